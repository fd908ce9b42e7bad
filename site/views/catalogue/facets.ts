// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'
import type { TextKey } from '../../i18n/en.ts'

/** A field to filter by; the id is the key in the page's address. */
export type FacetId = 'language' | 'licence' | 'wp' | 'parallelism' | 'topic' | 'institution' | 'package' | 'kpi'

/** A field to filter by, with its values. */
export interface Facet {
  readonly id: FacetId
  readonly label: TextKey
  readonly options: readonly { readonly value: string; readonly count: number }[]
}

interface FacetField {
  readonly id: FacetId
  readonly label: TextKey
  readonly read: (entry: CatalogueEntry) => readonly string[]
}

const fields: readonly FacetField[] = [
  { id: 'wp', label: 'catalogue.facet.workPackage', read: (entry) => entry.workPackages },
  { id: 'language', label: 'catalogue.facet.language', read: (entry) => entry.languages },
  { id: 'parallelism', label: 'catalogue.facet.parallelism', read: (entry) => entry.parallelism },
  { id: 'package', label: 'catalogue.facet.package', read: listManagers },
  {
    id: 'licence',
    label: 'catalogue.facet.licence',
    read: (entry) => (entry.license === undefined ? [] : [entry.license]),
  },
  { id: 'institution', label: 'catalogue.facet.institution', read: (entry) => entry.institutions },
  { id: 'topic', label: 'catalogue.facet.topic', read: (entry) => entry.topics },
  { id: 'kpi', label: 'catalogue.facet.kpi', read: (entry) => (entry.kpi === undefined ? [] : ['yes']) },
]

/** More values than this are a list that nobody reads: the text filter finds them. */
const mostOptions = 40

/** A value must stand for this many projects on average, or choosing one is the same as opening a project. */
const fewestShared = 1.5

/**
 * The facets that help: at least half of the projects have the field (a filter on the others would hide most of the catalogue
 * for a reason that has nothing to do with them), and there are at least two values to choose from.
 */
export function listFacets(entries: readonly CatalogueEntry[]): readonly Facet[] {
  return fields.flatMap(({ id, label, read }) => {
    const known = entries.filter((entry) => read(entry).length > 0)
    if (known.length * 2 < entries.length || entries.length === 0) return []
    const options = countValues(known.flatMap((entry) => [...new Set(read(entry))]))
    return isHelpful(options) ? [{ id, label, options }] : []
  })
}

function isHelpful(options: Facet['options']): boolean {
  const uses = options.reduce((sum, { count }) => sum + count, 0)
  return options.length > 1 && options.length <= mostOptions && uses >= options.length * fewestShared
}

/** The values that a project has for each of the facets, for the filter on the page. */
export function facetValues(
  entry: CatalogueEntry,
  facets: readonly Facet[],
): Readonly<Record<string, readonly string[]>> {
  const shown = new Set(facets.map(({ id }) => id))
  return Object.fromEntries(fields.filter(({ id }) => shown.has(id)).map(({ id, read }) => [id, read(entry)]))
}

function listManagers(entry: CatalogueEntry): readonly string[] {
  return [...(entry.spackPackage.length > 0 ? ['Spack'] : []), ...(entry.guixPackage.length > 0 ? ['Guix'] : [])]
}

function countValues(values: readonly string[]): Facet['options'] {
  return [...Map.groupBy(values, (value) => value)]
    .map(([value, all]) => ({ value, count: all.length }))
    .sort((a, b) => a.value.localeCompare(b.value, 'en'))
}
