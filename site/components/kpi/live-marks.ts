// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Chart, Plugin } from 'chart.js'
import { placeLabels } from '../../views/chart/placed-labels.ts'
import { nameRelease, releaseDrop } from '../../views/chart/release-lines.ts'
import { bandDeviations, shapeOf } from '../../views/chart/trend-marks.ts'
import type { ChangeLook, ChangeSpot } from '../../views/chart/trend-marks.ts'
import { readColours } from './live-colours.ts'
import type { Colours } from './live-colours.ts'
import { clipToPlot, fontOf, strokeLine } from './live-strokes.ts'
import type { LiveSeries } from './live-words.ts'

/** Levels with their noise below the points; releases, changes of the system and changes above them: as in the picture. */
export function marksPlugin(live: LiveSeries): Plugin<'line'> {
  return {
    id: 'marks',
    beforeDatasetsDraw: (chart) => {
      const colours = readColours(chart.canvas)
      clipToPlot(chart, () => drawLevels(chart, live, colours))
    },
    afterDatasetsDraw: (chart) => {
      const colours = readColours(chart.canvas)
      clipToPlot(chart, () => {
        drawReleases(chart, live, colours)
        drawPlatforms(chart, live, colours)
      })
      drawChanges(chart, live, colours)
      nameReleases(chart, live, colours)
    },
  }
}

function drawLevels(chart: Chart, { marks }: LiveSeries, colours: Colours): void {
  const { x, y } = chart.scales
  if (!x || !y) return
  const half = (marks.noise ?? 0) * bandDeviations
  const { ctx } = chart
  for (const { from, to, value } of marks.levels) {
    const [left, right] = [x.getPixelForValue(from), x.getPixelForValue(to)]
    const [high, low] = [y.getPixelForValue(value + half), y.getPixelForValue(value - half)]
    ctx.globalAlpha = 0.16
    ctx.fillStyle = colours.band
    ctx.fillRect(left, high, right - left, low - high)
    ctx.globalAlpha = 1
    const at = y.getPixelForValue(value)
    strokeLine(chart, [left, at], [right, at], { colour: colours.title, dash: [] })
  }
}

function drawReleases(chart: Chart, { marks }: LiveSeries, colours: Colours): void {
  const { x } = chart.scales
  if (!x) return
  const { top, bottom } = chart.chartArea
  for (const { time } of marks.releases) {
    const at = x.getPixelForValue(time)
    strokeLine(chart, [at, top], [at, bottom], { colour: colours.release, dash: [], width: 1 })
  }
}

/** Last of all, so that no line crosses the words out. */
function nameReleases(chart: Chart, { marks }: LiveSeries, colours: Colours): void {
  const { x } = chart.scales
  const { top, left, right } = chart.chartArea
  const seen = marks.releases
    .map(({ time, label }) => ({ at: x?.getPixelForValue(time) ?? -1, label }))
    .filter(({ at }) => at >= left - 1 && at <= right + 1)
  if (seen.length === 0) return
  const { ctx } = chart
  ctx.save()
  ctx.font = `600 ${fontOf(ctx)}`
  const letter = Math.max(...seen.map(({ label }) => ctx.measureText(label).width / label.length))
  const room = { right: right - 2, letter }
  const names = seen.map(({ at, label }) => nameRelease(at, label, room))
  for (const { at, text } of placeLabels(names, room)) {
    writeWord(ctx, { text, at, y: top + releaseDrop, colour: colours.release }, colours)
  }
  ctx.restore()
}

function drawPlatforms(chart: Chart, { marks }: LiveSeries, colours: Colours): void {
  const { x } = chart.scales
  if (!x) return
  const { top, bottom } = chart.chartArea
  const { ctx } = chart
  for (const { time, label } of marks.platforms) {
    const at = x.getPixelForValue(time)
    strokeLine(chart, [at, top], [at, bottom], { colour: colours.platform, dash: [8, 3] })
    writeWord(ctx, { text: label, at: at + 4, y: bottom - 12, colour: colours.platform }, colours)
  }
}

function drawChanges(chart: Chart, { marks }: LiveSeries, colours: Colours): void {
  const { x, y } = chart.scales
  if (!x || !y) return
  const { top, left, right } = chart.chartArea
  const seen = marks.changes
    .map((spot) => ({ ...spot, x: x.getPixelForValue(spot.time), y: y.getPixelForValue(spot.value) }))
    .filter((spot) => spot.x >= left - 1 && spot.x <= right + 1)
  const { ctx } = chart
  ctx.save()
  for (const spot of seen) drawMark(chart, spot, colours)
  const names = seen.map(({ x: at, number, word, look }) => ({ at, short: number, long: `${number} ${word}`, look }))
  ctx.font = `600 ${fontOf(ctx)}`
  // The widest letter of all words: fonts differ between machines, and a word that is too long is cut at the edge.
  const letter = Math.max(...names.map(({ long }) => ctx.measureText(long).width / long.length))
  for (const { at, text, look } of placeLabels(names, { right: chart.width - 2, letter })) {
    const colour = look === 'silenced' ? colours.text : colourOf(look, colours)
    writeWord(ctx, { text, at, y: top - 5, colour }, colours)
  }
  ctx.restore()
}

function drawMark(chart: Chart, spot: ChangeSpot & { readonly x: number; readonly y: number }, colours: Colours): void {
  const { ctx } = chart
  const colour = colourOf(spot.look, colours)
  const isAnswered = spot.look === 'silenced'
  strokeLine(chart, [spot.x, chart.chartArea.top], [spot.x, spot.y - 6], { colour, dash: isAnswered ? [3, 2] : [] })
  ctx.beginPath()
  for (const [dx, dy] of shapeOf(spot.look)) ctx.lineTo(spot.x + dx * 6, spot.y + dy * 6)
  ctx.closePath()
  ctx.fillStyle = isAnswered ? colours.surface : colour
  ctx.fill()
  ctx.stroke()
}

interface Word {
  readonly text: string
  readonly at: number
  readonly y: number
  readonly colour: string
}

/** Letters on a ground of the surface's colour, so that lines do not cross them out. */
function writeWord(ctx: CanvasRenderingContext2D, { text, at, y, colour }: Word, { surface }: Colours): void {
  ctx.font = `600 ${fontOf(ctx)}`
  ctx.textAlign = 'left'
  ctx.textBaseline = 'alphabetic'
  ctx.lineWidth = 4
  ctx.lineJoin = 'round'
  ctx.strokeStyle = surface
  ctx.strokeText(text, at, y)
  ctx.fillStyle = colour
  ctx.fillText(text, at, y)
}

function colourOf(look: ChangeLook, colours: Colours): string {
  switch (look) {
    case 'worse':
      return colours.failed
    case 'better':
      return colours.better
    case 'moved':
      return colours.title
    case 'silenced':
      return colours.axis
    default:
      return look satisfies never
  }
}
