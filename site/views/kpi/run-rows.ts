// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CaseStatus } from '../../../ingest/records/benchmark-case.ts'
import type { SeriesColumns } from '../../../ingest/records/site-data.ts'

/** One run of a series as a row of its table. */
export interface RunRow {
  readonly time: number
  readonly value: number | null
  readonly gap: string | null
  readonly status: CaseStatus
  readonly attempt: number
  readonly run: string
  readonly commit: string | null
  readonly reference: number | null
  readonly low: number | null
  readonly high: number | null
  /** Id of the system description in force. */
  readonly description: string | null
}

/** Columns that say something in at least one row; the others are left out of the table. */
export interface RunColumns {
  readonly attempt: boolean
  readonly commit: boolean
  readonly reference: boolean
  readonly range: boolean
  readonly description: boolean
}

/** The latest `limit` runs, newest first. */
export function latestRuns(columns: SeriesColumns, limit: number): readonly RunRow[] {
  const count = columns.time.length
  return Array.from({ length: Math.min(limit, count) }, (_, i) => runAt(columns, count - 1 - i))
}

/** The run at a row of the columns. */
export function runAt(columns: SeriesColumns, row: number): RunRow {
  return {
    time: columns.time[row] ?? 0,
    value: columns.value[row] ?? null,
    gap: columns.gap[row] ?? null,
    status: columns.status[row] ?? 'pass',
    attempt: columns.attempt[row] ?? 1,
    run: columns.run[row] ?? '',
    commit: columns.commit[row] ?? null,
    reference: columns.reference[row] ?? null,
    low: columns.low[row] ?? null,
    high: columns.high[row] ?? null,
    description: columns.description?.[row] ?? null,
  }
}

/** Which columns the table of these runs needs. */
export function neededColumns(rows: readonly RunRow[]): RunColumns {
  return {
    attempt: rows.some((row) => row.attempt > 1),
    commit: rows.some((row) => row.commit !== null),
    reference: rows.some((row) => row.reference !== null),
    range: rows.some((row) => row.low !== null && row.high !== null),
    description: rows.some((row) => row.description !== null),
  }
}
