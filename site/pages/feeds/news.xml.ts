// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { readList } from '../../collections.ts'
import { absoluteUrl } from '../../report-paths.ts'
import { readConfig } from '../../site-data.ts'
import { writeNewsFeed } from '../../views/updates/news.ts'

/** News, for feed readers. */
export const GET: APIRoute = () =>
  new Response(writeNewsFeed(readList('news'), { title: readConfig().programme.shortName, linkOf: absoluteUrl }), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
