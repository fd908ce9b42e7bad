// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hasWords, splitWords } from '../catalogue/search-text.ts'
import { sortHeat, wordsOf } from './heat-rows.ts'
import type { HeatOrder, HeatRow, HeatTone } from './heat-rows.ts'

/** What a person asked of the table of all series; all of it stands in the address. */
export interface HeatQuery {
  readonly words: string
  /** Values that rows must have, by field. */
  readonly wanted: ReadonlyMap<HeatField, string>
  readonly order: HeatOrder
}

/** A field that rows are chosen by. */
export type HeatField = 'project' | 'package' | 'demonstrator' | 'system' | 'family' | 'tone' | 'main'

const fields: readonly HeatField[] = ['project', 'package', 'demonstrator', 'system', 'family', 'tone', 'main']
const orders: readonly HeatOrder[] = ['attention', 'name', 'age']

/** Reads the query of an address; what it does not know is passed over. */
export function readHeatQuery(parameters: URLSearchParams): HeatQuery {
  const wanted = new Map<HeatField, string>()
  for (const field of fields) {
    const value = parameters.get(field)
    if (value !== null && value !== '') wanted.set(field, value)
  }
  const order = orders.find((one) => one === parameters.get('order')) ?? 'attention'
  return { words: parameters.get('q') ?? '', wanted, order }
}

/** A row with its words, folded once and not at every letter that is typed. */
export interface SearchableRow {
  readonly row: HeatRow
  readonly words: string
}

/** Rows ready to be searched, in each order: thousands of them are sorted once, and not at every letter that is typed. */
export function prepareRows(rows: readonly HeatRow[]): (order: HeatOrder) => readonly SearchableRow[] {
  const words = new Map(rows.map((row) => [row, wordsOf(row)]))
  const sorted = new Map<HeatOrder, readonly SearchableRow[]>()
  return (order) => {
    const known = sorted.get(order)
    if (known !== undefined) return known
    const made = sortHeat(rows, order).map((row) => ({ row, words: words.get(row) ?? '' }))
    sorted.set(order, made)
    return made
  }
}

/** Rows that a query asks for, in its order. */
export function chooseRows(rows: ReturnType<typeof prepareRows>, query: HeatQuery): readonly HeatRow[] {
  const asked = [...query.wanted]
  const words = splitWords(query.words)
  const chosen = rows(query.order).filter(
    (one) => asked.every(([field, value]) => hasValue(one.row, field, value)) && hasWords(one.words, words),
  )
  return chosen.map(({ row }) => row)
}

function hasValue(row: HeatRow, field: HeatField, value: string): boolean {
  if (field === 'main') return row.main
  if (field === 'tone') return row.tone === value
  return valuesOf(row, field).includes(value)
}

/** What a row can be found by in a field; a project may be in several work packages and demonstrators, or in none. */
function valuesOf(row: HeatRow, field: HeatFacet['field']): readonly string[] {
  if (field === 'package') return row.packages
  if (field === 'demonstrator') return row.demonstrators
  return row[field] === '' ? [] : [row[field]]
}

/** A field with what it can be asked for, the most frequent first. */
export interface HeatFacet {
  readonly field: Exclude<HeatField, 'tone' | 'main'>
  readonly options: readonly { readonly value: string; readonly count: number }[]
}

/** Fields in which rows differ: some have a value that others lack. */
export function listFacets(rows: readonly HeatRow[]): readonly HeatFacet[] {
  const asked = ['project', 'package', 'demonstrator', 'system', 'family'] as const
  return asked
    .map((field) => ({ field, options: countValues(rows.flatMap((row) => valuesOf(row, field))) }))
    .filter(({ options }) => options.some(({ count }) => count < rows.length))
}

function countValues(values: readonly string[]): HeatFacet['options'] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

/** Tones that can be asked for, as far as rows have them. */
export function listTones(rows: readonly HeatRow[]): readonly HeatTone[] {
  const tones: readonly HeatTone[] = ['regression', 'improvement', 'change', 'marked', 'steady', 'short']
  return tones.filter((tone) => rows.some((row) => row.tone === tone))
}

/** How strongly a change is coloured, 0 to 3: from 1, 5 and 20 %. */
export function heatOf({ tone, relative }: HeatRow): 0 | 1 | 2 | 3 {
  if (tone !== 'regression' && tone !== 'improvement') return 0
  const size = relative === null ? 1 : Math.abs(relative)
  if (size >= 0.2) return 3
  if (size >= 0.05) return 2
  return size >= 0.01 ? 1 : 0
}
