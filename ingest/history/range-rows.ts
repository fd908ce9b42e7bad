// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { BenchmarkCase, Measure } from '../records/benchmark-case.ts'
import type { Database } from './database.ts'
import { listColumns } from './engine-tables.ts'
import type { QuarterRows } from './quarter-rows.ts'
import { orderOfCases, orderOfPoints, readSegments } from './segment-tables.ts'
import type { Segment } from './segment.ts'
import { caseFieldCount, caseFields, createDecoder, pointFieldColumns, pointFields, readNumbers } from './stored-rows.ts'
import type { RowDecoder } from './stored-rows.ts'
import type { TableName } from './tables.ts'

/** A case with its points, and the id of its series. */
export interface SeriesCase {
  readonly series: string
  readonly row: BenchmarkCase
}

/** Cases that are decoded at once. */
const casesPerPage = 512

/**
 * Makes the tables range_cases and range_points: each row once, cases numbered in the order of series and within it of rows,
 * points with the number of their case and in its order. Points without a case are left out.
 */
export async function sortRange(database: Database, { cases, points }: QuarterRows): Promise<void> {
  const pointColumns = pointFieldColumns.map(({ name }) => `"${name}"`).join(', ')
  const keyOfCase = 'caseKey, sourceSha256'
  await database.connection.run(`
    CREATE TEMP TABLE range_cases AS
    SELECT (row_number() OVER (ORDER BY series, startedAt NULLS FIRST, run, attempt, ${keyOfCase}))::INTEGER AS number, *
    FROM (SELECT ${listColumns('cases')}, series FROM (${await chooseRows(database, cases, keyOfCase, orderOfCases)}))`)
  const numbered = `
    SELECT number, ${listColumns('points')} FROM (${points})
    JOIN (SELECT ${keyOfCase}, number FROM range_cases) USING (${keyOfCase})`
  const chosen = await chooseRows(database, numbered, 'number, metricRaw', orderOfPoints)
  await database.connection.run(`
    CREATE TEMP TABLE range_points AS
    SELECT number, ${pointColumns} FROM (${chosen}) ORDER BY number, metricRaw`)
}

/** Frees what sortRange made. */
export async function dropRange({ connection }: Database): Promise<void> {
  await connection.run('DROP TABLE range_cases; DROP TABLE range_points')
}

/** The cases of the range that was sorted last, in their order. */
export async function* readRange(database: Database): AsyncGenerator<SeriesCase> {
  const decoder = createDecoder()
  const [last = 0] = await readNumbers(database, 'SELECT max(number)::DOUBLE FROM range_cases')
  for (let first = 1; first <= last; first += casesPerPage) {
    const within = `WHERE number BETWEEN ${first} AND ${first + casesPerPage - 1} ORDER BY number`
    const measures = await readMeasures(database, decoder, within)
    const found = await database.connection.runAndReadAll(`SELECT ${caseFields}, series, number::DOUBLE FROM range_cases ${within}`)
    for (const fields of found.getRows()) {
      const own = measures.get(Number(fields[caseFieldCount + 1])) ?? []
      yield { series: String(fields[caseFieldCount]), row: { ...decoder.readCase(fields), measures: own } }
    }
  }
}

/** Rows of the range that was sorted last which segments do not hold; 0 is what must come out. */
export async function countMissing(database: Database, historyDir: string, segments: readonly Segment[]): Promise<number> {
  const ofTable = (name: TableName) => segments.filter(({ table }) => table === name)
  const points = 'range_points JOIN (SELECT number, caseKey, sourceSha256 FROM range_cases) USING (number)'
  const count = async (table: TableName, rows: string) => {
    const columns = listColumns(table)
    const found = readSegments(historyDir, table, ofTable(table))
    const sum = (from: string) => `SELECT row(count(*), sum(hash(${columns}))) FROM ${from}`
    // Two sums say as much as a comparison of all rows, and need no memory. Only when they differ rows are told apart.
    const [isSame = 0] = await readNumbers(database, `SELECT ((${sum(rows)}) IS NOT DISTINCT FROM (${sum(found)}))::DOUBLE`)
    if (isSame === 1) return 0
    const missing = `SELECT ${columns} FROM ${rows} EXCEPT SELECT ${columns} FROM ${found}`
    return (await readNumbers(database, `SELECT count(*)::DOUBLE FROM (${missing})`))[0] ?? 0
  }
  return (await count('cases', 'range_cases')) + (await count('points', points))
}

async function readMeasures(
  { connection }: Database,
  decoder: RowDecoder,
  within: string,
): Promise<ReadonlyMap<number, readonly Measure[]>> {
  const found = await connection.runAndReadAll(`SELECT number::DOUBLE, ${pointFields} FROM range_points ${within}, metricRaw`)
  const measures = new Map<number, Measure[]>()
  for (const [number, ...fields] of found.getRows()) {
    const own = measures.get(Number(number)) ?? []
    own.push(decoder.readMeasure(fields))
    measures.set(Number(number), own)
  }
  return measures
}

/** Of rows with the same key the first. Choosing takes a sort of all, so it is looked first whether any key is there twice. */
async function chooseRows(database: Database, rows: string, key: string, order: string): Promise<string> {
  const [all = 0, keys = 0] = await readNumbers(
    database,
    `SELECT sum(rows)::DOUBLE, count(*)::DOUBLE FROM (SELECT count(*) AS rows FROM (${rows}) GROUP BY ${key})`,
  )
  if (all === keys) return rows
  return `SELECT * FROM (${rows}) QUALIFY row_number() OVER (PARTITION BY ${key} ORDER BY ${order}) = 1`
}
