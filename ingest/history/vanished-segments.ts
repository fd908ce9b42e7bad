// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs'
import path from 'node:path'
import { IngestError, makeProblem } from '../problem.ts'
import type { HistoryEngine } from './engine.ts'
import type { Segment } from './segment.ts'

/** True when a segment is not there any more: the history was compacted, and what it held is in another one. */
export function hasVanished(historyDir: string, segments: readonly Segment[]): boolean {
  return segments.some((segment) => !existsSync(path.join(historyDir, segment.path)))
}

/** The engine of a folder, which says so when it fails because segments it was given vanished while it read. */
export function tellVanished(engine: HistoryEngine, historyDir: string, segments: readonly Segment[]): HistoryEngine {
  const ask = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      return await answer
    } catch (error) {
      throw hasVanished(historyDir, segments) ? describeVanished(historyDir, error) : error
    }
  }
  return {
    ...engine,
    listSeries: () => ask(engine.listSeries()),
    readSeries: (question) => ask(engine.readSeries(question)),
    sumQuarters: (retracted) => ask(engine.sumQuarters(retracted)),
    listRuns: () => ask(engine.listRuns()),
    countCases: (retracted) => ask(engine.countCases(retracted)),
  }
}

/** That a compaction took away what was being read. */
export function describeVanished(historyDir: string, cause: unknown): IngestError {
  const problem = makeProblem({
    code: 'history/unreadable',
    message: 'Segments of the history went away while it was read: it was compacted.',
    file: historyDir,
    hint: 'Nothing is lost. Run it again when `history compact` has ended.',
  })
  return new IngestError([problem], { cause })
}
