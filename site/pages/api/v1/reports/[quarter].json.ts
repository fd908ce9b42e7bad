// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { quarterFiles } from '../../../../report-paths.ts'
import { readReport } from '../../../../site-data.ts'
import { jsonFile } from '../../../../views/api-files.ts'

export const getStaticPaths = quarterFiles

/** One report with what belongs to it. */
export const GET: APIRoute = ({ params }) => jsonFile(readReport(params['quarter'] ?? ''))
