// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The catalogue as the filter of the list reads it, and what it finds there. */
import { facetValues, noValue } from './facets.ts'
import type { Facet } from './facets.ts'
import type { KnownProject } from './facts.ts'
import { hasWords, foldText, splitWords } from './search-text.ts'
import { firstSentence } from './sentence.ts'

/** A chip of a card: kpi, package or plain. */
export type Chip = readonly [kind: 'kpi' | 'package' | 'plain', text: string]

/** A project in the file: id, name, first sentence, folded words, chips, and for each facet the indexes of its values. */
export type ListRow = readonly [
  id: string,
  name: string,
  sentence: string,
  words: string,
  chips: readonly Chip[],
  values: readonly (readonly number[])[],
]

/** The file that the filter loads. */
export interface ListData {
  readonly facets: readonly { readonly id: string; readonly values: readonly string[] }[]
  /** By name. */
  readonly rows: readonly ListRow[]
}

/** Everything that the filter needs of projects; chips are told in the language of the page. */
export function makeListData(
  projects: readonly KnownProject[],
  facets: readonly Facet[],
  {
    asOf,
    chipsOf,
  }: { readonly asOf: string | undefined; readonly chipsOf: (project: KnownProject) => readonly Chip[] },
): ListData {
  const known = facets.map(({ id, options }) => ({ id, values: options.map(({ value }) => value) }))
  const rows = projects.map((project): ListRow => {
    const { entry } = project
    const words = [entry.id, entry.name, entry.description, ...entry.aliases, ...entry.topics, ...entry.languages]
    const values = known.map(({ id, values: all }) => {
      return facetValues(project, id, asOf)
        .map((value) => all.indexOf(value))
        .filter((index) => index >= 0)
    })
    const text = foldText([...words, ...entry.institutions].join(' '))
    return [entry.id, entry.name, firstSentence(entry.description), text, chipsOf(project), values]
  })
  return { facets: known, rows }
}

/** What a query finds: rows, and how many each value of each facet would leave. */
export interface Found {
  readonly rows: readonly ListRow[]
  /** By facet, in the order of its values; the last number counts projects without a value. */
  readonly counts: readonly (readonly number[])[]
}

/** Rows that have all words and all chosen values. A facet counts what it would leave if only it were changed. */
export function findRows({ facets, rows }: ListData, query: URLSearchParams): Found {
  const words = splitWords(query.get('q') ?? '')
  const chosen = facets.map(({ id, values }) => chooseIndex(query.get(id), values))
  const counts = facets.map(({ values }) => Array.from({ length: values.length + 1 }, () => 0))
  const found: ListRow[] = []
  for (const row of rows) {
    if (!hasWords(row[3], words)) continue
    const misses = chosen.flatMap((index, facet) => (isChosen(row[5][facet] ?? [], index) ? [] : facet))
    if (misses.length === 0) found.push(row)
    if (misses.length > 1) continue
    for (const [facet, count] of counts.entries()) {
      if (misses.length === 0 || misses[0] === facet) countRow(row[5][facet] ?? [], count)
    }
  }
  return { rows: found, counts }
}

/** undefined: not asked for. -1: without a value. Past the end: a value that nobody has. */
function chooseIndex(asked: string | null, values: readonly string[]): number | undefined {
  if (asked === null) return undefined
  if (asked === noValue) return -1
  const index = values.indexOf(asked)
  return index === -1 ? values.length : index
}

function isChosen(values: readonly number[], index: number | undefined): boolean {
  if (index === undefined) return true
  return index === -1 ? values.length === 0 : values.includes(index)
}

function countRow(values: readonly number[], counts: number[]): void {
  const places = values.length === 0 ? [counts.length - 1] : values
  for (const place of places) counts[place] = (counts[place] ?? 0) + 1
}

/** How a chip looks. */
export function chipClass(kind: Chip[0]): string {
  const accents = { kpi: 'p-chip p-chip-brass', package: 'p-chip p-chip-accent', plain: 'p-chip' }
  return accents[kind]
}
