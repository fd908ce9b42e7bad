// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { fields } from './fields.ts'
import type { Column, Field, FieldName } from './fields.ts'

/** What stands in a field: a text, ticked values, or rows. */
export type DraftValue = string | readonly string[] | readonly Row[]

/** A row of a field of rows, as typed. */
export type Row = Readonly<Partial<Record<Column, string>>>

/** What stands in the form, as typed; and what an imported entry has beside it, which is passed on untouched. */
export interface Draft {
  readonly fields: Readonly<Partial<Record<FieldName, DraftValue>>>
  readonly kept: Readonly<Record<string, unknown>>
}

/** The value that a draft gives the schema to judge: an entry, when it is complete. Empty fields are absent. */
export function toEntryValue(draft: Draft): Readonly<Record<string, unknown>> {
  const written = fields.map((field) => [field.name, readField(field, draft.fields[field.name])] as const)
  return Object.fromEntries([...written, ...Object.entries(draft.kept)].filter(([, value]) => value !== undefined))
}

/** The draft that shows an entry, or as much of it as has the right shape; the rest is kept as it is. */
export function toDraft(value: Readonly<Record<string, unknown>>): Draft {
  const shown: Partial<Record<FieldName, DraftValue>> = {}
  for (const field of fields) {
    const text = showField(field, value[field.name])
    if (text !== undefined) shown[field.name] = text
  }
  const kept = Object.fromEntries(Object.entries(value).filter(([name]) => !(name in shown)))
  return { fields: shown, kept }
}

function readField({ kind, name, columns = [] }: Field, typed: DraftValue | undefined): unknown {
  if (typed === undefined) return undefined
  if (kind === 'checks') return typed.length === 0 ? undefined : typed
  if (typeof typed !== 'string') {
    const rows = typed.flatMap((row) => (typeof row === 'string' ? [] : [readRow(row, columns)]))
    const filled = rows.filter((row) => Object.keys(row).length > 0)
    return filled.length === 0 ? undefined : filled
  }
  if (kind === 'area') return typed.trim() === '' ? undefined : typed
  if (kind === 'lines') return readLines(typed, isAddressField(name))
  if (kind === 'map') return readMap(typed)
  return typed.trim() === '' ? undefined : typed
}

/** Fields of one address or many stand without a list when there is one. */
function isAddressField(name: FieldName): boolean {
  return ['repository', 'documentation', 'discussion', 'spack_package', 'guix_package'].includes(name)
}

function readLines(typed: string, single: boolean): string | string[] | undefined {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length === 0) return undefined
  return single && lines.length === 1 ? lines[0] : lines
}

function readMap(typed: string): Record<string, string | string[]> | undefined {
  const pairs =
    (readLines(typed, false) ?? []).length === 0 ? [] : typed.split('\n').filter((line) => line.trim() !== '')
  if (pairs.length === 0) return undefined
  return Object.fromEntries(
    pairs.map((line) => {
      const colon = line.indexOf(':')
      const key = (colon === -1 ? line : line.slice(0, colon)).trim()
      const names =
        colon === -1
          ? []
          : line
              .slice(colon + 1)
              .split(/[\s,]+/)
              .filter((name) => name !== '')
      return [key, names.length === 1 ? (names[0] ?? '') : names]
    }),
  )
}

function readRow(row: Row, columns: readonly Column[]): Record<string, unknown> {
  const cells = columns.flatMap((column) => {
    const text = (row[column] ?? '').trim()
    return text === '' ? [] : [[column, column === 'year' && /^\d+$/.test(text) ? Number(text) : text] as const]
  })
  return Object.fromEntries(cells)
}

/** Undefined when the value has a shape that the field cannot show without changing it. */
function showField({ kind, columns = [] }: Field, value: unknown): DraftValue | undefined {
  if (value === undefined) return undefined
  if (kind === 'checks') return isTexts(value) ? value : undefined
  if (kind === 'rows') return showRows(value, columns)
  if (kind === 'map') return showMap(value)
  if (kind !== 'lines')
    return typeof value === 'string' && (kind === 'area' || !/[\r\n]/.test(value)) ? value : undefined
  const lines = typeof value === 'string' ? [value] : value
  return isTexts(lines) && lines.every((line) => line.trim() === line && line !== '' && !/[\r\n]/.test(line))
    ? lines.join('\n')
    : undefined
}

function showRows(value: unknown, columns: readonly Column[]): readonly Row[] | undefined {
  if (!Array.isArray(value)) return undefined
  const rows: Row[] = []
  for (const row of value.map((one: unknown) => one)) {
    if (typeof row !== 'object' || row === null) return undefined
    const cells: [string, unknown][] = Object.entries(row)
    const fits = cells.every(
      ([key, cell]) => columns.some((column) => column === key) && ['string', 'number'].includes(typeof cell),
    )
    if (!fits) return undefined
    rows.push(Object.fromEntries(cells.map(([key, cell]) => [key, String(cell)])))
  }
  return rows
}

function showMap(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const pairs: [string, unknown][] = Object.entries(value)
  const lines = pairs.map(([key, names]) => [key, [names].flat()] as const)
  if (!lines.every(([, names]) => isTexts(names))) return undefined
  return lines.map(([key, names]) => `${key}: ${names.join(' ')}`).join('\n')
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
