// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { DuckDBConnection, DuckDBDataChunk, DuckDBType } from '@duckdb/node-api'
import type { CaseBatch } from './case-batch.ts'
import { isOfPoint } from './content-hash.ts'
import type { RowOrder } from './content-hash.ts'
import { quoteName, quoteText } from './database.ts'
import { numberAt, varies, wordAt } from './growing-column.ts'
import type { GrowingColumn } from './growing-column.ts'
import { columnTypes, isWordy, seriesColumn, tableColumns } from './tables.ts'
import type { Column, TableName } from './tables.ts'

/** A column with its values in a batch. */
interface Filled {
  readonly column: Column
  readonly grown: GrowingColumn
}

/** Where the words of a column begin among all words. */
type WordOffsets = ReadonlyMap<GrowingColumn, number>

const vectorSize = 2048
const separator = '\u001F'

/** Tables to copy from: cases by their position, from the first to the last. */
export interface LoadedBatch {
  /** Query that gives the rows of a table for these cases, in their order. */
  selectRows(table: TableName, first: number, last: number): string
  drop(): Promise<void>
}

/**
 * Brings a batch into DuckDB. Numbers and codes go over as vectors, each word once, and SQL puts the words back: passing every
 * text of every row costs five times as much. A column that says the same everywhere goes over as a literal.
 */
export async function loadBatch(
  connection: DuckDBConnection,
  batch: CaseBatch,
  { order, series }: { readonly order: RowOrder; readonly series?: GrowingColumn },
): Promise<LoadedBatch> {
  const extra: readonly Filled[] = series === undefined ? [] : [{ column: seriesColumn, grown: series }]
  const cases = [...tableColumns.cases.map((column) => ({ column, grown: batch.cases[column.name] })), ...extra]
  const points = tableColumns.points.filter(isOfPoint).map((column) => ({ column, grown: batch.points[column.name] }))
  const own = cases.filter((filled) => isVarying(filled) && isOwn(filled))
  await loadOwnTexts(connection, own, order.cases)
  const offsets = await loadWords(connection, [...cases, ...points].filter(isVarying))
  const place = (filled: Filled, rows: Int32Array) => (at: number) => readNumber(filled, rows[at] ?? 0, offsets)
  await loadNumbers(connection, 'loaded_cases', order.cases.length, [
    { name: 'case_number', isCode: true, valueAt: (at) => at },
    ...cases.filter((filled) => isVarying(filled) && !isOwn(filled)).map((filled) => describeColumn(filled, place(filled, order.cases))),
  ])
  await loadNumbers(connection, 'loaded_points', order.points.length, [
    { name: 'case_number', isCode: true, valueAt: (at) => order.positions[at] ?? 0 },
    ...points.filter(isVarying).map((filled) => describeColumn(filled, place(filled, order.points))),
  ])
  await connection.run(
    `CREATE TABLE new_cases AS SELECT rows.case_number, ${cases.map(selectColumn).join(', ')}
     FROM loaded_cases rows POSITIONAL JOIN loaded_own own ${joinWords(cases, offsets)}`,
  )
  const columnsOfCase = cases.map(({ column }) => quoteName(column.name)).join(', ')
  const keys = ['caseKey', 'sourceSha256', ...extra.map(({ column }) => column.name)]
  return {
    selectRows(table, first, last) {
      const range = `WHERE case_number BETWEEN ${first} AND ${last}`
      if (table === 'cases') return `SELECT ${columnsOfCase} FROM new_cases ${range}`
      return `SELECT ${[...keys.map((name) => `keys.${name}`), ...points.map(selectColumn)].join(', ')}
        FROM (SELECT * FROM loaded_points ${range}) rows
        JOIN (SELECT case_number, ${keys.join(', ')} FROM new_cases ${range}) keys USING (case_number)
        ${joinWords(points, offsets)}`
    },
    async drop() {
      const tables = ['new_cases', 'loaded_own', 'loaded_words', 'loaded_cases', 'loaded_points']
      await connection.run(tables.map((table) => `DROP TABLE ${table}`).join('; '))
    },
  }
}

/** Texts that hardly ever repeat go over as they are, one for each case in its order. */
async function loadOwnTexts(connection: DuckDBConnection, own: readonly Filled[], rows: Int32Array): Promise<void> {
  const columns = own.map(
    ({ column }, index) => `unnest(string_split($${index + 1}, '${separator}')) AS ${quoteName(column.name)}`,
  )
  const texts = own.map(({ grown }) => Array.from(rows, (row) => wordAt(grown, row) ?? '').join(separator))
  await connection.run(`CREATE TABLE loaded_own AS SELECT ${[...columns, '0 AS nothing'].join(', ')}`, texts)
}

async function loadWords(connection: DuckDBConnection, columns: readonly Filled[]): Promise<WordOffsets> {
  const hex = columns.filter(({ column }) => column.kind === 'hex')
  const free = columns.filter(({ column }) => column.kind === 'text' || column.kind === 'list')
  const offsets = new Map<GrowingColumn, number>()
  let offset = 0
  for (const { grown } of [...hex, ...free]) {
    offsets.set(grown, offset)
    offset += grown.words.length
  }
  // Hexadecimal digits hold no separator, and splitting costs half of what reading JSON does.
  const hexText = hex.flatMap(({ grown }) => grown.words).join(separator)
  const freeText = JSON.stringify(free.flatMap(({ grown }) => grown.words))
  await connection.run(
    `CREATE TABLE loaded_words AS
     SELECT unnest(list) AS word, generate_subscripts(list, 1)::INTEGER AS code
     FROM (SELECT list_concat(if($1 = '', [], string_split($1, '${separator}')), from_json($2, '["VARCHAR"]')) AS list)
     UNION ALL SELECT NULL, 0`,
    [hexText, freeText],
  )
  return offsets
}

/** A column of codes or of numbers. */
interface NumberColumn {
  readonly name: string
  readonly isCode: boolean
  readonly valueAt: (row: number) => number
}

function describeColumn({ column }: Filled, valueAt: (row: number) => number): NumberColumn {
  return { name: column.name, isCode: isWordy(column), valueAt }
}

/** A number, or a code among all words; 0 stays the code of no word. */
function readNumber({ grown }: Filled, row: number, offsets: WordOffsets): number {
  const value = numberAt(grown, row)
  return value === 0 ? 0 : value + (offsets.get(grown) ?? 0)
}

async function loadNumbers(
  connection: DuckDBConnection,
  table: string,
  rows: number,
  columns: readonly NumberColumn[],
): Promise<void> {
  const { DuckDBDataChunk, DOUBLE, INTEGER } = await import('@duckdb/node-api')
  const types: readonly DuckDBType[] = columns.map(({ isCode }) => (isCode ? INTEGER : DOUBLE))
  const definitions = columns.map(({ name }, index) => `${quoteName(name)} ${String(types[index])}`)
  await connection.run(`CREATE TABLE ${table} (${definitions.join(', ')})`)
  const appender = await connection.createAppender(table)
  const chunk = DuckDBDataChunk.create(types)
  for (let start = 0; start < rows; start += vectorSize) {
    chunk.reset()
    chunk.rowCount = Math.min(vectorSize, rows - start)
    for (const [index, { valueAt }] of columns.entries()) fillVector(chunk, index, (row) => valueAt(start + row))
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

function fillVector(chunk: DuckDBDataChunk, index: number, valueAt: (row: number) => number): void {
  const vector = chunk.getColumnVector(index)
  const count = vector.itemCount
  for (let row = 0; row < count; row += 1) vector.setItem(row, valueAt(row))
  vector.flush()
}

/**
 * The row of no word, with code 0, has every row find exactly one: DuckDB gives those that an outer join finds nothing for later than
 * their neighbours, and rows out of order keep row groups from being ruled out.
 */
function joinWords(columns: readonly Filled[], offsets: WordOffsets): string {
  const joins = columns.flatMap(({ column, grown }) => {
    if (!isWordy(column) || column.kind === 'own' || !varies(grown)) return []
    const first = (offsets.get(grown) ?? 0) + 1
    const range = `code = 0 OR code BETWEEN ${first} AND ${first + grown.words.length - 1}`
    const alias = nameWord(column)
    return `JOIN (SELECT word, code FROM loaded_words WHERE ${range}) ${alias}
      ON ${alias}.code = rows.${quoteName(column.name)}`
  })
  return joins.join(' ')
}

function selectColumn(filled: Filled): string {
  return `${writeValue(filled)} AS ${quoteName(filled.column.name)}`
}

function writeValue(filled: Filled): string {
  const { column, grown } = filled
  if (column.kind === 'own' && varies(grown)) return `nullif(own.${quoteName(column.name)}, '')`
  if (isWordy(column)) {
    const word = wordAt(grown, 0)
    const literal = word === undefined ? 'NULL' : quoteText(word)
    return `${varies(grown) ? `${nameWord(column)}.word` : literal}::${columnTypes[column.kind]}`
  }
  const literal = `'${numberAt(grown, 0)}'::DOUBLE`
  return convertNumber(column, varies(grown) ? `rows.${quoteName(column.name)}` : literal)
}

function convertNumber({ kind }: Column, value: string): string {
  const present = `nullif(${value}, 'NaN'::DOUBLE)`
  if (kind === 'instant') return `make_timestamptz((${present})::BIGINT)`
  return `(${present})::${columnTypes[kind]}`
}

function nameWord({ name }: Column): string {
  return quoteName(`word_${name}`)
}

function isVarying({ grown }: Filled): boolean {
  return varies(grown)
}

function isOwn({ column }: Filled): boolean {
  return column.kind === 'own'
}
