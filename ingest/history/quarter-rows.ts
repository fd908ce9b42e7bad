// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import { quoteText, readParquet } from './database.ts'
import type { Database } from './database.ts'
import { listColumns } from './engine-tables.ts'
import { gatherSegments, partitionRows } from './gathered-rows.ts'
import { inGroups, listFiles } from './segment-tables.ts'
import type { Segment } from './segment.ts'
import { seriesIdSql } from './series-id.ts'
import type { SeriesRange, SeriesSize } from './series-range.ts'
import { readNumbers } from './stored-rows.ts'
import type { TableName } from './tables.ts'

/** Segments of one quarter. */
export interface QuarterSegments {
  readonly historyDir: string
  readonly quarter: string
  readonly cases: readonly Segment[]
  readonly points: readonly Segment[]
  /** An empty folder for what is not to be in memory. */
  readonly scratch: string
}

/** SQL that gives rows of a quarter, cases with the id of their series; some may be there twice. */
export type QuarterRows = Readonly<Record<TableName, string>>

/** All rows of a table of a quarter, with the file that each is from. */
export function gatherQuarter(database: Database, old: QuarterSegments, table: TableName): Promise<string> {
  const { historyDir, scratch } = old
  return gatherSegments(database, { historyDir, table, segments: old[table], folder: path.join(scratch, `all-${table}`) })
}

/**
 * Makes the table quarter_cases, which says of which series each case of a quarter is, and tells how much each series has.
 * The other functions here read that table.
 */
export async function countSeries(
  database: Database,
  old: QuarterSegments,
  cases: string,
): Promise<readonly SeriesSize[]> {
  const { connection } = database
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE quarter_cases AS SELECT DISTINCT caseKey, sourceSha256, ${seriesIdSql} AS series FROM (${cases})`,
  )
  const found = await connection.runAndReadAll(
    `SELECT series, count(*)::DOUBLE FROM (SELECT DISTINCT caseKey, series FROM quarter_cases) GROUP BY series ORDER BY series`,
  )
  const samples = await countSamples(database, old)
  return found.getRows().map(([id, count]) => ({ id: String(id), cases: Number(count), samples: samples.get(String(id)) ?? 0 }))
}

/** Samples of each series that has some. Points are read only where footers tell of samples, which in most histories is nowhere. */
async function countSamples({ connection }: Database, old: QuarterSegments): Promise<ReadonlyMap<string, number>> {
  const samples = new Map<string, number>()
  for (const group of inGroups(old.points)) {
    const files = listFiles(old.historyDir, group)
    const told = await connection.runAndReadAll(
      `SELECT DISTINCT file_name FROM parquet_metadata([${files.map(quoteText).join(', ')}])
       WHERE path_in_schema LIKE 'samples%' AND num_values > coalesce(stats_null_count, 0)`,
    )
    const withSamples = told.getRows().map(([file]) => String(file))
    if (withSamples.length === 0) continue
    const found = await connection.runAndReadAll(
      `SELECT series, sum(number)::DOUBLE
       FROM (SELECT caseKey, sourceSha256, len(samples) AS number FROM ${readParquet(withSamples)} WHERE samples IS NOT NULL)
       JOIN quarter_cases USING (caseKey, sourceSha256) GROUP BY series`,
    )
    for (const [id, sum] of found.getRows()) samples.set(String(id), (samples.get(String(id)) ?? 0) + Number(sum))
  }
  return samples
}

/** Rows that the segments of a table of a quarter hold, from their footers. */
export async function countStored(database: Database, old: QuarterSegments, table: TableName): Promise<number> {
  let sum = 0
  for (const group of inGroups(old[table])) {
    const files = listFiles(old.historyDir, group).map(quoteText).join(', ')
    const [rows = 0] = await readNumbers(database, `SELECT sum(num_rows)::DOUBLE FROM parquet_file_metadata([${files}])`)
    sum += rows
  }
  return sum
}

/** Rows that no part has, of as many as are stored: cases, and points that have a case. 0 is what must come out. */
export async function countLost(
  database: Database,
  { points }: QuarterRows,
  { parts, stored }: { readonly parts: readonly QuarterRows[]; readonly stored: Readonly<Record<TableName, number>> },
): Promise<number> {
  const count = async (rows: string) => (await readNumbers(database, `SELECT count(*)::DOUBLE FROM ${rows}`))[0] ?? 0
  const orphans = await count(`(${points}) ANTI JOIN quarter_cases USING (caseKey, sourceSha256)`)
  let found = { cases: 0, points: orphans }
  for (const part of parts) {
    found = { cases: found.cases + (await count(`(${part.cases})`)), points: found.points + (await count(`(${part.points})`)) }
  }
  return Math.max(0, stored.cases - found.cases) + Math.max(0, stored.points - found.points)
}

/** Files with points whose case is in none of the quarter's segments. */
export async function listOrphaned({ connection }: Database, points: string): Promise<ReadonlySet<string>> {
  const found = await connection.runAndReadAll(
    `SELECT DISTINCT file FROM (${points}) ANTI JOIN quarter_cases USING (caseKey, sourceSha256)`,
  )
  return new Set(found.getRows().map(([file]) => String(file)))
}

/** The rows of each range. They are told apart in one pass over the quarter, so that each range then reads only its own. */
export async function splitQuarter(
  database: Database,
  { cases, points }: QuarterRows,
  { ranges, scratch }: { readonly ranges: readonly SeriesRange[]; readonly scratch: string },
): Promise<readonly QuarterRows[]> {
  const identified = `SELECT ${listColumns('cases')}, ${seriesIdSql} AS series FROM (${cases})`
  if (ranges.length === 0) return []
  if (ranges.length === 1) return [{ cases: identified, points }]
  await database.connection.run(`
    CREATE OR REPLACE TEMP TABLE parts (series VARCHAR, first VARCHAR, bound VARCHAR, part INTEGER);
    INSERT INTO parts VALUES ${ranges.flatMap(listPart).join(', ')}`)
  const isOfPart = 'series = parts.series AND caseKey >= first AND caseKey < bound'
  const partsOfCases = `SELECT DISTINCT caseKey, sourceSha256, part FROM quarter_cases JOIN parts ON quarter_cases.${isOfPart}`
  const ofCases = await partitionRows(
    database,
    `SELECT identified.*, part FROM (${identified}) identified JOIN parts ON identified.${isOfPart}`,
    path.join(scratch, 'part-cases'),
  )
  const ofPoints = await partitionRows(
    database,
    `SELECT ${listColumns('points')}, part FROM (${points}) JOIN (${partsOfCases}) USING (caseKey, sourceSha256)`,
    path.join(scratch, 'part-points'),
  )
  const none = (rows: string) => `SELECT * FROM (${rows}) WHERE false`
  return ranges.map((_, part) => ({
    cases: ofCases.get(part) ?? none(identified),
    points: ofPoints.get(part) ?? none(points),
  }))
}

function listPart({ ids, keys = { from: '', to: 'g' } }: SeriesRange, part: number): readonly string[] {
  return ids.map((id) => `(${[id, keys.from, keys.to].map(quoteText).join(', ')}, ${part})`)
}
