// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '../problem.ts'
import { describeCorruptDescription, listCorruptDescriptions } from './description-store.ts'
import { describeCorruptResult, listCorruptResults } from './result-store.ts'
import { checkSegments, describeCorrupt } from './sound-segments.ts'
import { checkTombstones } from './tombstone.ts'

/** What verifying found. */
export interface Verification {
  /** Number of segments, spoilt ones included. */
  readonly segments: number
  /** Paths of spoilt segments, system descriptions and guideline results, from the history folder, sorted. */
  readonly corrupt: readonly string[]
  readonly problems: readonly Problem[]
}

/** Reads every byte of the history and compares it with the names of the segments. */
export async function verifyHistory(historyDir: string): Promise<Verification> {
  const checks = [await checkSegments(historyDir, 'cases'), await checkSegments(historyDir, 'points')]
  const corrupt = checks.flatMap((check) => check.corrupt)
  const descriptions = listCorruptDescriptions(historyDir)
  const results = listCorruptResults(historyDir)
  return {
    segments: checks.flatMap((check) => check.sound).length + corrupt.length,
    corrupt: [...corrupt.map((segment) => segment.path), ...descriptions, ...results].sort(),
    problems: [
      ...corrupt.map(describeCorrupt),
      ...descriptions.map(describeCorruptDescription),
      ...results.map(describeCorruptResult),
      ...checkTombstones(historyDir),
    ],
  }
}
