// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CatalogueEntry } from '../../ingest/records/site-catalogue.ts'
import type { KpiProject, KpiProjectSummary, SeriesSummary } from '../../ingest/records/site-data.ts'
import type { BuiltSite } from '../setup/built-sites.ts'

/** A series with the project that has it. */
export interface ChosenSeries extends SeriesSummary {
  readonly project: string
  /** Id of its benchmark. */
  readonly group: string
  /** Address below the base path. */
  readonly path: string
}

/** Projects of the catalogue, as the site was built from them. */
export function readCatalogue(site: BuiltSite): readonly CatalogueEntry[] {
  return read(site, 'catalogue.json')
}

/** Every project with KPI history, with its series. */
export function readKpiProjects(site: BuiltSite): readonly KpiProject[] {
  return read<readonly KpiProjectSummary[]>(site, 'kpi/index.json').map(({ id }) =>
    read<KpiProject>(site, `kpi/${id}.json`),
  )
}

/** All series, most points first. */
export function listSeries(site: BuiltSite): readonly ChosenSeries[] {
  return readKpiProjects(site)
    .flatMap(({ id, groups }) =>
      groups.flatMap(({ id: group, series }) => series.map((each) => ({ ...each, group, project: id }))),
    )
    .map((series) => ({ ...series, path: `kpi/${series.project}/${series.id}/` }))
    .sort((a, b) => b.points - a.points)
}

/** The series with most points, and one with a single measured point. */
export function chooseSeries(site: BuiltSite): { readonly many: ChosenSeries; readonly one: ChosenSeries } {
  const series = listSeries(site)
  const many = series.find(({ points, gaps }) => points - gaps > 5)
  const one = series.find(({ points, gaps }) => points === 1 && gaps === 0)
  if (many === undefined || one === undefined) {
    throw new Error('The history has no series with many points or none with one: the browser tests need both.')
  }
  return { many, one }
}

function read<T>(site: BuiltSite, file: string): T {
  return JSON.parse(readFileSync(join(site.siteData, file), 'utf8')) as T
}
