// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The catalogue with everything that the site data know of each project, for all of its pages. */
import { formatCount, t } from './i18n/text.ts'
import { readGuidelines, readVersions, readCatalogue, readKpiIndex } from './site-data.ts'
import { collectFacts } from './views/catalogue/collect-facts.ts'
import { listFacets } from './views/catalogue/facets.ts'
import type { Facet } from './views/catalogue/facets.ts'
import { newestOf } from './views/catalogue/facts.ts'
import type { KnownProject } from './views/catalogue/facts.ts'
import type { Chip } from './views/catalogue/list-rows.ts'
import { listManagers, managerTitle } from './views/catalogue/managers.ts'
import type { Language } from './views/links.ts'

/** What the list of the catalogue is made of. */
export interface CatalogueList {
  readonly projects: readonly KnownProject[]
  readonly facets: readonly Facet[]
  /** The day that ages count to; absent when no day is known. */
  readonly asOf: string | undefined
}

/** All projects with what is known of them, by name. */
export function readProjects(): readonly KnownProject[] {
  const sources = { kpi: readKpiIndex(), versions: readVersions(), guidelines: readGuidelines() }
  return collectFacts(readCatalogue(), sources)
}

/** The list of the catalogue and what it can be filtered by. */
export function readList(): CatalogueList {
  const projects = readProjects()
  const asOf = newestOf(projects)
  return { projects, facets: listFacets(projects, asOf), asOf }
}

/** What one chooses a project by, in a word each. */
export function chipsOf(lang: Language, { entry }: Pick<KnownProject, 'entry'>): readonly Chip[] {
  const series = entry.kpi?.series ?? 0
  const count = formatCount(lang, series)
  const key = series === 1 ? 'catalogue.kpi.chip.one' : 'catalogue.kpi.chip'
  return [
    ...(entry.kpi === undefined ? [] : [['kpi', t(lang, key, { count })] as const]),
    ...listManagers(entry).map((id) => ['package', managerTitle(id)] as const),
    ...[entry.license ?? [], entry.languages.slice(0, 3)].flat().map((text) => ['plain', text] as const),
  ]
}
