// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { sustainedEfficiency } from '../../../ingest/records/sustained-scaling.ts'
import type { SustainedPoint } from '../../../ingest/records/sustained-scaling.ts'
import type { SeriesData } from '../../../ingest/records/site-data.ts'
import type { Release } from '../../../ingest/records/site-versions.ts'
import { frames } from '../chart/scene.ts'
import type { Scene } from '../chart/scene.ts'
import { trendChart } from '../chart/trend-chart.ts'
import { formatPercent } from './measure-text.ts'
import type { Words } from './overview-scene.ts'
import { markReleases } from './releases.ts'
import type { Study, StudyRow } from './scaling-studies.ts'

/** Runs that make a history of efficiency. */
const fewestRuns = 3

/** The ends of a study: the smallest and the largest size with a value. */
export interface StudyEnds {
  readonly smallest: StudyRow
  readonly largest: StudyRow
}

/** A study whose two ends were measured often enough to follow their efficiency; undefined for all others. */
export function endsOf(study: Study): StudyEnds | undefined {
  const measured = study.rows.filter(({ speedup }) => speedup !== null)
  const [smallest, largest] = [measured[0], measured.at(-1)]
  if (!smallest || !largest || largest.growth <= 1) return undefined
  return [smallest, largest].every(({ run }) => run.points - run.gaps >= fewestRuns) ? { smallest, largest } : undefined
}

/** Efficiency at the largest size in each run that has both ends; empty when they were not measured together. */
export function followStudy(
  { kind, direction }: Study,
  { largest }: StudyEnds,
  series: { readonly smallest: SeriesData; readonly largest: SeriesData },
): readonly SustainedPoint[] {
  const ends = { smallest: series.smallest.columns, largest: series.largest.columns }
  const points = sustainedEfficiency(ends, { growth: largest.growth, direction, kind })
  return points.length < fewestRuns ? [] : points
}

/** Efficiency over time, with the releases between the first run and the last; undefined when nothing can be drawn. */
export function drawSustained(
  points: readonly SustainedPoint[],
  { locale, text }: Words,
  releases: readonly Release[] = [],
): Scene | undefined {
  const none = points.map(() => null)
  const columns = {
    time: points.map(({ time }) => time),
    value: points.map(({ efficiency }) => efficiency),
    gap: none,
    status: points.map(() => 'pass' as const),
    attempt: points.map(() => 1),
    run: points.map(({ run }) => run),
    commit: points.map(({ commit }) => commit),
    reference: none,
    low: none,
    high: none,
  }
  const display = { multiply: 100, divide: 1, text: '%' }
  const title = `${text('scaling.efficiency')}, %`
  const marks = { noise: null, levels: [], changes: [], platforms: [], releases: markReleases(releases) }
  return trendChart({ columns, levels: {}, display, locale, title, words: { reference: '' }, marks }, frames.small)
}

/** First, last, lowest and highest efficiency in a sentence. */
export function describeSustained(points: readonly SustainedPoint[], size: string, { locale, text }: Words): string {
  const values = points.map(({ efficiency }) => efficiency)
  const show = (value: number | undefined): string => formatPercent(value ?? 0, locale)
  return text('scaling.sustained.words', {
    size,
    count: points.length,
    first: show(values[0]),
    last: show(values.at(-1)),
    low: show(Math.min(...values)),
    high: show(Math.max(...values)),
  })
}
