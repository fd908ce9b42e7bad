// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Which series have pages and files. */
import type { BenchmarkGroup, SeriesSummary } from '../ingest/records/site-data.ts'
import { pageKey } from './page-paths.ts'
import { readKpiIndex, readKpiProject, readReleases, readSeriesText } from './site-data.ts'
import { caseSets } from './views/kpi/case-sets.ts'
import type { CaseSet } from './views/kpi/case-sets.ts'
import { pickMultiples } from './views/kpi/multiples.ts'
import { orderSeries } from './views/kpi/series-order.ts'
import type { OrderedSeries } from './views/kpi/series-order.ts'

/** One path for each series of each project, with its neighbours in the benchmark. */
export function seriesPaths(): readonly {
  params: { project: string; series: string }
  props: { order: OrderedSeries }
  cacheKey: string
}[] {
  return readKpiIndex().flatMap(({ id: project }) =>
    orderSeries(readKpiProject(project)).map((order) => ({
      params: { project, series: order.id },
      props: { order },
      cacheKey: pageKey(order, readSeriesText(project, order.id), readReleases(project)),
    })),
  )
}

/** Series that have a chart over time, which can be shown on other pages. */
export function embedPaths(): ReturnType<typeof seriesPaths> {
  const charted = new Set(
    readKpiIndex().flatMap(({ id: project }) =>
      readKpiProject(project).groups.flatMap(({ series }) =>
        series.filter(({ points }) => points > 1).map(({ id }) => `${project}/${id}`),
      ),
    ),
  )
  return seriesPaths().filter(({ params }) => charted.has(`${params.project}/${params.series}`))
}

/** Rows of a page of the complete list. */
const rowsPerPage = 100

/** A page of the complete list of a benchmark's series. */
export interface ListPage {
  readonly project: string
  readonly name: string
  readonly group: BenchmarkGroup
  readonly sets: readonly CaseSet[]
  readonly page: number
  readonly pages: number
}

/** The complete list of each benchmark, in pages that a person can read; the first page has no number. */
export function listPaths(): readonly {
  params: { project: string; group: string; page: string | undefined }
  props: ListPage
  cacheKey: string
}[] {
  return readKpiIndex().flatMap(({ id, name }) =>
    readKpiProject(id).groups.flatMap((group) => {
      const sets = caseSets(group)
      const pages = Math.ceil(sets.length / rowsPerPage)
      return Array.from({ length: pages }, (_, i) => {
        const shown = sets.slice(i * rowsPerPage, (i + 1) * rowsPerPage)
        const params = { project: id, group: group.id, page: i === 0 ? undefined : String(i + 1) }
        return {
          params,
          props: { project: id, name, group, sets: shown, page: i + 1, pages },
          cacheKey: pageKey(name, params, pages, shown),
        }
      })
    }),
  )
}

/** The trends of a benchmark side by side. */
export interface ChartPage {
  readonly project: string
  readonly name: string
  readonly group: BenchmarkGroup
  readonly chosen: readonly SeriesSummary[]
}

/** A page of charts for each benchmark with at least two trends. */
export function chartPaths(): readonly {
  params: { project: string; group: string }
  props: ChartPage
  cacheKey: string
}[] {
  return readKpiIndex().flatMap(({ id, name }) =>
    readKpiProject(id).groups.flatMap((group) => {
      const chosen = pickMultiples(group)
      if (chosen.length < 2) return []
      const params = { project: id, group: group.id }
      return [{ params, props: { project: id, name, group, chosen }, cacheKey: pageKey(name, group) }]
    }),
  )
}
