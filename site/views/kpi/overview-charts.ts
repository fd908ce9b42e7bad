// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { chooseWorkers } from '../../../ingest/records/scaling.ts'
import type { ScalingInput, ScalingSpot } from '../chart/scaling-chart.ts'
import type { CaseSet } from './case-sets.ts'
import { rankMetrics } from './rank-sets.ts'

/** One picture of a benchmark's overview: studies of one metric on one unit, or one series over time. */
export interface OverviewChart {
  readonly sets: readonly CaseSet[]
  readonly over: 'size' | 'time'
}

const mostCharts = 3
const mostLines = 4
/** A study of fewer sizes, or a history of fewer runs, is a row and no picture. */
const fewestSizes = 3
const fewestRuns = 4

/** The pictures that say most about a benchmark: main metrics first, studies of one metric together. */
export function overviewCharts(sets: readonly CaseSet[]): readonly OverviewChart[] {
  const telling = sets.filter(isTelling)
  const main = telling.filter((set) => set.largest.main)
  const charts = rankMetrics(main.length > 0 ? main : telling).map(chartsOfMetric)
  // One of each metric first.
  const rounds = Array.from({ length: mostCharts }, (_, round) => charts.flatMap((own) => own.slice(round, round + 1)))
  return rounds.flat().slice(0, mostCharts)
}

/** Sizes and values of a set for a scaling picture; undefined when its runs do not all tell their size. */
export function spotsOf(set: CaseSet): readonly ScalingSpot[] | undefined {
  const workers = chooseWorkers(set.members)
  if (!workers) return undefined
  return set.members.map((member) => ({ workers: member[workers] ?? 0, value: member.last }))
}

/** The studies of a picture as lines; empty when sizes are not told. */
export function linesOf(chart: OverviewChart): ScalingInput['lines'] {
  return chart.sets.flatMap((set) => {
    const spots = spotsOf(set)
    return spots ? [spots] : []
  })
}

function chartsOfMetric(sets: readonly CaseSet[]): readonly OverviewChart[] {
  const [first] = sets
  if (!first) return []
  if (first.over === 'time') return sets.map((set) => ({ sets: [set], over: 'time' }))
  const studies = sets.filter((set) => set.over === 'size')
  const longestFirst = studies.toSorted((a, b) => b.members.length - a.members.length)
  return [{ sets: longestFirst.slice(0, mostLines), over: 'size' }]
}

function isTelling(set: CaseSet): boolean {
  if (set.over === 'time') return set.largest.points - set.largest.gaps >= fewestRuns
  const sizes = new Set(set.members.flatMap((member) => (member.last === null ? [] : [member.tasks ?? member.nodes])))
  return sizes.size >= fewestSizes
}
