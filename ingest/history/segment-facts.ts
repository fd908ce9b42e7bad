// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { quoteName, quoteText } from './database.ts'
import type { Database } from './database.ts'
import { listFiles } from './segment-tables.ts'
import type { Segment } from './segment.ts'
import { columnTypes, seriesColumn, tableColumns } from './tables.ts'
import type { Column, TableName } from './tables.ts'

/** What the footer of a compacted segment tells of its rows. */
export interface SegmentFacts {
  /** Ids of its first and last series; absent when the footer does not tell. */
  readonly series?: { readonly first: string; readonly last: string }
  /** What columns say that say the same in each row; null for what is in none. */
  readonly same: ReadonlyMap<string, string | null>
}

/** Facts of segments by their path. */
export type FactsOf = ReadonlyMap<string, SegmentFacts>

/** Reads the footers of segments. Bytes that a footer was written with are never cut short, as those of other programs may be. */
export async function readFacts({ connection }: Database, historyDir: string, segments: readonly Segment[]): Promise<FactsOf> {
  if (segments.length === 0) return new Map()
  const files = listFiles(historyDir, segments)
  const found = await connection.runAndReadAll(
    `SELECT file_name, path_in_schema, min(stats_min_value), max(stats_max_value), sum(stats_null_count) = sum(num_values)
     FROM parquet_metadata([${files.map(quoteText).join(', ')}]) GROUP BY ALL
     HAVING (count(stats_null_count) = count(*) AND sum(stats_null_count) = sum(num_values))
       OR (count(stats_min_value) = count(*) AND count(stats_max_value) = count(*) AND count(stats_null_count) = count(*)
         AND sum(stats_null_count) = 0 AND (path_in_schema = ${quoteText(seriesColumn.name)} OR min(stats_min_value) = max(stats_max_value)))`,
  )
  const rows = Map.groupBy(found.getRows(), ([file]) => String(file))
  return new Map(segments.map(({ path }, index) => [path, describeRows(rows.get(files[index] ?? '') ?? [])]))
}

function describeRows(rows: readonly (readonly unknown[])[]): SegmentFacts {
  const same = new Map(rows.map(([, name, min, , isEmpty]) => [String(name), isEmpty === true ? null : String(min)]))
  const series = rows.find(([, name]) => name === seriesColumn.name)
  same.delete(seriesColumn.name)
  return { same, ...(series === undefined ? {} : { series: { first: String(series[2]), last: String(series[3]) } }) }
}

/** False when a segment has none of these series. */
export function canHold(facts: SegmentFacts | undefined, ids: readonly string[]): boolean {
  const series = facts?.series
  return series === undefined || ids.some((id) => series.first <= id && id <= series.last)
}

/** Columns of a table read from segments. What footers tell is not read: opening a column costs more than finding one series in it. */
export function listUnknown(table: TableName, segments: readonly Segment[], factsOf: FactsOf): string {
  const same = listSame(table, segments, factsOf)
  const columns = tableColumns[table].map(({ name, kind }) => {
    const value = same.get(name)
    if (value === undefined) return quoteName(name)
    return `${value === null ? 'NULL' : quoteText(String(value))}::${columnTypes[kind]} AS ${quoteName(name)}`
  })
  return columns.join(', ')
}

/** What columns say that say the same in all of these segments. */
export function listSame(
  table: TableName,
  segments: readonly Segment[],
  factsOf: FactsOf,
): ReadonlyMap<string, string | number | boolean | null> {
  const same = new Map<string, string | number | boolean | null>()
  for (const column of tableColumns[table]) {
    const [text, ...others] = new Set(segments.map(({ path }) => factsOf.get(path)?.same.get(column.name)))
    if (text === undefined || others.length > 0) continue
    // A list without items is not an absent one.
    if (text === null ? column.kind !== 'list' : isPlain(column)) same.set(column.name, text === null ? null : readValue(column, text))
  }
  return same
}

/** True when a footer writes what a column says as SQL does. */
function isPlain({ kind }: Column): boolean {
  return kind === 'hex' || kind === 'own' || kind === 'text' || kind === 'integer' || kind === 'flag'
}

function readValue({ kind }: Column, text: string): string | number | boolean {
  if (kind === 'integer') return Number(text)
  return kind === 'flag' ? text === 'true' : text
}
