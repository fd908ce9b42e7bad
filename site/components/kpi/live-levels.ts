// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Chart, Plugin } from 'chart.js'
import { hasGapLines } from '../../views/chart/trend-points.ts'
import { formatMeasure } from '../../views/kpi/measure-text.ts'
import { readColours } from './live-colours.ts'
import type { Colours } from './live-colours.ts'
import { clipToPlot, fontOf, strokeLine } from './live-strokes.ts'
import type { LiveSeries } from './live-words.ts'

/** What Chart.js has no word for: title of the values, accepted range, reference, gaps as lines, ranges of samples. */
export function levelsPlugin(live: LiveSeries): Plugin<'line'> {
  return {
    id: 'levels',
    beforeDatasetsDraw: (chart) => {
      const colours = readColours(chart.canvas)
      drawTitle(chart, live, colours)
      clipToPlot(chart, () => {
        drawAccepted(chart, live, colours)
        drawGaps(chart, colours)
        drawRanges(chart, live, colours)
        drawReference(chart, live, colours)
      })
    },
  }
}

function drawTitle({ ctx }: Chart, live: LiveSeries, colours: Colours): void {
  ctx.save()
  ctx.fillStyle = colours.title
  ctx.textAlign = 'left'
  ctx.textBaseline = 'top'
  ctx.font = `600 ${fontOf(ctx)}`
  ctx.fillText(live.title, 0, 2)
  ctx.restore()
}

function drawAccepted(chart: Chart, live: LiveSeries, colours: Colours): void {
  const { lower, upper } = live.levels
  const y = chart.scales['y']
  if (!y || (lower === undefined && upper === undefined)) return
  const { ctx, chartArea } = chart
  const high = upper === undefined ? chartArea.top : y.getPixelForValue(upper)
  const low = lower === undefined ? chartArea.bottom : y.getPixelForValue(lower)
  ctx.globalAlpha = 0.55
  ctx.fillStyle = colours.accepted
  ctx.fillRect(chartArea.left, high, chartArea.width, low - high)
  ctx.globalAlpha = 1
  for (const limit of [lower, upper]) {
    if (limit !== undefined)
      strokeLine(chart, [chartArea.left, y.getPixelForValue(limit)], [chartArea.right, y.getPixelForValue(limit)], {
        colour: colours.reference,
        dash: [1, 4],
      })
  }
}

function drawGaps(chart: Chart, colours: Colours): void {
  const { top, bottom } = chart.chartArea
  const marks = chart.getDatasetMeta(2).data
  for (const { x } of hasGapLines(marks) ? marks : []) {
    strokeLine(chart, [x, top], [x, bottom - 8], { colour: colours.gap, dash: [2, 4] })
  }
}

/** Smallest to largest sample of each run, where runs are far enough apart to tell. */
function drawRanges(chart: Chart, { columns }: LiveSeries, colours: Colours): void {
  const { x, y } = chart.scales
  if (!x || !y || columns.time.length > 200) return
  const { ctx } = chart
  ctx.globalAlpha = 0.25
  ctx.fillStyle = colours.line
  for (const [row, time] of columns.time.entries()) {
    const [low, high] = [columns.low[row], columns.high[row]]
    if (typeof low !== 'number' || typeof high !== 'number') continue
    const top = y.getPixelForValue(high)
    ctx.fillRect(x.getPixelForValue(time) - 3, top, 6, y.getPixelForValue(low) - top)
  }
  ctx.globalAlpha = 1
}

function drawReference(chart: Chart, live: LiveSeries, colours: Colours): void {
  const { reference } = live.levels
  const y = chart.scales['y']
  if (!y || reference === undefined) return
  const { left, right } = chart.chartArea
  const at = y.getPixelForValue(reference)
  strokeLine(chart, [left, at], [right, at], { colour: colours.reference, dash: [7, 4] })
  const { ctx } = chart
  ctx.fillStyle = colours.reference
  ctx.textAlign = 'right'
  ctx.font = `600 ${fontOf(ctx)}`
  ctx.fillText(`reference ${formatMeasure(reference, live.display, 'en-GB')}`, right - 4, at - 6)
}
