// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { absoluteUrl } from '../../report-paths.ts'
import { readConfig, readReports } from '../../site-data.ts'
import { writeReportFeed } from '../../views/reports/feed.ts'

/** New reports, for feed readers. */
export const GET: APIRoute = () =>
  new Response(writeReportFeed(readReports(), { title: readConfig().programme.shortName, linkOf: absoluteUrl }), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
