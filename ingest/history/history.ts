// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '../problem.ts'
import type { BenchmarkCase } from '../records/benchmark-case.ts'
import type { StoredCase } from './stored-rows.ts'

/** What adding cases did. A point is new when no point with its key and value was kept before. */
export interface AddResult {
  readonly added: number
  readonly duplicates: number
  /** New points without a value. */
  readonly gaps: number
  /** kpi/conflict for each point key that now has several values. */
  readonly problems: readonly Problem[]
  /** Paths of the segments written, from the history folder. */
  readonly segments: readonly string[]
}

/** One row as reading gives it: cases joined with points, duplicates and retracted runs already gone. */
export interface HistoryRow extends Omit<BenchmarkCase, 'measures'> {
  readonly metricRaw: string
  readonly value: number | null
  readonly gap?: string
  readonly unit: string
  readonly reference?: number
  readonly lower?: number
  readonly upper?: number
  readonly direction?: 'lower' | 'higher' | 'none'
  readonly samples?: readonly number[]
  readonly derived: boolean
}

export interface HistoryStats {
  readonly segments: number
  readonly bytes: number
  readonly cases: number
  readonly points: number
  readonly gaps: number
  readonly runs: number
  readonly projects: readonly string[]
  readonly quarters: readonly string[]
}

/** The only way to ask the history; a second engine implements the same. Rows are deduplicated in every engine. */
export interface HistoryReader {
  /**
   * All rows, ordered by project, benchmark, use case, parameters, system, partition, environment, nodes, tasks, metric, start, run,
   * attempt; or only those of one benchmark.
   */
  readRows(benchmark?: string): AsyncIterable<readonly HistoryRow[]>
  /** All cases in the order of their rows, with those that have no point: a test that failed before it measured anything. */
  readCases(): AsyncIterable<readonly StoredCase[]>
  readStats(): Promise<HistoryStats>
  close(): void
}
