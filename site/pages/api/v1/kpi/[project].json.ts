// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { pageKey } from '../../../../page-paths.ts'
import { readKpiIndex, readKpiProject } from '../../../../site-data.ts'
import { jsonFile } from '../../../../views/api-files.ts'

/** One file for each project. */
export function getStaticPaths() {
  return readKpiIndex().map(({ id }) => ({ params: { project: id }, cacheKey: pageKey(readKpiProject(id)) }))
}

/** A project with its benchmarks and a summary of each series. */
export const GET: APIRoute = ({ params }) => jsonFile(readKpiProject(params['project'] ?? ''))
