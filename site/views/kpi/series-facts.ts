// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SeriesColumns } from '../../../ingest/records/site-data.ts'
import { isFailure } from './status-words.ts'

/** A row of a series that has a value. */
export interface MeasuredRow {
  readonly row: number
  readonly time: number
  readonly value: number
}

/** What can be said of a series as a whole. */
export interface SeriesFacts {
  readonly runs: number
  readonly gaps: number
  readonly failed: number
  readonly first?: MeasuredRow
  readonly last?: MeasuredRow
  /** The last value before that one from a run that passed. */
  readonly previous?: MeasuredRow
  /** Extremes of the runs that passed; of all runs when none did. */
  readonly lowest?: MeasuredRow
  readonly highest?: MeasuredRow
  /** Time of the first and of the last row, with a value or without. */
  readonly from?: number
  readonly to?: number
}

/** Counts and extremes of a series; of equal extremes the earliest. */
export function seriesFacts(columns: SeriesColumns): SeriesFacts {
  const facts = gatherFacts(columns, (row) => !isFailure(columns.status[row] ?? 'pass'))
  return facts.lowest || !facts.last ? facts : gatherFacts(columns, () => true)
}

function gatherFacts(columns: SeriesColumns, counts: (row: number) => boolean): SeriesFacts {
  const found: { -readonly [Key in keyof SeriesFacts]: SeriesFacts[Key] } = {
    runs: columns.time.length,
    gaps: 0,
    failed: 0,
  }
  for (const [row, value] of columns.value.entries()) {
    if (isFailure(columns.status[row] ?? 'pass')) found.failed += 1
    if (value === null) {
      found.gaps += 1
      continue
    }
    const measured = { row, time: columns.time[row] ?? 0, value }
    found.first ??= measured
    if (found.last && counts(found.last.row)) found.previous = found.last
    found.last = measured
    if (!counts(row)) continue
    if (value < (found.lowest?.value ?? Infinity)) found.lowest = measured
    if (value > (found.highest?.value ?? -Infinity)) found.highest = measured
  }
  const [from, to] = [columns.time[0], columns.time.at(-1)]
  return { ...found, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}
