// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { IngestError, makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { appendCase, createBatch, settleBatch } from './case-batch.ts'
import type { Database } from './database.ts'
import { limitMemory, openDatabase } from './database.ts'
import { keepTemporary, removeFile, sweepTemporaries, syncFolder, temporaryPath } from './durable-file.ts'
import { createColumn, pushText } from './growing-column.ts'
import { countLost, countSeries, countStored, gatherQuarter, listOrphaned, splitQuarter } from './quarter-rows.ts'
import type { QuarterRows, QuarterSegments } from './quarter-rows.ts'
import { countMissing, dropRange, readRange, sortRange } from './range-rows.ts'
import { writeBatch } from './segment-writer.ts'
import type { WrittenSegment } from './segment-writer.ts'
import { listQuarters, segmentFolder } from './segment.ts'
import type { Segment } from './segment.ts'
import { splitSeries } from './series-range.ts'
import { sortSegments } from './sorted-segments.ts'
import { checkSegments, describeCorrupt } from './sound-segments.ts'
import { describeVanished, hasVanished } from './vanished-segments.ts'
import { describeWriteFailure } from './write-failure.ts'

/** What compacting did. */
export interface Compaction {
  readonly before: number
  readonly after: number
  readonly problems: readonly Problem[]
}

/** Mebibytes for reading and sorting: what does not fit waits in a file. */
const readingMemory = 80
/** Mebibytes for what is only kept. */
const restingMemory = 16
/** Mebibytes for writing a batch, whose texts stand in memory as a whole; hardly any batch needs them. */
const writingMemory = 1024
/** An ingest writes points and then their cases; a segment younger than this may still be waiting for its cases. */
const youngMs = 3_600_000

/**
 * Makes few sorted segments of many, quarter by quarter, in batches of bounded memory. The old ones go only after the new ones
 * are durable and hold every row. A crash in between leaves rows twice, which reading takes once. Spoilt segments stay as
 * they are, and what an ingest adds meanwhile is not touched. What does not fit the memory waits in a temporary folder of the
 * history, at most a few times the bytes of one quarter; what a killed compaction left there goes when it is an hour old.
 */
export async function compactHistory(historyDir: string, now: number): Promise<Compaction> {
  const cases = await checkSegments(historyDir, 'cases')
  const points = await checkSegments(historyDir, 'points')
  const before = cases.sound.length + points.sound.length
  let after = before
  await withScratch(historyDir, now, async (database, folder) => {
    for (const quarter of await listAllQuarters(historyDir)) {
      const ofQuarter = (segments: readonly Segment[]) => segments.filter((segment) => segment.quarter === quarter)
      const scratch = path.join(folder, quarter)
      const old = { historyDir, quarter, cases: ofQuarter(cases.sound), points: ofQuarter(points.sound), scratch }
      for (const table of ['cases', 'points'] as const) sweepTemporaries(path.join(historyDir, segmentFolder(table, quarter)), now)
      try {
        after += await compactQuarter(database, old, now)
      } catch (error) {
        throw explainFailure(old, error)
      }
      rmSync(scratch, { recursive: true, force: true })
    }
  })
  return { before, after, problems: [...cases.corrupt, ...points.corrupt].map(describeCorrupt) }
}

/** Does something with a database that spills into a folder of the history, and with that folder. A history without segments has none. */
async function withScratch(
  historyDir: string,
  now: number,
  work: (database: Database, folder: string) => Promise<void>,
): Promise<void> {
  if (!existsSync(historyDir)) return
  const folder = temporaryPath(historyDir, 'compact')
  try {
    try {
      sweepTemporaries(historyDir, now)
      mkdirSync(folder)
    } catch (error) {
      throw describeWriteFailure(historyDir, path.basename(folder), error)
    }
    const database = await openDatabase({ memory: readingMemory, threads: 1, scratch: path.join(folder, 'spilled') })
    try {
      await work(database, folder)
    } finally {
      database.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Compacts one quarter and returns how many segments more it has now. */
async function compactQuarter(database: Database, old: QuarterSegments, now: number): Promise<number> {
  const cases = await gatherQuarter(database, old, 'cases')
  const stored = { cases: await countStored(database, old, 'cases'), points: await countStored(database, old, 'points') }
  const ranges = splitSeries(await countSeries(database, old, cases), stored.points)
  const { plain } = await sortSegments(database, old.historyDir, [...old.cases, ...old.points])
  const isCompact = old.cases.length <= ranges.length && old.points.length <= ranges.length
  if (isCompact && plain.length === 0) return 0
  const points = await gatherQuarter(database, old, 'points')
  const removable = await listRemovable(database, old, { points, now })
  const parts = await splitQuarter(database, { cases, points }, { ranges, scratch: old.scratch })
  const lost = await countLost(database, { cases, points }, { parts, stored })
  if (lost > 0) throw describeIncomplete(old.quarter, lost)
  const written: WrittenSegment[] = []
  for (const part of parts) {
    keepTemporary(path.dirname(old.scratch))
    written.push(...(await rewriteRange(database, old, part)))
  }
  const kept = new Set(written.map(({ segment }) => segment.path))
  const removed = removable.filter((segment) => !kept.has(segment.path))
  removeSegments(old, removed)
  return written.filter(({ isNew }) => isNew).length - removed.length
}

function removeSegments({ historyDir, quarter }: QuarterSegments, removed: readonly Segment[]): void {
  try {
    for (const segment of removed) removeFile(path.join(historyDir, segment.path))
    for (const folder of new Set(removed.map((segment) => path.dirname(segment.path)))) {
      syncFolder(path.join(historyDir, folder))
    }
  } catch (error) {
    throw describeWriteFailure(historyDir, segmentFolder(removed[0]?.table ?? 'cases', quarter), error)
  }
}

async function rewriteRange(
  database: Database,
  { historyDir, quarter }: QuarterSegments,
  stored: QuarterRows,
): Promise<readonly WrittenSegment[]> {
  await sortRange(database, stored)
  const batch = createBatch()
  const rows: number[] = []
  const series = createColumn()
  for await (const { row, series: id } of readRange(database)) {
    const at = appendCase(batch, row, '')
    pushText(series, at, id)
    rows.push(at)
  }
  settleBatch(batch)
  // What is kept for the check goes to its file now, not when the batch has taken all of the memory.
  await limitMemory(database, restingMemory)
  await limitMemory(database, writingMemory)
  const written = await writeBatch(database, batch, { historyDir, quarters: rows.length === 0 ? [] : [{ quarter, rows }], series })
  await limitMemory(database, readingMemory)
  const missing = await countMissing(database, historyDir, written.map(({ segment }) => segment))
  await dropRange(database)
  if (missing > 0) throw describeIncomplete(quarter, missing)
  return written
}

/** Segments that may go once their rows are elsewhere: not those whose points may still wait for their cases. */
async function listRemovable(
  database: Database,
  old: QuarterSegments,
  { points, now }: { readonly points: string; readonly now: number },
): Promise<readonly Segment[]> {
  const locate = ({ path: file }: Segment) => path.join(old.historyDir, file)
  const young = new Set(old.points.filter((segment) => now - statSync(locate(segment)).mtimeMs < youngMs))
  const orphaned = young.size === 0 ? new Set<string>() : await listOrphaned(database, points)
  return [...old.cases, ...old.points].filter((segment) => !young.has(segment) || !orphaned.has(locate(segment)))
}

async function listAllQuarters(historyDir: string): Promise<readonly string[]> {
  const lists = [await listQuarters(historyDir, 'cases'), await listQuarters(historyDir, 'points')]
  return [...new Set(lists.flat())].sort()
}

/** What the system refused, unless another compaction took away what was being read. */
function explainFailure({ historyDir, cases, points, scratch }: QuarterSegments, error: unknown): unknown {
  if (error instanceof IngestError) return error
  if (hasVanished(historyDir, [...cases, ...points])) return describeVanished(historyDir, error)
  return describeWriteFailure(historyDir, path.basename(path.dirname(scratch)), error)
}

function describeIncomplete(quarter: string, missing: number): IngestError {
  const problem = makeProblem({
    code: 'history/unreadable',
    message: `Compacting ${quarter} lost ${missing} rows on the way, so the old segments were kept.`,
    file: quarter,
    hint: 'Nothing is lost. Report this as a bug of the portal.',
  })
  return new IngestError([problem])
}
