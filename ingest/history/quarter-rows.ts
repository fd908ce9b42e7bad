// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { BenchmarkCase, Measure } from '../records/benchmark-case.ts'
import { quoteText, streamColumns } from './database.ts'
import type { Database } from './database.ts'
import { listFiles, orderOfCases, orderOfPoints, readSegments } from './live-tables.ts'
import type { Segment } from './segment.ts'
import { caseFieldCount, caseFields, createDecoder, pointFields } from './stored-rows.ts'
import type { StoredCase } from './stored-rows.ts'
import type { TableName } from './tables.ts'

/** Segments of one quarter. */
export interface QuarterSegments {
  readonly historyDir: string
  readonly quarter: string
  readonly cases: readonly Segment[]
  readonly points: readonly Segment[]
}

/** Case keys from one text on and before another. */
export interface KeyRange {
  readonly from: string
  readonly to: string
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

/** Cases of a range with their points, sorted by key and source, each once. Points without a case are left out. */
export async function* readStoredCases(
  { connection }: Database,
  old: QuarterSegments,
  range: KeyRange,
): AsyncGenerator<BenchmarkCase> {
  const decoder = createDecoder()
  const query = `
    SELECT ${caseFields}, ${pointFields}
    FROM (${selectCases(old, range)}) LEFT JOIN (${selectPoints(old, range)}) USING (caseKey, sourceSha256)
    ORDER BY caseKey, sourceSha256, metricRaw`
  let current: { stored: StoredCase; measures: Measure[] } | undefined
  for await (const columns of streamColumns(connection, query)) {
    for (const row of columns[0]?.keys() ?? []) {
      const fields = columns.map((column) => column[row])
      const stored = decoder.readCase(fields)
      const isSame = current?.stored.caseKey === stored.caseKey && current.stored.source.sha256 === stored.source.sha256
      if (current !== undefined && !isSame) yield joinCase(current)
      if (current === undefined || !isSame) current = { stored, measures: [] }
      const measure = decoder.readMeasure(fields.slice(caseFieldCount))
      if (measure.metricRaw !== '') current.measures.push(measure)
    }
  }
  if (current !== undefined) yield joinCase(current)
}

/** Rows of a range that the new segments do not hold; 0 is what must come out. */
export async function countMissing(
  database: Database,
  old: QuarterSegments,
  { range, segments }: { readonly range: KeyRange; readonly segments: readonly Segment[] },
): Promise<number> {
  const count = (table: TableName, rows: string) => {
    const found = readSegments(
      old.historyDir,
      table,
      segments.filter((segment) => segment.table === table),
    )
    return readCount(database, `SELECT count(*)::DOUBLE FROM ((${rows}) EXCEPT (SELECT * FROM ${found}))`)
  }
  const points = `SELECT * FROM (${selectPoints(old, range)}) SEMI JOIN (${selectCases(old, range)}) USING (caseKey, sourceSha256)`
  return (await count('cases', selectCases(old, range))) + (await count('points', points))
}

function selectCases({ historyDir, cases }: QuarterSegments, { from, to }: KeyRange): string {
  return `
    SELECT * FROM ${readSegments(historyDir, 'cases', cases)}
    WHERE caseKey >= '${from}' AND caseKey < '${to}'
    QUALIFY row_number() OVER (PARTITION BY caseKey, sourceSha256 ORDER BY ${orderOfCases}) = 1`
}

function selectPoints({ historyDir, points }: QuarterSegments, { from, to }: KeyRange): string {
  return `
    SELECT * FROM ${readSegments(historyDir, 'points', points)}
    WHERE caseKey >= '${from}' AND caseKey < '${to}'
    QUALIFY row_number() OVER (PARTITION BY caseKey, sourceSha256, metricRaw ORDER BY ${orderOfPoints()}) = 1`
}

function joinCase({ stored, measures }: { stored: StoredCase; measures: readonly Measure[] }): BenchmarkCase {
  return { ...stored, measures }
}

async function readCount({ connection }: Database, sql: string): Promise<number> {
  const result = await connection.runAndReadAll(sql)
  return Number(result.getRows()[0]?.[0] ?? 0)
}
