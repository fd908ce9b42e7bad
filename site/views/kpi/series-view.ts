// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SeriesData } from '../../../ingest/records/site-data.ts'
import type { Release } from '../../../ingest/records/site-versions.ts'
import { k } from '../../i18n/kpi-text.ts'
import { extentOf } from '../chart/domain.ts'
import { efficiencyChart } from '../chart/efficiency-lines.ts'
import { scalingChart } from '../chart/scaling-chart.ts'
import type { ScalingInput } from '../chart/scaling-chart.ts'
import { frames } from '../chart/scene.ts'
import type { Scene } from '../chart/scene.ts'
import { trendChart } from '../chart/trend-chart.ts'
import type { TrendInput } from '../chart/trend-chart.ts'
import { counted } from './case-words.ts'
import { chooseDisplayUnit } from './display-unit.ts'
import { formatPercent } from './measure-text.ts'
import type { DisplayUnit } from './measure-text.ts'
import type { ScalingView } from './neighbours.ts'
import type { SeriesFacts } from './series-facts.ts'
import { markReleases } from './releases.ts'
import { markTrend } from './trend-marks.ts'
import type { TextOf } from './trend-marks.ts'

/** A picture in the sizes that a page needs. */
export interface Picture {
  readonly wide: Scene
  readonly narrow?: Scene
}

/** What a mark of a picture means. */
export interface LegendEntry {
  readonly role: string
  readonly text: string
}

/** One unit for a series' page: the largest value on it, neighbours included, decides. */
export function displayUnitOf(series: SeriesData): DisplayUnit {
  const neighbours = [...series.scaling, ...series.elsewhere].map((other) => other.last)
  const extent = extentOf([...neighbours, ...(extentValues(series.columns.value) ?? [])])
  return chooseDisplayUnit(series.unit, extent ? Math.max(Math.abs(extent.min), Math.abs(extent.max)) : 0)
}

/** Title of a value axis: `Solve time, s`. */
export function axisTitle(label: string, display: DisplayUnit): string {
  return display.text === '' ? label : `${label}, ${display.text}`
}

/** The series over time; undefined with fewer than two runs, which make no trend, or without any value. */
export function trendPicture(
  series: SeriesData,
  display: DisplayUnit,
  releases: readonly Release[] = [],
): Picture | undefined {
  if (series.columns.time.length < 2) return undefined
  const input: TrendInput = {
    columns: series.columns,
    levels: { reference: series.reference, lower: series.lower, upper: series.upper },
    display,
    locale: 'en-GB',
    title: axisTitle(series.label, display),
    words: { reference: 'reference' },
    marks: {
      ...markTrend(series.columns, series.trend, (key) => k('en', key)),
      releases: markReleases(releases),
    },
  }
  const wide = trendChart(input, frames.wide)
  const narrow = trendChart(input, frames.narrow)
  return wide && narrow ? { wide, narrow } : undefined
}

/** What the marks of the trend mean; nothing that is not there. */
export function trendLegend(scene: Scene, facts: SeriesFacts): readonly LegendEntry[] {
  const has = (role: string): boolean => scene.layers.some((layer) => layer.role === role)
  const entries: LegendEntry[] = [{ role: 'current', text: 'latest value' }]
  if (has('failed')) entries.push({ role: 'failed', text: `run did not pass (${facts.failed})` })
  if (has('gap-mark')) entries.push({ role: 'gap-mark', text: `no value (${facts.gaps})` })
  if (has('range')) entries.push({ role: 'range', text: 'range of the samples' })
  if (has('reference')) entries.push({ role: 'reference', text: 'reference' })
  if (has('accepted')) entries.push({ role: 'accepted', text: 'accepted range' })
  entries.push(...markLegend(scene, (key) => k('en', key)))
  return entries
}

const markRoles = [
  'level',
  'band',
  'change-worse',
  'change-better',
  'change-moved',
  'change-silenced',
  'platform',
  'release',
] as const

/** What levels and changes of a picture mean; nothing that is not there. */
export function markLegend(scene: Scene, text: TextOf): readonly LegendEntry[] {
  return markRoles.flatMap((role) =>
    scene.layers.some((layer) => layer.role === role) ? [{ role, text: text(`legend.${role}`) }] : [],
  )
}

/** The same case at other sizes: value, and efficiency where perfect scaling has a meaning. */
export function scalingPictures(
  series: SeriesData,
  view: ScalingView,
  display: DisplayUnit,
): { readonly value?: Picture; readonly efficiency?: Picture } {
  const input: ScalingInput = {
    lines: [view.rows.map(({ workers, point, isCurrent }) => ({ workers, value: point.last, isCurrent }))],
    ...(view.ideal ? { ideal: view.ideal } : {}),
    display,
    locale: 'en-GB',
    words: {
      value: axisTitle(series.label, display),
      workers: view.workers,
      ideal: 'ideal',
      efficiency: 'Parallel efficiency',
    },
  }
  const value = scalingChart(input, frames.small)
  const efficiency = efficiencyChart(input, frames.small)
  return { ...(value ? { value: { wide: value } } : {}), ...(efficiency ? { efficiency: { wide: efficiency } } : {}) }
}

/** Efficiency in a sentence: what the largest run keeps of the smallest one's. */
export function describeEfficiency(view: ScalingView): string {
  const measured = view.rows.filter((row) => row.efficiency !== null)
  const [first, last] = [measured[0], measured.at(-1)]
  if (!first || !last || last.efficiency === null) return 'No efficiency can be told.'
  const noun = view.workers === 'tasks' ? 'task' : 'node'
  return `Speed-up for each ${noun} added, ${counted(first.workers, noun)} being 100 %: ${counted(last.workers, noun)} keep ${formatPercent(last.efficiency, 'en-GB')}.`
}

function extentValues(values: readonly (number | null)[]): readonly number[] | undefined {
  const extent = extentOf(values)
  return extent && [extent.min, extent.max]
}
