// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SeriesContent } from './assemble-rows.ts'
import type { QuarterAggregate, RunEntry, SeriesPlace } from './history.ts'

/** A series that is kept, retracted runs included. */
export interface StoredSeries {
  readonly id: string
  readonly place: SeriesPlace
  /** About how many cases and points it has: what is kept twice counts twice. */
  readonly rows: number
}

/** What is asked for. */
export interface SeriesQuestion {
  readonly ids: readonly string[]
  /** Place of the only series, so that an engine need not read it. */
  readonly place?: SeriesPlace
  /** No points. */
  readonly casesOnly?: boolean
  /** Only this metric. */
  readonly metricRaw?: string
  /** Only these quarters; all of them when absent. */
  readonly quarters?: readonly string[]
}

/** A quarter of a series that cannot be added up without looking at each of its points. */
export interface DoubtfulQuarter {
  readonly id: string
  readonly quarter: string
}

/** What an engine added up by itself. */
export interface StoredAggregates {
  /** By id of the series; without what is doubtful. */
  readonly sums: readonly (Omit<QuarterAggregate, keyof SeriesPlace> & { readonly id: string })[]
  readonly doubtful: readonly DoubtfulQuarter[]
}

/**
 * A store of cases and points. It gives what it holds, in any order and as often as it holds it; assemble-rows.ts makes rows
 * of that, so that two engines cannot differ in it.
 */
export interface HistoryEngine {
  /** Every series, in any order. */
  listSeries(): Promise<readonly StoredSeries[]>
  readSeries(question: SeriesQuestion): Promise<SeriesContent>
  /** Counts, minima and maxima of quarters where no point is kept twice, disputed or of one of these runs. */
  sumQuarters(retracted: readonly string[]): Promise<StoredAggregates>
  /** All runs, in any order. */
  listRuns(): Promise<readonly RunEntry[]>
  /** Number of different cases that are not of these runs. */
  countCases(retracted: readonly string[]): Promise<number>
  readSize(): Promise<{ readonly segments: number; readonly bytes: number; readonly quarters: readonly string[] }>
  close(): void
}
