// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'
import { safeUrl } from '../../../ingest/records/safe-url.ts'
import type { CatalogueKey } from '../../i18n/catalogue.en.ts'
import type { CompareFact } from './compare-facts.ts'
import { listManagers, managerTitle } from './managers.ts'

/** A value in a cell; an address is safe to link. */
export interface CompareValue {
  readonly text: string
  readonly href?: string
}

/** One property of all projects; a cell without values is not known. */
export interface CompareRow {
  readonly key: CatalogueKey
  /** Name of the row where the key is not that of a field. */
  readonly label?: string
  readonly cells: readonly (readonly CompareValue[])[]
  /** True when the projects do not say the same, and all say something. */
  readonly differs: boolean
}

/** The texts that a row needs which are no values of the catalogue. */
export interface CompareWords {
  readonly kpi: (series: number, runs: number) => string
  readonly date: (iso: string) => string
  readonly workPackage: (id: string) => string
}

/** Keys of the address, in order: `?a=starpu&b=pastix`. */
export const compareKeys = ['a', 'b', 'c', 'd'] as const

/** The projects that an address asks for, each once; ids that nobody has are passed over. */
export function chooseProjects(query: URLSearchParams, entries: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  const ids = compareKeys.flatMap((key) => query.get(key) ?? [])
  const known = new Map(entries.flatMap((entry) => [...entry.aliases, entry.id].map((id) => [id, entry] as const)))
  return [...new Set(ids.flatMap((id) => known.get(id) ?? []))]
}

/** The table of a comparison; a property that no project states is left out. */
export function compareProjects(
  projects: readonly CatalogueEntry[],
  words: CompareWords,
  facts: readonly CompareFact[] = [],
): readonly CompareRow[] {
  const texts = (values: readonly string[]) => values.map((text) => ({ text }))
  const links = (values: readonly (string | undefined)[]) => values.flatMap(toLink)
  const fields: readonly (readonly [CatalogueKey, (entry: CatalogueEntry) => readonly CompareValue[]])[] = [
    ['compare.row.description', ({ description }) => texts([description])],
    ['compare.row.licence', ({ license }) => texts([license ?? []].flat())],
    ['compare.row.languages', ({ languages }) => texts(languages)],
    ['compare.row.parallelism', ({ parallelism }) => texts(parallelism)],
    ['compare.row.workPackages', ({ workPackages }) => texts(workPackages.map(words.workPackage))],
    ['compare.row.topics', ({ topics }) => texts(topics)],
    ['compare.row.institutions', ({ institutions }) => texts(institutions)],
    ['compare.row.packages', (entry) => texts(listManagers(entry).map(managerTitle))],
    ['compare.row.kpi', ({ kpi }) => (kpi === undefined ? [] : texts([words.kpi(kpi.series, kpi.runs)]))],
    ['compare.row.newest', ({ kpi }) => texts([kpi?.newest ?? []].flat().map(words.date))],
    ['compare.row.demonstrators', ({ demonstrators }) => texts(demonstrators)],
    ['compare.row.repository', ({ repository }) => links(repository)],
    ['compare.row.documentation', ({ documentation }) => links(documentation)],
    ['compare.row.discussion', ({ discussion }) => links(discussion)],
    ['compare.row.doi', ({ doi }) => links([doi === undefined ? undefined : `https://doi.org/${doi}`])],
  ]
  return [
    ...fields.flatMap(([key, read]) => makeRow(projects.map(read), { key })),
    ...facts.flatMap(({ label, values }) =>
      makeRow(
        projects.map(({ id }) => texts(Object.hasOwn(values, id) ? (values[id] ?? []) : [])),
        { key: 'compare.row', label },
      ),
    ),
  ]
}

function makeRow(cells: CompareRow['cells'], name: Pick<CompareRow, 'key' | 'label'>): readonly CompareRow[] {
  if (cells.every(({ length }) => length === 0)) return []
  const told = cells.map((values) =>
    values
      .map(({ text }) => text)
      .toSorted()
      .join('\n'),
  )
  const isProse = name.key === 'compare.row.description' || cells.some((values) => values.some(({ href }) => href))
  return [{ ...name, cells, differs: !isProse && told.every((text) => text !== '') && new Set(told).size > 1 }]
}

function toLink(address: string | undefined): readonly CompareValue[] {
  const href = safeUrl(address)
  return href === undefined ? [] : [{ text: href.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, ''), href }]
}
