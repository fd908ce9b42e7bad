// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { statSync } from 'node:fs'
import path from 'node:path'
import { IngestError, makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { appendCase, createBatch, settleBatch } from './case-batch.ts'
import type { Database } from './database.ts'
import { openDatabase } from './database.ts'
import { removeFile, syncFolder } from './durable-file.ts'
import { createColumn, pushText } from './growing-column.ts'
import { countMissing, countOrphans, countSeries, countStoredPoints, readStoredCases } from './quarter-rows.ts'
import type { QuarterSegments, SeriesRange } from './quarter-rows.ts'
import { writeBatch } from './segment-writer.ts'
import type { WrittenSegment } from './segment-writer.ts'
import { listQuarters, segmentFolder } from './segment.ts'
import type { Segment } from './segment.ts'
import { sortSegments } from './sorted-segments.ts'
import { checkSegments, describeCorrupt } from './sound-segments.ts'
import { describeWriteFailure } from './write-failure.ts'

/** What compacting did. */
export interface Compaction {
  readonly before: number
  readonly after: number
  readonly problems: readonly Problem[]
}

/** Points of one batch, and so of one segment. */
const pointsPerSegment = 250_000
/** An ingest writes points and then their cases; a segment younger than this may still be waiting for its cases. */
const youngMs = 3_600_000

/**
 * Makes few sorted segments of many, quarter by quarter, in batches of bounded memory. The old ones go only after the new ones
 * are durable and hold every row. A crash in between leaves rows twice, which reading takes once. Spoilt segments stay as
 * they are, and what an ingest adds meanwhile is not touched.
 */
export async function compactHistory(historyDir: string, now: number): Promise<Compaction> {
  const cases = await checkSegments(historyDir, 'cases')
  const points = await checkSegments(historyDir, 'points')
  const before = cases.sound.length + points.sound.length
  const database = await openDatabase({ memory: 1024, threads: 1 })
  let after = before
  try {
    for (const quarter of await listAllQuarters(historyDir)) {
      const ofQuarter = (segments: readonly Segment[]) => segments.filter((segment) => segment.quarter === quarter)
      const old = { historyDir, quarter, cases: ofQuarter(cases.sound), points: ofQuarter(points.sound) }
      after += await compactQuarter(database, old, now)
    }
  } finally {
    database.close()
  }
  return { before, after, problems: [...cases.corrupt, ...points.corrupt].map(describeCorrupt) }
}

/** Compacts one quarter and returns how many segments more it has now. */
async function compactQuarter(database: Database, old: QuarterSegments, now: number): Promise<number> {
  const ranges = splitSeries(await countSeries(database, old), await countStoredPoints(database, old))
  const { plain } = await sortSegments(database, old.historyDir, [...old.cases, ...old.points])
  const isCompact = old.cases.length <= ranges.length && old.points.length <= ranges.length
  if (isCompact && plain.length === 0) return 0
  const removable = await listRemovable(database, old, now)
  const written: WrittenSegment[] = []
  for (const range of ranges) written.push(...(await rewriteRange(database, old, range)))
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
  old: QuarterSegments,
  range: SeriesRange,
): Promise<readonly WrittenSegment[]> {
  const batch = createBatch()
  const rows: number[] = []
  const series = createColumn()
  for await (const stored of readStoredCases(database, old, range)) {
    const at = appendCase(batch, stored.row, '')
    pushText(series, at, stored.series)
    rows.push(at)
  }
  if (rows.length === 0) return []
  settleBatch(batch)
  const { historyDir, quarter } = old
  const written = await writeBatch(database, batch, { historyDir, quarters: [{ quarter, rows }], series })
  const segments = written.map(({ segment }) => segment)
  const missing = await countMissing(database, old, { range, segments })
  if (missing > 0) throw describeIncomplete(quarter, missing)
  return written
}

/** Segments that may go once their rows are elsewhere: not those whose points may still wait for their cases. */
async function listRemovable(database: Database, old: QuarterSegments, now: number): Promise<readonly Segment[]> {
  const isYoung = ({ path: file }: Segment) => now - statSync(path.join(old.historyDir, file)).mtimeMs < youngMs
  const waiting = new Set<Segment>()
  for (const segment of old.points.filter(isYoung)) {
    if ((await countOrphans(database, old, segment)) > 0) waiting.add(segment)
  }
  return [...old.cases, ...old.points].filter((segment) => !waiting.has(segment))
}

/** Series in the order of their ids, as many at once as fit one segment. One that fits none is cut by the keys of its cases. */
function splitSeries(
  series: readonly { readonly id: string; readonly cases: number }[],
  points: number,
): readonly SeriesRange[] {
  const cases = series.reduce((sum, one) => sum + one.cases, 0)
  const most = (pointsPerSegment * cases) / Math.max(1, points)
  const ranges: SeriesRange[] = []
  let ids: string[] = []
  let waiting = 0
  for (const one of series) {
    if (ids.length > 0 && waiting + one.cases > most) {
      ranges.push({ ids })
      ids = []
      waiting = 0
    }
    if (one.cases > most) ranges.push(...splitKeys(one.id, Math.ceil(one.cases / most)))
    else {
      ids.push(one.id)
      waiting += one.cases
    }
  }
  return ids.length === 0 ? ranges : [...ranges, { ids }]
}

/** Ranges of the case keys of one series, a power of two of them, at least as many as asked for and at most 256. */
function splitKeys(id: string, asked: number): readonly SeriesRange[] {
  const count = Math.min(256, 2 ** Math.ceil(Math.log2(asked)))
  const bound = (index: number) => ((index * 256) / count).toString(16).padStart(2, '0')
  return Array.from({ length: count }, (_, index) => ({
    ids: [id],
    // "g" comes after every hexadecimal digit.
    keys: { from: bound(index), to: index === count - 1 ? 'g' : bound(index + 1) },
  }))
}

async function listAllQuarters(historyDir: string): Promise<readonly string[]> {
  const lists = [await listQuarters(historyDir, 'cases'), await listQuarters(historyDir, 'points')]
  return [...new Set(lists.flat())].sort()
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
