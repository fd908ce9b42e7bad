// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The catalogue with everything that the site data know of each project, for all of its pages. */
import { formatCount, t } from './i18n/text.ts'
import type { CatalogueEntry } from '../ingest/records/site-catalogue.ts'
import type { KpiProject } from '../ingest/records/site-data.ts'
import type { SiteLink } from '../ingest/records/site-links.ts'
import {
  readGuidelines,
  readVersions,
  readCatalogue,
  readDependencies,
  readKpiIndex,
  readKpiProject,
  readLinks,
} from './site-data.ts'
import { listDemonstratorIds, readDemonstrators } from './showroom-facts.ts'
import { collectFacts } from './views/catalogue/collect-facts.ts'
import { listNeeds, projectNeeds } from './views/catalogue/dependencies.ts'
import type { ProjectNeeds } from './views/catalogue/dependencies.ts'
import { listFacets } from './views/catalogue/facets.ts'
import type { Facet } from './views/catalogue/facets.ts'
import { newestOf } from './views/catalogue/facts.ts'
import type { KnownProject } from './views/catalogue/facts.ts'
import type { Chip } from './views/catalogue/list-rows.ts'
import { listLinks } from './views/catalogue/project-links.ts'
import { listRelated } from './views/catalogue/related.ts'
import type { Related } from './views/catalogue/related.ts'
import { listTaught } from './views/catalogue/taught.ts'
import type { TaughtOn, WrittenPage } from './views/catalogue/taught.ts'
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

/** What each project needs, by the recipes that are known. */
export function readNeeds(): readonly ProjectNeeds[] {
  return listNeeds(readCatalogue(), readDependencies(), readVersions())
}

/** Greatest release of a project over all package repositories; undefined when none is known. */
export function newestVersion(id: string): string | undefined {
  return readVersions().projects.find(({ project }) => project === id)?.newest
}

/** Everything that the page of a project shows beside its versions and guidelines: also the key by which it is built again. */
export interface PageFacts {
  readonly entry: CatalogueEntry
  readonly version: string | undefined
  readonly related: readonly Related[]
  /** How its addresses answered. */
  readonly links: readonly SiteLink[]
  readonly taught: readonly TaughtOn[]
  readonly kpi: KpiProject | undefined
  /** Ids and titles of demonstrators that are built on it. */
  readonly demonstrators: readonly (readonly [id: string, title: string, titleFr: string | undefined])[]
}

/** What the page of a project shows; `pages` are the written pages of the site. */
export function readPageFacts(entry: CatalogueEntry, pages: readonly WrittenPage[]): PageFacts {
  const addresses = new Set(listLinks(entry).map(({ href }) => href))
  return {
    entry,
    version: newestVersion(entry.id),
    related: listRelated(entry, readCatalogue(), projectNeeds(readNeeds())),
    links: readLinks().links.filter(({ url }) => addresses.has(url)),
    taught: listTaught(entry.id, pages),
    kpi: entry.kpi === undefined ? undefined : readKpiProject(entry.id),
    demonstrators: listDemonstrators(entry),
  }
}

function listDemonstrators(entry: CatalogueEntry): PageFacts['demonstrators'] {
  const ids = listDemonstratorIds(entry)
  const known = readDemonstrators().filter(({ id }) => ids.includes(id))
  return known.map(({ id, title, fr }) => [id, title, fr?.title])
}
