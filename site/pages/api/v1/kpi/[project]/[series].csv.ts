// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { seriesPaths } from '../../../../../kpi-paths.ts'
import { readSeries } from '../../../../../site-data.ts'
import { csvFile } from '../../../../../views/api-files.ts'
import { seriesCsv } from '../../../../../views/kpi/series-download.ts'

/** One file for each series. */
export const getStaticPaths = seriesPaths

/** All points of a series, one a line. */
export const GET: APIRoute = ({ params }) =>
  csvFile(seriesCsv(readSeries(params['project'] ?? '', params['series'] ?? '')))
