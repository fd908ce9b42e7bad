// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import type { CaseBatch } from './case-batch.ts'
import { hashContent, orderRows } from './content-hash.ts'
import type { Database } from './database.ts'
import { quoteText } from './database.ts'
import { commitFile, discardFile, hashFile, makeFolder, sweepTemporaries, syncFound, temporaryPath } from './durable-file.ts'
import { loadBatch } from './load-batch.ts'
import { listQuarterSegments, nameSegment, segmentFolder } from './segment.ts'
import type { Segment } from './segment.ts'
import { hashIfThere } from './sound-segments.ts'
import type { GrowingColumn } from './growing-column.ts'
import { writeFooter } from './sorted-segments.ts'
import type { SortedFooter } from './sorted-segments.ts'
import { rowGroupSize, sortedPointsGroup } from './tables.ts'
import type { TableName } from './tables.ts'
import { describeWriteFailure } from './write-failure.ts'

/** Cases of one quarter to write, in the order in which they are written. */
export interface QuarterRows {
  readonly quarter: string
  readonly rows: readonly number[]
}

/** Where a batch goes. */
export interface BatchTarget {
  readonly historyDir: string
  readonly quarters: readonly QuarterRows[]
  /** Of a batch in the order of series: the id of the series of each case. */
  readonly series?: GrowingColumn
}

/** A segment of a batch: there already or still to be written. */
export interface WrittenSegment {
  readonly segment: Segment
  readonly isNew: boolean
}

/**
 * Writes the cases of a batch, at most two segments for each quarter, and returns the segments that hold them. Points come
 * first: a case is what makes its points visible, so a crash in between shows nothing by half.
 */
export async function writeBatch(
  { connection }: Database,
  batch: CaseBatch,
  { historyDir, quarters, series }: BatchTarget,
): Promise<readonly WrittenSegment[]> {
  if (quarters.length === 0) return []
  const all = orderRows(batch, quarters.flatMap(({ rows }) => rows))
  const loaded = await loadBatch(connection, batch, { order: all, ...(series === undefined ? {} : { series }) })
  const written: WrittenSegment[] = []
  let first = 0
  for (const { quarter, rows } of quarters) {
    const order = orderRows(batch, rows)
    const contentShas = hashContent(batch, order, series === undefined ? 'table-1' : 'series-1')
    for (const table of ['points', 'cases'] as const) {
      if (table === 'points' && order.points.length === 0) continue
      const content = { table, quarter, contentSha: contentShas[table] }
      const query = loaded.selectRows(table, first, first + rows.length - 1)
      const footer = series === undefined ? undefined : describeFooter(table, contentShas.cases)
      const copy = (file: string) => connection.run(writeCopy(query, file, { table, footer }))
      written.push(await writeSegment(historyDir, content, copy))
    }
    first += rows.length
  }
  await loaded.drop()
  return written
}

/** Makes durable what the history has of a quarter already, before someone is told that it is kept. */
export function keepQuarter(historyDir: string, quarter: string): void {
  for (const table of ['points', 'cases'] as const) syncSegments(historyDir, segmentFolder(table, quarter))
}

function syncSegments(historyDir: string, inside: string): void {
  try {
    syncFound(path.join(historyDir, inside))
  } catch (error) {
    throw describeWriteFailure(historyDir, inside, error)
  }
}

/** True when a segment is there and its bytes are those it was written with. */
export function isSound(historyDir: string, segment: Segment): boolean {
  return hashIfThere(path.join(historyDir, segment.path)) === segment.bytesSha
}

/**
 * Writes one segment durably. When a sound one with this content is there already nothing is written, so that two writers of
 * the same content leave one file; a spoilt one is healed by writing the content again.
 */
async function writeSegment(
  historyDir: string,
  content: Omit<Segment, 'path' | 'bytesSha'>,
  copy: (file: string) => Promise<unknown>,
): Promise<WrittenSegment> {
  const present = await listQuarterSegments(historyDir, content.table, content.quarter)
  const same = present.filter(({ contentSha }) => contentSha === content.contentSha)
  const sound = same.find((segment) => isSound(historyDir, segment))
  const inside = segmentFolder(content.table, content.quarter)
  if (sound !== undefined) {
    syncSegments(historyDir, inside)
    return { segment: sound, isNew: false }
  }
  const folder = path.join(historyDir, inside)
  const temporary = temporaryPath(folder, content.contentSha)
  try {
    makeFolder(historyDir, folder)
    for (const swept of [historyDir, folder]) sweepTemporaries(swept, Date.now())
    await copy(temporary)
    const segment = nameSegment({ ...content, bytesSha: hashFile(temporary) })
    commitFile(temporary, path.join(historyDir, segment.path))
    return { segment, isNew: true }
  } catch (error) {
    discardFile(temporary)
    throw describeWriteFailure(historyDir, inside, error)
  }
}

function describeFooter(table: TableName, cases: string): SortedFooter {
  return { layout: 'series-1', ...(table === 'points' ? { cases } : {}) }
}

interface CopyOptions {
  readonly table: TableName
  readonly footer: SortedFooter | undefined
}

function writeCopy(query: string, file: string, { table, footer }: CopyOptions): string {
  // Hashes do not shrink however long one tries, and values that hardly repeat need no dictionary.
  const rows = table === 'points' && footer !== undefined ? sortedPointsGroup : rowGroupSize[table]
  const size = `ROW_GROUP_SIZE ${rows}, DICTIONARY_SIZE_LIMIT 1500`
  const metadata = footer === undefined ? '' : `, KV_METADATA ${writeFooter(footer)}`
  const options = `FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, ${size}${metadata}`
  return `COPY (${query}) TO ${quoteText(file)} (${options})`
}
