// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { quoteText } from './database.ts'
import type { Database } from './database.ts'
import type { StoredAggregates } from './engine.ts'
import { hasPartner, selectCases } from './engine-tables.ts'
import type { EngineTables } from './engine-tables.ts'
import { listFiles } from './segment-tables.ts'
import type { Segment } from './segment.ts'
import { seriesIdSql } from './series-id.ts'
import { readNumbers } from './stored-rows.ts'

/** Keys that are held in memory at once to find those that come twice. */
const keysAtOnce = 4_000_000

type Tables = EngineTables & { readonly database: Database }

/**
 * Adds up the quarters of compacted segments. Compaction has taken each row once and kept each point with its case, so where
 * no case key comes twice, no run is retracted and nothing has been added since, all rows count as they are.
 */
export async function sumSortedQuarters(tables: Tables, retracted: readonly string[]): Promise<StoredAggregates> {
  const { database, historyDir, points } = tables
  await makeDoubtful(tables, retracted)
  const found = await database.connection.runAndReadAll('SELECT id, quarter FROM doubtful ORDER BY id, quarter')
  const doubtful = found.getRows().map(([id, quarter]) => ({ id: String(id), quarter: String(quarter) }))
  const trusted = points.sorted.filter((segment) => hasPartner(tables, segment))
  if (trusted.length === 0) return { sums: [], doubtful }
  const without = doubtful.length === 0 ? '' : 'ANTI JOIN doubtful ON series = id AND points.quarter = doubtful.quarter'
  const sums = await database.connection.runAndReadAll(
    `SELECT series, points.quarter, metricRaw, unit, count(*)::DOUBLE, (count(*) - count("value"))::DOUBLE, min("value"), max("value")
     FROM ${readWithQuarter(historyDir, trusted)} points ${without} GROUP BY ALL`,
  )
  return { doubtful, sums: sums.getRows().map(readSum) }
}

/** About how many points each series has: counted where segments say so, else as many as cases have on average. */
export async function countPlainPoints(
  { connection }: Database,
  { historyDir, cases, points }: EngineTables,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  const add = (rows: readonly (readonly unknown[])[], weight: number) => {
    for (const [id, count] of rows) counts.set(String(id), (counts.get(String(id)) ?? 0) + Number(count) * weight)
  }
  if (points.sorted.length > 0) {
    const table = readWithQuarter(historyDir, points.sorted)
    const found = await connection.runAndReadAll(`SELECT series, count(*)::DOUBLE FROM ${table} GROUP BY series`)
    add(found.getRows(), 1)
  }
  if (cases.plain.length > 0 && points.plain.length > 0) {
    const table = readWithQuarter(historyDir, cases.plain)
    const found = await connection.runAndReadAll(`SELECT ${seriesIdSql}, count(*)::DOUBLE FROM ${table} GROUP BY ALL`)
    const rows = found.getRows()
    const all = rows.reduce((sum, [, count]) => sum + Number(count), 0)
    const files = listFiles(historyDir, points.plain).map(quoteText).join(', ')
    const size = await connection.runAndReadAll(`SELECT sum(num_rows)::DOUBLE FROM parquet_file_metadata([${files}])`)
    add(rows, Number(size.getRows()[0]?.[0] ?? 0) / all)
  }
  return counts
}

/** Makes the table of series and quarters in which a point may be kept twice, be disputed, be retracted or have no case. */
async function makeDoubtful(tables: Tables, retracted: readonly string[]): Promise<void> {
  const { database, historyDir, cases, points } = tables
  const run = (sql: string) => database.connection.run(sql)
  await run('CREATE OR REPLACE TEMP TABLE doubtful (id VARCHAR, quarter VARCHAR)')
  const all = selectKeys(tables)
  await insertRepeated(tables, all)
  if (retracted.length > 0) await run(`${insert} FROM (${all}) WHERE run IN (${retracted.map(quoteText).join(', ')})`)
  if (cases.plain.length > 0) {
    await run(`INSERT INTO doubtful SELECT DISTINCT ${seriesIdSql}, quarter FROM ${readWithQuarter(historyDir, cases.plain)}`)
  }
  const alone = points.sorted.filter((segment) => !hasPartner(tables, segment))
  if (alone.length > 0) await run(`${insert} FROM ${readWithQuarter(historyDir, alone)}`)
  if (points.plain.length > 0) {
    const plain = readWithQuarter(historyDir, points.plain)
    await run(`INSERT INTO doubtful SELECT DISTINCT cases.series, points.quarter
      FROM (SELECT DISTINCT caseKey, sourceSha256, quarter FROM ${plain}) points
      JOIN (${all}) cases USING (caseKey, sourceSha256)`)
  }
  await run('CREATE OR REPLACE TEMP TABLE doubtful AS SELECT DISTINCT * FROM doubtful')
}

const insert = 'INSERT INTO doubtful SELECT DISTINCT series, quarter'

/**
 * Case keys that come twice are from two sources, in two quarters, or written twice by a compaction that was stopped. Short hashes of
 * them are counted, not they: where two keys share one, their quarters are read point by point for nothing, and no sum is wrong.
 */
async function insertRepeated({ database, cases }: Tables, all: string): Promise<void> {
  if (cases.sorted.length === 0) return
  const [count = 0] = await readNumbers(database, `SELECT count(*)::DOUBLE FROM (${all})`)
  const parts = Math.min(16, Math.ceil(count / keysAtOnce))
  for (let part = 0; part < parts; part += 1) {
    const mine = parts === 1 ? 'true' : `hash(caseKey) % ${parts} = ${part}`
    const twice = `SELECT hash(caseKey) AS code FROM (${all}) WHERE ${mine} GROUP BY code HAVING count(*) > 1`
    await database.connection.run(`CREATE OR REPLACE TEMP TABLE repeated AS ${twice}`)
    const [repeated = 0] = await readNumbers(database, 'SELECT count(*)::DOUBLE FROM repeated')
    if (repeated > 0) await database.connection.run(`${insert} FROM (${all}) WHERE hash(caseKey) IN (SELECT code FROM repeated)`)
  }
}

/** Keys, run, series and quarter of all cases. */
function selectKeys({ historyDir, cases: { sorted, plain }, ...tables }: EngineTables): string {
  const keys = 'caseKey, sourceSha256, run'
  const arms = [
    ...(sorted.length === 0 ? [] : [`SELECT ${keys}, series, quarter FROM ${readWithQuarter(historyDir, sorted)}`]),
    ...(plain.length === 0 ? [] : [`SELECT ${keys}, ${seriesIdSql} AS series, quarter FROM ${readWithQuarter(historyDir, plain)}`]),
  ]
  const none = `SELECT ${keys}, series, '' AS quarter FROM (${selectCases({ ...tables, historyDir, cases: { sorted, plain } })})`
  return arms.length === 0 ? none : arms.join(' UNION ALL ')
}

/** Segments with their quarter, which the name of their folder says. */
function readWithQuarter(historyDir: string, segments: readonly Segment[]): string {
  const files = listFiles(historyDir, segments).map(quoteText).join(', ')
  return `read_parquet([${files}], hive_partitioning = true, hive_types_autocast = false, union_by_name = true)`
}

function readSum([id, quarter, metricRaw, unit, points, gaps, min, max]: readonly unknown[]): StoredAggregates['sums'][number] {
  return {
    id: String(id),
    quarter: String(quarter),
    metricRaw: String(metricRaw),
    unit: typeof unit === 'string' ? unit : '',
    points: Number(points),
    gaps: Number(gaps),
    min: typeof min === 'number' ? min : null,
    max: typeof max === 'number' ? max : null,
  }
}
