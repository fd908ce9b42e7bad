// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Quarter } from './quarter.ts'
import type { WatchedMetric } from './quarter-facts.ts'
import type { OpenSample } from './quarter-sample.ts'
import type { KpiProjectSummary } from './site-data.ts'

/** A project whose quarters are being added up. */
export interface OpenProject {
  readonly identity: Pick<KpiProjectSummary, 'id' | 'name' | 'origin'>
  readonly quarters: Map<Quarter, OpenQuarter>
  readonly benchmarks: Map<string, OpenBenchmark>
}

/** One quarter of a project. */
export interface OpenQuarter {
  readonly benchmarks: Set<string>
  readonly runs: Set<string>
  series: number
  points: number
  gaps: number
  judged: number
  readonly samples: Map<WatchedMetric, OpenSample>
}

/** Series of one benchmark: how many were measured for the first time in a quarter, and how many again. */
export interface OpenBenchmark {
  readonly benchmark: string
  readonly useCase?: string | undefined
  readonly first: Map<Quarter, number>
  readonly again: Map<Quarter, number>
}
