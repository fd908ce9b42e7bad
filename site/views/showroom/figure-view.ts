// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CaseStatus } from '../../../ingest/records/benchmark-case.ts'
import type { KpiProject, SeriesSummary } from '../../../ingest/records/site-data.ts'
import { convertUnit } from '../../../ingest/records/units.ts'
import type { Demonstrator } from '../../../schemas/types.gen.ts'

/** The figure of merit at the start. Nothing written, a run that gave nothing, and a value, which may be zero, are three things. */
export type BaselineState =
  | { readonly state: 'none' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'value'; readonly value: number }

/** The figure of merit in the last run. */
export type CurrentState =
  /** unnamed: no benchmark is named. never: the history has no run. series: the benchmark runs, no series is chosen. */
  | { readonly state: 'unnamed' | 'never' | 'series' }
  | { readonly state: 'other-unit'; readonly unit: string; readonly series: SeriesSummary }
  | { readonly state: 'gap'; readonly status: CaseStatus; readonly series: SeriesSummary }
  | { readonly state: 'value'; readonly value: number; readonly status: CaseStatus; readonly series: SeriesSummary }

/** What became of the baseline: `ratio` is now divided by then, undefined when then was zero. */
export interface FigureChange {
  readonly ratio: number | undefined
  readonly verdict: 'better' | 'worse' | 'same'
}

export interface FigureView {
  /** Values are in this unit. */
  readonly unit: string
  readonly baseline: BaselineState
  readonly current: CurrentState
  /** Undefined unless there are both values. */
  readonly change: FigureChange | undefined
}

/** Below this share two values are called the same: it is less than the noise of any timer. */
const negligible = 0.0005

/**
 * Joins the figure of merit of a demonstrator to the history of the project that measures it; undefined when it has none. Nothing
 * is computed anew: the last value and its status are those of the summary of the series.
 */
export function viewFigure(demonstrator: Demonstrator, project: KpiProject | undefined): FigureView | undefined {
  const { figureOfMerit: figure } = demonstrator
  if (figure === undefined) return undefined
  const baseline = readBaseline(demonstrator, figure.unit)
  const current = readCurrent(demonstrator, project, figure.unit)
  const both = baseline.state === 'value' && current.state === 'value'
  return {
    unit: figure.unit,
    baseline,
    current,
    change: both ? compare(baseline.value, current.value, figure.betterIs) : undefined,
  }
}

function readBaseline({ baseline }: Demonstrator, unit: string): BaselineState {
  if (baseline === undefined) return { state: 'none' }
  if (baseline.value === null) return { state: 'failed', reason: baseline.reason ?? '' }
  const value = convertUnit(baseline.value, baseline.unit ?? unit, unit)
  return value === undefined ? { state: 'none' } : { state: 'value', value }
}

function readCurrent({ benchmark }: Demonstrator, project: KpiProject | undefined, unit: string): CurrentState {
  if (benchmark === undefined) return { state: 'unnamed' }
  const group = project?.groups.find(({ id }) => id === benchmark.group)
  if (group === undefined) return { state: 'never' }
  if (benchmark.series === undefined) return { state: 'series' }
  const series = group.series.find(({ id }) => id === benchmark.series)
  if (series === undefined) return { state: 'never' }
  if (series.last === null) return { state: 'gap', status: series.lastStatus, series }
  const value = convertUnit(series.last, series.unit, unit)
  if (value === undefined) return { state: 'other-unit', unit: series.unit, series }
  return { state: 'value', value, status: series.lastStatus, series }
}

function compare(before: number, after: number, betterIs: 'lower' | 'higher'): FigureChange {
  const ratio = before === 0 ? undefined : after / before
  const isSame = before === after || (ratio !== undefined && Math.abs(ratio - 1) < negligible)
  if (isSame) return { ratio: before === after ? 1 : ratio, verdict: 'same' }
  return { ratio, verdict: after < before === (betterIs === 'lower') ? 'better' : 'worse' }
}
