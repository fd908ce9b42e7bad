// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { writeReportMarkdown } from '../../../ingest/records/quarter-markdown.ts'
import { absoluteUrl, quarterFiles } from '../../report-paths.ts'
import { readReport } from '../../site-data.ts'

export const getStaticPaths = quarterFiles

/** A report as Markdown. */
export const GET: APIRoute = ({ params }) =>
  new Response(writeReportMarkdown(readReport(params['quarter'] ?? '').report, absoluteUrl), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  })
