// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CatalogueEntry } from '../records/site-catalogue.ts'
import type { KpiProjectSummary, SiteMeta } from '../records/site-data.ts'
import type { KpiResult } from './publish-kpi.ts'

/** What the whole site counts; a run belongs to one project, a system may be in several. */
export function describeSite(
  { projects, history }: KpiResult,
  { catalogued, leftOut }: { readonly catalogued: number; readonly leftOut: readonly string[] },
): SiteMeta {
  const newest = projects
    .flatMap((project) => project.newest ?? [])
    .sort()
    .at(-1)
  return {
    version: 1,
    history,
    counts: {
      projects: catalogued,
      kpiProjects: projects.length,
      benchmarks: sum(projects.map(({ benchmarks }) => benchmarks)),
      series: sum(projects.map(({ series }) => series)),
      runs: sum(projects.map(({ runs }) => runs)),
      points: sum(projects.map(({ points }) => points)),
      gaps: sum(projects.map(({ gaps }) => gaps)),
      systems: new Set(projects.flatMap(({ systems }) => systems)).size,
    },
    ...(newest === undefined ? {} : { newest }),
    ...(leftOut.length === 0 ? {} : { leftOut }),
  }
}

/** What the catalogue says of the KPI history of its projects, by id. */
export function summariseKpi(
  projects: readonly KpiProjectSummary[],
): ReadonlyMap<string, NonNullable<CatalogueEntry['kpi']>> {
  return new Map(
    projects
      .filter(({ origin }) => origin === 'catalogue')
      .map(({ id, series, runs, newest }) => [id, { series, runs, ...(newest === undefined ? {} : { newest }) }]),
  )
}

function sum(counts: readonly number[]): number {
  let total = 0
  for (const count of counts) total += count
  return total
}
