// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import type { HistoryRow } from '../history/history.ts'

/** Hash of the history as its reader gives it. */
export interface HistoryDigest {
  add(rows: readonly HistoryRow[]): void
  /** Hex SHA-256 of all rows so far. */
  read(): string
}

/**
 * SHA-256 over the canonical rows in the reader's order, as JSON arrays with a comma after each: everything that a point
 * keeps, before the metric registry is asked. Run and case key are hashes of the project and of all that was varied, so
 * they stand for these. The digest names the history and nothing else: it does not change when segments are compacted, nor
 * with the number of rows that the reader gives at once, and what is derived at reading follows from the rest.
 */
export function openHistoryDigest(): HistoryDigest {
  const hash = createHash('sha256')
  return {
    add(rows) {
      const kept = rows.filter(({ derived }) => !derived)
      if (kept.length > 0) hash.update(`${JSON.stringify(kept.map(listFields)).slice(1, -1)},`)
    },
    read: () => hash.copy().digest('hex'),
  }
}

function listFields(row: HistoryRow): readonly unknown[] {
  const { run, caseKey, status, startedAt, timeAssumed, commit, dirty, jobHash, source } = row
  const { metricRaw, value, gap, unit, reference, lower, upper, direction, samples, derived } = row
  return [
    [run, caseKey, status, startedAt, timeAssumed, commit, dirty, jobHash],
    [source.sha256, source.format, source.formatVersion, source.url],
    [metricRaw, value, gap, unit, reference, lower, upper, direction, samples, derived],
  ]
}
