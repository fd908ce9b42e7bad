// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { BenchmarkCase, Measure } from '../records/benchmark-case.ts'
import { quoteText, streamColumns } from './database.ts'
import type { Database } from './database.ts'
import { listFiles, orderOfCases, orderOfPoints, readSegments } from './segment-tables.ts'
import type { Segment } from './segment.ts'
import { caseFieldCount, caseFields, createDecoder, pointFields } from './stored-rows.ts'
import type { StoredCase } from './stored-rows.ts'
import { listColumns } from './engine-tables.ts'
import { seriesIdSql } from './series-id.ts'
import type { TableName } from './tables.ts'

/** Segments of one quarter. */
export interface QuarterSegments {
  readonly historyDir: string
  readonly quarter: string
  readonly cases: readonly Segment[]
  readonly points: readonly Segment[]
}

/** What is rewritten in one go: all cases of some series, or of one series those with keys from one text on and before another. */
export interface SeriesRange {
  readonly ids: readonly string[]
  readonly keys?: { readonly from: string; readonly to: string }
}

/**
 * Makes the table quarter_series, which says of which series each case of a quarter is, and tells how many cases each series has. The
 * other functions here read that table: finding it out takes a hash of each case, which is paid once.
 */
export async function countSeries(
  { connection }: Database,
  { historyDir, cases }: QuarterSegments,
): Promise<readonly { readonly id: string; readonly cases: number }[]> {
  const rows = readSegments(historyDir, 'cases', cases)
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE quarter_series AS SELECT DISTINCT caseKey, ${seriesIdSql} AS series FROM ${rows}`,
  )
  const found = await connection.runAndReadAll(
    'SELECT series, count(*)::DOUBLE FROM quarter_series GROUP BY series ORDER BY series',
  )
  return found.getRows().map(([id, count]) => ({ id: String(id), cases: Number(count) }))
}

/** Points that the segments of a quarter hold, from their footers. */
export async function countStoredPoints(database: Database, old: QuarterSegments): Promise<number> {
  if (old.points.length === 0) return 0
  const files = listFiles(old.historyDir, old.points).map(quoteText).join(', ')
  return readCount(database, `SELECT sum(num_rows)::DOUBLE FROM parquet_file_metadata([${files}])`)
}

/** Points of one segment whose case is in none of the quarter's. */
export async function countOrphans(database: Database, old: QuarterSegments, segment: Segment): Promise<number> {
  const points = readSegments(old.historyDir, 'points', [segment])
  const cases = readSegments(old.historyDir, 'cases', old.cases)
  return readCount(database, `SELECT count(*)::DOUBLE FROM ${points} ANTI JOIN ${cases} USING (caseKey, sourceSha256)`)
}

/** Cases of a range with their points, in the order of series and within it of rows, each once. Points without a case are left out. */
export async function* readStoredCases(
  { connection }: Database,
  old: QuarterSegments,
  range: SeriesRange,
): AsyncGenerator<{ readonly series: string; readonly row: BenchmarkCase }> {
  const decoder = createDecoder()
  const query = `
    SELECT ${caseFields}, series, ${pointFields}
    FROM (${selectCases(old, range)}) LEFT JOIN (${selectPoints(old, range)}) USING (caseKey, sourceSha256)
    ORDER BY series, startedAt NULLS FIRST, run, attempt, caseKey, sourceSha256, metricRaw`
  let current: OpenCase | undefined
  for await (const columns of streamColumns(connection, query)) {
    for (const row of columns[0]?.keys() ?? []) {
      const fields = columns.map((column) => column[row])
      const stored = decoder.readCase(fields)
      const isSame = current?.stored.caseKey === stored.caseKey && current.stored.source.sha256 === stored.source.sha256
      if (current !== undefined && !isSame) yield joinCase(current)
      if (current === undefined || !isSame) current = { series: String(fields[caseFieldCount]), stored, measures: [] }
      const measure = decoder.readMeasure(fields.slice(caseFieldCount + 1))
      if (measure.metricRaw !== '') current.measures.push(measure)
    }
  }
  if (current !== undefined) yield joinCase(current)
}

/** Rows of a range that the new segments do not hold; 0 is what must come out. */
export async function countMissing(
  database: Database,
  old: QuarterSegments,
  { range, segments }: { readonly range: SeriesRange; readonly segments: readonly Segment[] },
): Promise<number> {
  const count = (table: TableName, rows: string) => {
    const found = readSegments(
      old.historyDir,
      table,
      segments.filter((segment) => segment.table === table),
    )
    return readCount(database, `SELECT count(*)::DOUBLE FROM ((${rows}) EXCEPT (SELECT ${listColumns(table)} FROM ${found}))`)
  }
  const cases = selectCases(old, range)
  const points = `SELECT ${listColumns('points')} FROM (${selectPoints(old, range)}) SEMI JOIN (${cases}) USING (caseKey, sourceSha256)`
  return (await count('cases', `SELECT ${listColumns('cases')} FROM (${cases})`)) + (await count('points', points))
}

function selectCases({ historyDir, cases }: QuarterSegments, range: SeriesRange): string {
  const stored = `${readSegments(historyDir, 'cases', cases)} SEMI JOIN (${selectKeys(range)}) USING (caseKey)`
  return `
    SELECT * FROM (SELECT ${listColumns('cases')}, ${seriesIdSql} AS series FROM ${stored}) WHERE series IN (${listIds(range)})
    QUALIFY row_number() OVER (PARTITION BY caseKey, sourceSha256 ORDER BY ${orderOfCases}) = 1`
}

/** Points of the cases of a range. */
function selectPoints({ historyDir, points }: QuarterSegments, range: SeriesRange): string {
  const stored = `${readSegments(historyDir, 'points', points)} SEMI JOIN (${selectKeys(range)}) USING (caseKey)`
  return `
    SELECT ${listColumns('points')} FROM ${stored}
    QUALIFY row_number() OVER (PARTITION BY caseKey, sourceSha256, metricRaw ORDER BY ${orderOfPoints}) = 1`
}

/** Keys of the cases of a range. */
function selectKeys(range: SeriesRange): string {
  const { keys } = range
  const within = keys === undefined ? '' : `AND caseKey >= '${keys.from}' AND caseKey < '${keys.to}'`
  return `SELECT caseKey FROM quarter_series WHERE series IN (${listIds(range)}) ${within}`
}

function listIds({ ids }: SeriesRange): string {
  return ids.map(quoteText).join(', ')
}

/** A case whose points are still coming. */
interface OpenCase {
  readonly series: string
  readonly stored: StoredCase
  readonly measures: Measure[]
}

function joinCase({ series, stored, measures }: OpenCase): { readonly series: string; readonly row: BenchmarkCase } {
  return { series, row: { ...stored, measures } }
}

async function readCount({ connection }: Database, sql: string): Promise<number> {
  const result = await connection.runAndReadAll(sql)
  return Number(result.getRows()[0]?.[0] ?? 0)
}
