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

/** What all points of a series as it was measured share, in the order of rows. */
export const seriesColumns = [
  'project',
  'benchmark',
  'useCase',
  'parameters',
  'system',
  'partition',
  'environment',
  'nodes',
  'tasks',
] as const

/** Where and of what is measured: a series without its metric. */
export type SeriesPlace = Pick<HistoryRow, (typeof seriesColumns)[number]>

/** A series as it was measured: what tools call the same metric by two names are two of these. */
export type RawSeries = SeriesPlace & Pick<HistoryRow, 'metricRaw'>

/** What a list of series says of one of them. */
export interface SeriesEntry extends RawSeries {
  readonly points: number
  /** Points without a value. */
  readonly gaps: number
  /** Start of the first and of the newest dated point, UTC. */
  readonly oldest?: string
  readonly newest?: string
  /** The newest measured value, and when; null when nothing was ever measured. */
  readonly last: number | null
  readonly lastAt?: string
}

/** One quarter of a series. Values in two units are two of these: they cannot be compared before the registry is asked. */
export interface QuarterAggregate extends RawSeries {
  readonly quarter: string
  readonly unit: string
  readonly points: number
  readonly gaps: number
  /** Null when nothing was measured. There is no mean: its last digits depend on the order of adding, so on the engine. */
  readonly min: number | null
  readonly max: number | null
}

/** One run. */
export interface RunEntry {
  readonly run: string
  readonly project: string
  readonly system: string
  /** Start of its first case. */
  readonly startedAt?: string
  readonly cases: number
}

/** A run that was taken back, and what is known of it. */
export interface RetractedEntry extends Partial<Omit<RunEntry, 'run'>> {
  readonly run: string
  readonly reason?: string
  readonly at?: string
}

/** What rows are derived from. */
export type RowReader = Pick<HistoryReader, 'readRows' | 'readCases'>

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

/**
 * The only way to ask the history. Every engine gives the same answers in the same order, which assemble-rows.ts defines:
 * each point key once, the lower source hash first; retracted runs are in none but readRetracted.
 */
export interface HistoryReader {
  /**
   * All rows, ordered by project, benchmark, use case, parameters, system, partition, environment, nodes, tasks, metric, start, run,
   * attempt; or only those of one benchmark.
   */
  readRows(benchmark?: string): AsyncIterable<readonly HistoryRow[]>
  /** All cases in the order of their rows, with those that have no point: a test that failed before it measured anything. */
  readCases(): AsyncIterable<readonly StoredCase[]>
  /** All series with their last values, in the order of rows. */
  readSeries(): AsyncIterable<readonly SeriesEntry[]>
  /** Rows of one series, in order. */
  readPoints(series: RawSeries): Promise<readonly HistoryRow[]>
  /** All quarters of all series, in the order of rows, then quarter, then unit. */
  readQuarters(): Promise<readonly QuarterAggregate[]>
  /** All runs by their hash. */
  readRuns(): Promise<readonly RunEntry[]>
  /** All retracted runs by their hash. */
  readRetracted(): Promise<readonly RetractedEntry[]>
  readStats(): Promise<HistoryStats>
  close(): void
}
