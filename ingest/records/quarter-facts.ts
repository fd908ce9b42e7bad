// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { KpiProjectSummary } from './site-data.ts'
import type { Quarter } from './quarter.ts'

/** Metrics whose values a report adds up, by their ids in content/metrics.yml. */
export const watchedMetrics = ['pass-rate', 'deployment-time', 'user-adoption', 'energy-to-solution'] as const

/** One of them. */
export type WatchedMetric = (typeof watchedMetrics)[number]

/** Values of one metric of one project in one quarter, in the unit of the registry. */
export interface Sample {
  /** Measured values. */
  readonly count: number
  readonly gaps: number
  readonly runs: number
  readonly sum: number
  readonly least: number
  readonly most: number
  /** The newest value. */
  readonly last: number
  readonly lastAt: string
  readonly unit: string
}

/** What was measured of one project in one quarter. */
export interface ProjectFacts {
  readonly id: string
  readonly name: string
  readonly origin: KpiProjectSummary['origin']
  readonly benchmarks: number
  /** Series with a measured value in the quarter, derived ones included. */
  readonly series: number
  readonly runs: number
  /** Measured values, and runs without one; what the portal derived is not counted. */
  readonly points: number
  readonly gaps: number
  /** Of the series: those whose history has enough values to tell a change from noise, later ones included. */
  readonly judged: number
  /** Series with values before the quarter and none in it. */
  readonly absent: number
  readonly samples: Readonly<Partial<Record<WatchedMetric, Sample>>>
}

/** A benchmark of which series that were measured before have no value in the quarter. */
export interface AbsentBenchmark {
  readonly project: string
  readonly projectName: string
  readonly origin: KpiProjectSummary['origin']
  readonly benchmark: string
  readonly useCase?: string
  /** How many series. */
  readonly series: number
  /** Newest quarter up to this one in which anything of the benchmark was measured. */
  readonly last: Quarter
}

/** What was measured in one quarter. */
export interface QuarterFacts {
  readonly quarter: Quarter
  /** Projects with a point in the quarter, by name. */
  readonly projects: readonly ProjectFacts[]
  /** By project, then benchmark. */
  readonly absent: readonly AbsentBenchmark[]
}

/** What several projects have together. */
export type FactCounts = Pick<ProjectFacts, 'benchmarks' | 'series' | 'runs' | 'points' | 'gaps' | 'judged'> & {
  readonly projects: number
}

const counted = ['benchmarks', 'series', 'runs', 'points', 'gaps', 'judged'] as const

/** Sums over projects: a run, a benchmark and a series belong to one project each. */
export function addFacts(projects: readonly ProjectFacts[]): FactCounts {
  const total = { projects: projects.length, benchmarks: 0, series: 0, runs: 0, points: 0, gaps: 0, judged: 0 }
  for (const project of projects) for (const what of counted) total[what] += project[what]
  return total
}
