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

/** A reader that also tells what had to be left out. */
export interface OpenedHistory extends HistoryReader {
  /** history/corrupt for each segment that is not read. */
  readonly problems: readonly Problem[]
}

/** Opens the history in a folder for reading. A folder that is not there is an empty history. A shared database stays open. */
export async function openReader(historyDir: string, shared?: Database): Promise<OpenedHistory> {
  const cases = await checkSegments(historyDir, 'cases')
  const points = await checkSegments(historyDir, 'points')
  const engine = openDuckDb({ historyDir, cases, points }, shared)
  return {
    ...readThrough(engine, readTombstones(historyDir)),
    problems: [
      ...[...cases.corrupt, ...points.corrupt].map(describeCorrupt),
      ...listCorruptDescriptions(historyDir).map(describeCorruptDescription),
      ...checkTombstones(historyDir),
    ],
  }
}
