// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '../problem.ts'
import type { Database } from './database.ts'
import { describeCorruptDescription, listCorruptDescriptions } from './description-store.ts'
import { openDuckDb } from './duckdb-engine.ts'
import { readThrough } from './engine-reader.ts'
import type { HistoryReader } from './history.ts'
import { checkSegments, describeCorrupt } from './sound-segments.ts'
import { checkTombstones, readTombstones } from './tombstone.ts'
import { hasVanished, tellVanished } from './vanished-segments.ts'

/** A reader that also tells what had to be left out. */
export interface OpenedHistory extends HistoryReader {
  /** history/corrupt for each segment that is not read. */
  readonly problems: readonly Problem[]
}

/** Opens the history in a folder for reading. A folder that is not there is an empty history. A shared database stays open. */
export async function openReader(historyDir: string, shared?: Database): Promise<OpenedHistory> {
  const { reader } = await openSegments(historyDir, shared)
  return reader
}

/**
 * Does something with the history in a folder, from the start again when a compaction takes away what is being read. What it
 * does must stand being begun up to three times; then it is history/unreadable.
 */
export async function readHistory<T>(
  historyDir: string,
  work: (reader: OpenedHistory) => Promise<T>,
  tries = 3,
): Promise<T> {
  const { reader, segments } = await openSegments(historyDir)
  try {
    return await work(reader)
  } catch (error) {
    if (tries <= 1 || !hasVanished(historyDir, segments)) throw error
  } finally {
    reader.close()
  }
  return readHistory(historyDir, work, tries - 1)
}

async function openSegments(historyDir: string, shared?: Database) {
  const cases = await checkSegments(historyDir, 'cases')
  const points = await checkSegments(historyDir, 'points')
  const segments = [...cases.sound, ...points.sound]
  const engine = tellVanished(openDuckDb({ historyDir, cases, points }, shared), historyDir, segments)
  const reader: OpenedHistory = {
    ...readThrough(engine, readTombstones(historyDir)),
    problems: [
      ...[...cases.corrupt, ...points.corrupt].map(describeCorrupt),
      ...listCorruptDescriptions(historyDir).map(describeCorruptDescription),
      ...checkTombstones(historyDir),
    ],
  }
  return { reader, segments }
}
