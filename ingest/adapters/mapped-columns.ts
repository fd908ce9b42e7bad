// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { DelimitedTable } from '../documents/delimited-table.ts'
import type { CsvColumn, CsvMapping } from '../../schemas/types.gen.ts'
import type { LocatedMapping } from './csv-mappings.ts'
import type { Findings } from './findings.ts'
import { contradictsMark, type DecimalMark } from './mapped-number.ts'

/** A column of the mapping file, found in the table. */
export interface PlacedColumn {
  readonly index: number
  readonly column: CsvColumn
}

/** How a table is to be read. */
export interface ColumnPlan {
  readonly mapping: CsvMapping
  readonly mark: DecimalMark
  readonly metrics: readonly PlacedColumn[]
  readonly parameters: readonly PlacedColumn[]
  /** The one column of each other role. */
  readonly roles: ReadonlyMap<CsvColumn['is'], PlacedColumn>
}

/** Finds the columns of a mapping file in a table; undefined, with a finding, when the two contradict each other. */
export function planColumns(
  table: DelimitedTable,
  { mapping, path }: LocatedMapping,
  findings: Findings,
): ColumnPlan | undefined {
  const placed = mapping.columns.map((column) => ({ column, index: table.header.indexOf(column.name) }))
  const missing = placed.filter(({ index }) => index < 0).map(({ column }) => column.name)
  const mark = mapping.decimal ?? '.'
  const metrics = placed.filter(({ column }) => column.is === 'metric')
  if (missing.length > 0) {
    findings.add({ code: 'artefact/contradicts-mapping', ...describeMissing(missing, table, path), at: firstLine })
    return undefined
  }
  const twice = placed.find(({ column, index }) => table.header.indexOf(column.name, index + 1) >= 0)
  if (twice !== undefined) {
    const message = `Two columns are called ${twice.column.name}, so nobody knows which ${path} means.`
    findings.add({ code: 'artefact/contradicts-mapping', message, at: firstLine })
    return undefined
  }
  if (hasOtherMark(table, metrics, { mark, path }, findings)) return undefined
  addUnnamed(table, mapping, findings)
  return {
    mapping,
    mark,
    metrics,
    parameters: placed.filter(({ column }) => column.is === 'parameter'),
    roles: new Map(placed.map((item) => [item.column.is, item])),
  }
}

const firstLine = { line: 1, column: 1 }

function describeMissing(missing: readonly string[], table: DelimitedTable, path: string) {
  const [only] = table.header
  const other = [',', ';', '\t', '|'].find((mark) => table.header.length === 1 && only?.includes(mark))
  const names = missing.slice(0, 5).join(', ')
  if (other === undefined) {
    const more = missing.length > 5 ? ` and ${missing.length - 5} more` : ''
    return { message: `${path} names columns that are not here: ${names}${more}. Nothing was read.`, hint: sameNames }
  }
  const shown = other === '\t' ? 'tabulators' : `"${other}"`
  return {
    message: `The header is one cell by the delimiter of ${path}, but has ${shown} in it. Nothing was read.`,
    hint: 'Correct delimiter in the mapping file, or write the table as it says.',
  }
}

const sameNames = 'Names are compared letter by letter with the header of the file.'

/** One number with the other decimal mark is enough to trust none: 1.234 may be a thousand or one. */
function hasOtherMark(
  table: DelimitedTable,
  metrics: readonly PlacedColumn[],
  { mark, path }: { readonly mark: DecimalMark; readonly path: string },
  findings: Findings,
): boolean {
  for (const { cells, line } of table.rows) {
    const wrong = metrics.find(({ index }) => contradictsMark(cells[index] ?? '', mark))
    if (wrong === undefined) continue
    findings.add({
      code: 'artefact/contradicts-mapping',
      message: `${cells[wrong.index] ?? ''} in the column ${wrong.column.name} is no number with the decimal mark "${mark}" that ${path} declares. Nothing was read.`,
      at: { line, column: 1 },
      hint: mark === '.' ? "Write decimal: ',' into the mapping file when commas are decimals." : 'Correct decimal.',
    })
    return true
  }
  return false
}

function addUnnamed(table: DelimitedTable, { columns }: CsvMapping, findings: Findings): void {
  const names = new Set(columns.map(({ name }) => name))
  const unnamed = table.header.filter((name) => name !== '' && !names.has(name))
  if (unnamed.length === 0) return
  findings.add({
    code: 'artefact/column-left-out',
    message: `The mapping file says nothing of ${unnamed.length === 1 ? 'the column' : 'the columns'} ${unnamed.slice(0, 10).join(', ')}.`,
    at: firstLine,
    hint: 'Give it an entry with is: ignored when nobody needs it.',
  })
}
