// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hashText } from '../records/identity.ts'
import { fromSortableBits, toSortableBits } from './sortable-bits.ts'
import { pointFieldColumns } from './stored-rows.ts'
import { tableColumns } from './tables.ts'
import type { Column, ColumnKind } from './tables.ts'

/** A row as ClickHouse gives it. */
export type PushedRow = Readonly<Record<string, unknown>>

/** What a row has beside the columns of the history. */
export interface RowPlace {
  readonly series: string
  readonly quarter: string
}

/** A line of JSON for a row of cases or points; values come in the order of the columns, as DuckDB gives them. */
export function writeRow(place: RowPlace, columns: readonly Column[], values: readonly unknown[]): string {
  const row: Record<string, unknown> = { ...place }
  for (const [index, { name, kind }] of columns.entries()) {
    const value = values[index]
    row[name] = writeValue(kind, value)
    if (kind === 'list') row['hasSamples'] = Number(value !== null)
  }
  // What tells two rows of one key apart, so that the table keeps both and drops only what says the same.
  return JSON.stringify({ ...row, rowHash: hashText(JSON.stringify(row)).slice(0, 16) })
}

/** Columns of a case in the order and form that a row decoder reads. */
export function listCaseFields(row: PushedRow): readonly unknown[] {
  return tableColumns.cases.map(({ name, kind }) => readValue(kind, row[name]))
}

/** The same for a point. */
export function listPointFields(row: PushedRow): readonly unknown[] {
  return pointFieldColumns.map(({ name, kind }) => {
    if (kind === 'list') return Number(row['hasSamples']) === 1 ? { items: readList(row[name]) } : null
    return readValue(kind, row[name])
  })
}

/** A number that was kept as sortable bits; null when there is none. */
export function readBits(value: unknown): number | null {
  return value === null || value === undefined ? null : fromSortableBits(readText(value))
}

/** Text of a value; numbers of 64 bits come as text. */
export function readText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function writeValue(kind: ColumnKind, value: unknown): unknown {
  if (kind === 'list') return listItems(value).map(toSortableBits)
  if (value === null || value === undefined) return null
  if (kind === 'flag') return Number(value)
  return kind === 'number' ? toSortableBits(Number(value)) : value
}

function listItems(value: unknown): readonly number[] {
  if (typeof value !== 'object' || value === null || !('items' in value) || !Array.isArray(value.items)) return []
  return value.items.filter((item) => typeof item === 'number')
}

function readValue(kind: ColumnKind, value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (kind === 'flag') return Number(value) === 1
  if (kind === 'integer' || kind === 'instant') return Number(value)
  return kind === 'number' ? readBits(value) : value
}

function readList(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.map((item) => fromSortableBits(readText(item))) : []
}
