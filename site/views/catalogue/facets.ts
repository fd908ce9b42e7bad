// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CatalogueKey } from '../../i18n/catalogue.en.ts'
import type { KnownProject } from './facts.ts'
import { freshnessOf } from './facts.ts'
import { listManagers } from './managers.ts'

/** A field to filter by; the id is the key in the page's address. */
export type FacetId =
  | 'wp'
  | 'language'
  | 'licence'
  | 'package'
  | 'guideline'
  | 'system'
  | 'kpi'
  | 'fresh'
  | 'parallelism'
  | 'institution'
  | 'topic'

/** A field to filter by, with its values. */
export interface Facet {
  readonly id: FacetId
  readonly label: CatalogueKey
  readonly options: readonly { readonly value: string; readonly count: number }[]
  /** Projects without a value. They can be chosen, too: nothing is hidden for a reason that nobody sees. */
  readonly none: number
}

/** The value that stands for having none. */
export const noValue = '-'

interface FacetField {
  readonly id: FacetId
  readonly label: CatalogueKey
  readonly read: (project: KnownProject, asOf: string | undefined) => readonly string[]
  /** Free words: shown only when choosing one is not the same as opening a project. */
  readonly free?: true
}

const fields: readonly FacetField[] = [
  { id: 'wp', label: 'facet.workPackage', read: ({ entry }) => entry.workPackages },
  { id: 'language', label: 'facet.language', read: ({ entry }) => entry.languages },
  { id: 'licence', label: 'facet.licence', read: ({ entry }) => [entry.license ?? []].flat() },
  { id: 'package', label: 'facet.package', read: ({ entry }) => listManagers(entry) },
  { id: 'guideline', label: 'facet.guideline', read: ({ facts }) => facts.guidelines },
  { id: 'system', label: 'facet.system', read: ({ facts }) => facts.systems },
  { id: 'kpi', label: 'facet.kpi', read: ({ entry }) => (entry.kpi === undefined ? [] : ['yes']) },
  { id: 'fresh', label: 'facet.fresh', read: readFreshness },
  { id: 'parallelism', label: 'facet.parallelism', read: ({ entry }) => entry.parallelism },
  { id: 'institution', label: 'facet.institution', read: ({ entry }) => entry.institutions, free: true },
  { id: 'topic', label: 'facet.topic', read: ({ entry }) => entry.topics, free: true },
]

/** More values than this are a list that nobody reads: the most frequent are kept, the text finds the others. */
const mostOptions = 40

/** A free word must stand for this many projects on average. */
const fewestShared = 1.5

/** The facets that tell projects apart: somebody has the field, and not all have the same in it. */
export function listFacets(projects: readonly KnownProject[], asOf?: string): readonly Facet[] {
  return fields.flatMap(({ id, label, read, free }) => {
    const values = projects.map((project) => [...new Set(read(project, asOf))])
    const options = countValues(values.flat())
    const none = values.filter(({ length }) => length === 0).length
    const isFree = free === true && !isShared(options)
    const tells = options.length > 1 || (options.length === 1 && none > 0)
    return tells && !isFree ? [{ id, label, options, none }] : []
  })
}

function isShared(options: Facet['options']): boolean {
  return options.reduce((sum, { count }) => sum + count, 0) >= options.length * fewestShared
}

/** The values that a project has in a facet. */
export function facetValues(project: KnownProject, id: FacetId, asOf?: string): readonly string[] {
  return fields.find((field) => field.id === id)?.read(project, asOf) ?? []
}

function readFreshness({ facts }: KnownProject, asOf: string | undefined): readonly string[] {
  if (facts.newest === undefined || asOf === undefined) return []
  return [freshnessOf(facts.newest, asOf) ?? []].flat()
}

/** The most frequent values, in the order in which one looks for them. */
function countValues(values: readonly string[]): Facet['options'] {
  return [...Map.groupBy(values, (value) => value)]
    .map(([value, all]) => ({ value, count: all.length }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, mostOptions)
    .sort((a, b) => a.value.localeCompare(b.value, 'en', { numeric: true }))
}
