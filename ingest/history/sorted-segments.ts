// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { quoteText } from './database.ts'
import type { Database } from './database.ts'
import { inGroups, listFiles } from './segment-tables.ts'
import type { Segment } from './segment.ts'

/** What compaction writes into the footer of a segment, beside the rows. */
export interface SortedFooter {
  /** Rows have the id of their series in the column `series`, and are in its order. */
  readonly layout: 'series-1'
  /** Of a segment of points: content hash of the segment that has exactly their cases. */
  readonly cases?: string
}

/** Segments told apart by whether compaction has put them in the order of series. */
export interface SortedSegments {
  readonly sorted: readonly SortedSegment[]
  readonly plain: readonly Segment[]
}

export type SortedSegment = Segment & Pick<SortedFooter, 'cases'>

/** The value of the option KV_METADATA that writes a footer. */
export function writeFooter({ layout, cases }: SortedFooter): string {
  return `{layout: ${quoteText(layout)}${cases === undefined ? '' : `, cases: ${quoteText(cases)}`}}`
}

/** Looks at the footers of segments. */
export async function sortSegments(
  database: Database,
  historyDir: string,
  segments: readonly Segment[],
): Promise<SortedSegments> {
  const groups: SortedSegments[] = []
  for (const group of inGroups(segments)) groups.push(await sortGroup(database, historyDir, group))
  return { sorted: groups.flatMap(({ sorted }) => sorted), plain: groups.flatMap(({ plain }) => plain) }
}

async function sortGroup(
  { connection }: Database,
  historyDir: string,
  segments: readonly Segment[],
): Promise<SortedSegments> {
  const files = listFiles(historyDir, segments)
  const found = await connection.runAndReadAll(
    `SELECT file_name, decode("key"), decode("value") FROM parquet_kv_metadata([${files.map(quoteText).join(', ')}])
     WHERE decode("key") IN ('layout', 'cases')`,
  )
  const footers = Map.groupBy(found.getRows(), ([file]) => String(file))
  const sorted: SortedSegment[] = []
  const plain: Segment[] = []
  for (const [index, segment] of segments.entries()) {
    const footer = new Map((footers.get(files[index] ?? '') ?? []).map(([, key, value]) => [key, value]))
    const cases = footer.get('cases')
    if (footer.get('layout') !== 'series-1') plain.push(segment)
    else sorted.push({ ...segment, ...(typeof cases === 'string' ? { cases } : {}) })
  }
  return { sorted, plain }
}
