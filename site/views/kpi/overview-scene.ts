// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SeriesData, SeriesSummary } from '../../../ingest/records/site-data.ts'
import type { KpiKey } from '../../i18n/kpi.en.ts'
import { extentOf } from '../chart/domain.ts'
import { scalingChart } from '../chart/scaling-chart.ts'
import { frames } from '../chart/scene.ts'
import type { Scene } from '../chart/scene.ts'
import { trendChart } from '../chart/trend-chart.ts'
import { placeText } from './case-words.ts'
import { formatDate } from './date-text.ts'
import { chooseDisplayUnit } from './display-unit.ts'
import { formatMeasure, formatNumber } from './measure-text.ts'
import type { DisplayUnit, Locale } from './measure-text.ts'
import { idealOf } from './neighbours.ts'
import { linesOf } from './overview-charts.ts'
import type { OverviewChart } from './overview-charts.ts'
import { joinParameters } from './parameter-text.ts'
import { seriesFacts } from './series-facts.ts'
import { axisTitle, markLegend } from './series-view.ts'
import type { LegendEntry } from './series-view.ts'
import { distinguish } from './set-names.ts'
import { markTrend } from './trend-marks.ts'

/** Language of a picture: numbers, and texts by key. */
export interface Words {
  readonly locale: Locale
  readonly text: (key: KpiKey, values?: Readonly<Record<string, string | number>>) => string
}

export interface DrawnOverview {
  readonly name: string
  readonly words: string
  readonly scene: Scene
  readonly legend: readonly LegendEntry[]
}

/** Draws a picture of the overview; `series` are the points behind a picture over time. Undefined when there is nothing to draw. */
export function drawOverview(
  chart: OverviewChart,
  series: SeriesData | undefined,
  words: Words,
): DrawnOverview | undefined {
  return series ? drawTrend(series, words) : drawStudies(chart, words)
}

function drawTrend(series: SeriesData, words: Words): DrawnOverview | undefined {
  const { first, last } = seriesFacts(series.columns)
  const display = unitFor(series.unit, series.columns.value)
  const scene = trendChart(
    {
      columns: series.columns,
      levels: series,
      display,
      locale: words.locale,
      title: axisTitle(series.label, display),
      words: { reference: words.text('chart.reference') },
      marks: markTrend(series.columns, series.trend, words.text),
    },
    frames.small,
  )
  if (!scene || !first || !last) return undefined
  const spoken = words.text('chart.words.time', {
    where: whereText(series, words),
    first: formatMeasure(first.value, display, words.locale),
    from: formatDate(first.time, 'day', words.locale),
    last: formatMeasure(last.value, display, words.locale),
    to: formatDate(last.time, 'day', words.locale),
  })
  return {
    name: words.text('chart.time', { label: series.label }),
    words: spoken,
    scene,
    legend: markLegend(scene, words.text),
  }
}

function drawStudies(chart: OverviewChart, words: Words): DrawnOverview | undefined {
  const [first] = chart.sets
  if (!first) return undefined
  const lines = linesOf(chart)
  const { label, unit } = first.largest
  const ideal = idealOf(first.largest)
  const display = unitFor(
    unit,
    lines.flat().map((spot) => spot.value),
  )
  const workers = words.text(first.largest.tasks === undefined ? 'chart.workers.nodes' : 'chart.workers.tasks')
  const scene = scalingChart(
    {
      lines,
      ...(ideal ? { ideal } : {}),
      display,
      locale: words.locale,
      words: { value: axisTitle(label, display), workers, ideal: words.text('chart.ideal'), efficiency: '' },
    },
    frames.small,
  )
  const counts = extentOf(lines.flat().map((spot) => spot.workers))
  if (!scene || !counts) return undefined
  const { tasks: _tasks, nodes: _nodes, ...place } = first.largest
  const spoken = words.text(chart.sets.length === 1 ? 'chart.words.study' : 'chart.words.size', {
    where: whereText(place, words),
    count: lines.flat().filter((spot) => spot.value !== null).length,
    from: formatNumber(counts.min, words.locale),
    to: formatNumber(counts.max, words.locale),
    workers,
  })
  return {
    name: words.text('chart.size', { label, workers }),
    words: spoken,
    scene,
    legend: studyLegend(chart, scene, words),
  }
}

/** Where and how the case ran: what tells the picture from others of the same metric. */
function whereText(series: Omit<SeriesSummary, 'tasks' | 'nodes'> & { readonly tasks?: number }, words: Words): string {
  const size = series.tasks === undefined ? '' : words.text('size.tasks', { count: series.tasks })
  return [placeText(series), size, joinParameters(series.parameters)].filter((part) => part !== '').join(', ')
}

/** Which line is which; the ideal is named here when its name would stand among several lines. */
function studyLegend(chart: OverviewChart, scene: Scene, words: Words): readonly LegendEntry[] {
  if (chart.sets.length < 2) return []
  const names = distinguish(chart.sets.map((set) => set.largest))
  const lines = names.map((text, i): LegendEntry => ({ role: `line kc-s${i + 1}`, text }))
  const hasIdeal = scene.layers.some((layer) => layer.role === 'ideal')
  return hasIdeal ? [...lines, { role: 'ideal', text: words.text('chart.ideal') }] : lines
}

function unitFor(unit: string, values: readonly (number | null)[]): DisplayUnit {
  const extent = extentOf(values)
  return chooseDisplayUnit(unit, extent ? Math.max(Math.abs(extent.min), Math.abs(extent.max)) : 0)
}
