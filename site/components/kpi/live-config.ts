// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Chart, ChartConfiguration, ChartDataset } from 'chart.js'
import { liveRows } from '../../views/chart/live-rows.ts'
import type { LivePoint, LiveRows } from '../../views/chart/live-rows.ts'
import { timeAxis, valueAxis } from './live-axes.ts'
import type { Colours } from './live-colours.ts'
import { levelsPlugin } from './live-levels.ts'
import { marksPlugin } from './live-marks.ts'
import { describePoint, rowOf } from './live-words.ts'
import type { LiveSeries } from './live-words.ts'

/** A chart of lines whose points know the row they come from. */
export type LiveChart = Chart<'line', LivePoint[]>

interface Place {
  readonly width: number
  /** Called when the window moved. */
  readonly refresh: () => void
  /** Called with the row of a point that was clicked. */
  readonly choose: (row: number) => void
}

/** The chart of a series over its whole time. */
export function configureChart(
  live: LiveSeries,
  colours: Colours,
  { width, refresh, choose }: Place,
): ChartConfiguration<'line', LivePoint[]> {
  const { min, max } = live.window
  const rows = liveRows(live.columns, live.levels, { from: min, to: max }, width)
  return {
    type: 'line',
    data: { datasets: datasetsOf(rows, colours) },
    plugins: [levelsPlugin(live), marksPlugin(live)],
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      maintainAspectRatio: false,
      layout: { padding: { top: live.marks.changes.length > 0 ? 36 : 26, right: 10 } },
      onClick: (_event, [point], { data }) => {
        if (point) choose(rowOf(data.datasets[point.datasetIndex]?.data[point.index]))
      },
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      scales: {
        x: timeAxis(live, colours),
        y: valueAxis(live, rows.domain, colours),
        // Without ticks: for their texts, Chart.js would make a format of numbers, which costs more than the points.
        gaps: { type: 'linear', display: false, min: 0, max: 1, afterBuildTicks: (axis) => (axis.ticks = []) },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          padding: 10,
          filter: (_, index) => index === 0,
          callbacks: {
            title: ([item]) => (item ? describePoint(live, rowOf(item.raw)).slice(0, 1) : []),
            label: (item) => describePoint(live, rowOf(item.raw)).slice(1),
          },
        },
        zoom: {
          limits: { x: { min, max, minRange: Math.max(60_000, (max - min) / 5000) } },
          pan: { enabled: true, mode: 'x', modifierKey: 'shift', onPan: refresh },
          zoom: {
            mode: 'x',
            wheel: { enabled: true, modifierKey: 'ctrl' },
            pinch: { enabled: true },
            drag: { enabled: true, threshold: 8, backgroundColor: colours.selection },
            onZoom: refresh,
          },
        },
      },
    },
  }
}

/** Gives the chart the points of what it shows now, in the colours of now. */
export function refreshChart(chart: LiveChart, live: LiveSeries, colours: Colours): void {
  const { x, y } = chart.scales
  if (!x || !y) return
  const rows = liveRows(live.columns, live.levels, { from: x.min, to: x.max }, chart.chartArea.width)
  for (const [i, dataset] of datasetsOf(rows, colours).entries()) Object.assign(chart.data.datasets[i] ?? {}, dataset)
  const scales = chart.options.scales
  if (scales) {
    Object.assign(scales['x'] ?? {}, { ...timeAxis(live, colours), min: x.min, max: x.max })
    Object.assign(scales['y'] ?? {}, valueAxis(live, rows.domain, colours))
  }
  chart.update('none')
}

/** Line, failures, gaps and the latest value; sizes are numbers, since a function would be asked for every point. */
function datasetsOf(rows: LiveRows, colours: Colours): ChartDataset<'line', LivePoint[]>[] {
  const mark = { showLine: false, pointHoverRadius: 8, pointBorderWidth: 2.25, clip: false } as const
  const line = { borderColor: colours.line, backgroundColor: colours.line }
  return [
    {
      ...line,
      data: rows.line,
      borderWidth: rows.isSparse ? 1.75 : 1.25,
      pointRadius: rows.isSparse ? 3 : 0,
      pointHoverRadius: 6,
      order: 3,
    },
    { ...mark, data: rows.failed, pointRadius: 7.5, pointStyle: 'crossRot', borderColor: colours.failed, order: 1 },
    {
      ...mark,
      data: rows.gaps,
      yAxisID: 'gaps',
      pointRadius: 6,
      pointStyle: 'triangle',
      borderColor: colours.gap,
      backgroundColor: colours.surface,
      order: 0,
    },
    { ...mark, ...line, data: rows.latest, pointRadius: 4.5, order: 2 },
  ]
}
