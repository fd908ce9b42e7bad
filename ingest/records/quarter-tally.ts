// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { changeSettings } from './changes/find-steps.ts'
import { canonicalJson } from './identity.ts'
import type { OpenBenchmark, OpenProject, OpenQuarter } from './open-quarter.ts'
import { quarterOf } from './quarter.ts'
import type { Quarter } from './quarter.ts'
import { closeQuarters } from './quarter-closing.ts'
import { watchedMetrics } from './quarter-facts.ts'
import type { QuarterFacts } from './quarter-facts.ts'
import { addToSample, openSample } from './quarter-sample.ts'
import type { KpiProjectSummary, SeriesColumns } from './site-data.ts'

/** One series as the tally needs it. */
export interface TalliedSeries {
  readonly project: Pick<KpiProjectSummary, 'id' | 'name' | 'origin'>
  readonly benchmark: string
  readonly useCase?: string | undefined
  readonly metric: string
  readonly unit: string
  readonly derived: boolean
  /** Dated points in order of time. */
  readonly columns: Pick<SeriesColumns, 'time' | 'value' | 'run'>
}

/** Adds up what was measured in each quarter while the series go by: each point is looked at once, whatever the number of quarters. */
export interface QuarterTally {
  add(series: TalliedSeries): void
  /** All quarters from the first with a point to the last, oldest first; those between without one are there, too. */
  finish(): readonly QuarterFacts[]
}

/** A tally of nothing. */
export function openQuarterTally(): QuarterTally {
  const projects = new Map<string, OpenProject>()
  return {
    add(series) {
      const { project: identity } = series
      const project: OpenProject = projects.get(identity.id) ?? { identity, quarters: new Map(), benchmarks: new Map() }
      projects.set(identity.id, project)
      addSeries(project, series)
    },
    finish: () => closeQuarters([...projects.values()].sort(compareProjects)),
  }
}

function addSeries(project: OpenProject, series: TalliedSeries): void {
  const { benchmark, useCase, derived, columns } = series
  const key = canonicalJson([benchmark, useCase ?? null])
  const known: OpenBenchmark = project.benchmarks.get(key) ?? {
    benchmark,
    useCase,
    first: new Map(),
    again: new Map(),
  }
  project.benchmarks.set(key, known)
  const isJudged = columns.value.filter((value) => value !== null).length >= changeSettings.fewest
  let measured = 0
  for (const { quarter, from, to } of splitQuarters(columns.time)) {
    const open = openQuarter(project, quarter)
    const before = measured
    for (let index = from; index < to; index += 1) {
      open.runs.add(columns.run[index] ?? '')
      if (columns.value[index] !== null) measured += 1
    }
    const values = measured - before
    addSample(open, series, { from, to })
    if (!derived) {
      open.points += values
      open.gaps += to - from - values
    }
    if (values === 0) continue
    open.benchmarks.add(key)
    open.series += 1
    if (isJudged) open.judged += 1
    const counts = before === 0 ? known.first : known.again
    counts.set(quarter, (counts.get(quarter) ?? 0) + 1)
  }
}

function openQuarter({ quarters }: OpenProject, quarter: Quarter): OpenQuarter {
  const known = quarters.get(quarter)
  if (known !== undefined) return known
  const empty = { series: 0, points: 0, gaps: 0, judged: 0 }
  const open: OpenQuarter = { benchmarks: new Set(), runs: new Set(), samples: new Map(), ...empty }
  quarters.set(quarter, open)
  return open
}

function addSample(
  open: OpenQuarter,
  series: TalliedSeries,
  range: { readonly from: number; readonly to: number },
): void {
  const metric = watchedMetrics.find((name) => name === series.metric)
  if (metric === undefined) return
  const sample = open.samples.get(metric) ?? openSample(series.unit)
  open.samples.set(metric, sample)
  // A series in another unit than the registry's is one that the registry does not understand.
  if (sample.unit === series.unit) addToSample(sample, series.columns, range)
}

/** Runs of indices with times in one quarter; the quarter is worked out once for each run. */
function* splitQuarters(times: readonly number[]): Generator<{ quarter: Quarter; from: number; to: number }> {
  let from = 0
  while (from < times.length) {
    const start = new Date(times[from] ?? 0)
    const end = Date.UTC(start.getUTCFullYear(), Math.floor(start.getUTCMonth() / 3) * 3 + 3)
    let to = from + 1
    while (to < times.length && (times[to] ?? 0) < end) to += 1
    yield { quarter: quarterOf(start.toISOString()), from, to }
    from = to
  }
}

function compareProjects({ identity: a }: OpenProject, { identity: b }: OpenProject): number {
  return a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1)
}
