// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { seriesPaths } from '../../../../../kpi-paths.ts'
import { readSeries } from '../../../../../site-data.ts'
import { jsonFile } from '../../../../../views/api-files.ts'
import { publishSeries } from '../../../../../views/kpi/series-download.ts'

/** One file for each series. */
export const getStaticPaths = seriesPaths

/** All points of a series, in columns. */
export const GET: APIRoute = ({ params }) =>
  jsonFile(publishSeries(readSeries(params['project'] ?? '', params['series'] ?? '')))
