// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { HistoryRow } from '../history/history.ts'
import type { KpiProjectSummary } from '../records/site-data.ts'

/** Runs, systems and dates of the rows counted so far. */
export interface Tally {
  readonly runs: Set<string>
  readonly systems: Set<string>
  oldest?: string
  newest?: string
}

/** A tally of no rows. */
export function openTally(): Tally {
  return { runs: new Set(), systems: new Set() }
}

/** Adds a row to a tally. */
export function countRow(tally: Tally, { run, system, startedAt }: HistoryRow): void {
  tally.runs.add(run)
  tally.systems.add(system)
  if (startedAt === undefined) return
  if (tally.oldest === undefined || startedAt < tally.oldest) tally.oldest = startedAt
  if (tally.newest === undefined || startedAt > tally.newest) tally.newest = startedAt
}

/** What a tally says: number of runs, systems by name, first and last start. */
export function readTally(tally: Tally): Pick<KpiProjectSummary, 'systems' | 'runs' | 'oldest' | 'newest'> {
  const { runs, systems, oldest, newest } = tally
  return {
    systems: [...systems].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })),
    runs: runs.size,
    ...(oldest === undefined ? {} : { oldest }),
    ...(newest === undefined ? {} : { newest }),
  }
}
