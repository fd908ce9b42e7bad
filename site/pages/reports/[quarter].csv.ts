// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { writeReportCsv } from '../../../ingest/records/quarter-csv.ts'
import { quarterFiles } from '../../report-paths.ts'
import { readReport } from '../../site-data.ts'
import { csvFile } from '../../views/api-files.ts'

export const getStaticPaths = quarterFiles

/** The numbers of a report as a table. */
export const GET: APIRoute = ({ params }) => csvFile(writeReportCsv(readReport(params['quarter'] ?? '').report))
