// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { isFailure } from '../kpi/status-words.ts'
import { plotOf } from './axes.ts'
import { crossPath, dotPath, linePath, trianglePath, verticalPath } from './path.ts'
import type { Place } from './path.ts'
import { reduceRows, thinRows } from './reduce.ts'
import type { Domain, Scale } from './scale.ts'
import type { Frame, Layer } from './scene.ts'
import type { TrendColumns } from './trend-chart.ts'

interface Scales {
  readonly x: Scale
  readonly y: Scale
}

/** Rows of one kind, ascending. */
export interface MarkedRows {
  /** Rows without a value. */
  readonly gaps: readonly number[]
  /** Rows with a value whose run did not pass. */
  readonly failed: readonly number[]
}

/** Width of a column of the reduced picture, in units of the view box. */
const columnWidth = 1.5
/** Points nearer than this are drawn as a line only. */
const dotSpacing = 7
/** Of the marks of gaps and failures nearer than this, one is drawn. */
const markSpacing = 9

/** The line with its points, sample ranges, gaps and failures, as one path each. */
export function drawPoints(columns: TrendColumns, window: Domain, scales: Scales, frame: Frame): readonly Layer[] {
  const plot = plotOf(frame)
  const width = plot.right - plot.left
  const rows = reduceRows(columns, { from: window.min, to: window.max }, Math.round(width / columnWidth))
  const isReduced = rows.length < columns.time.length
  const place = placing(columns, scales)
  const places = rows.map(place)
  const { gaps, failed } = markedRows(columns, ((window.max - window.min) * markSpacing) / width)
  const hasDots = rows.length <= width / dotSpacing
  const passed = rows.filter((row) => columns.value[row] !== null && !isFailure(columns.status[row] ?? 'pass'))
  const dots = (hasDots ? passed.map(place) : isolated(places)).filter((found) => found !== undefined)
  const last = place(columns.value.findLastIndex((value) => value !== null))
  const gapXs = gaps.map((row) => scales.x(columns.time[row] ?? 0))
  return [
    {
      role: 'gap',
      d: hasGapLines(gaps) ? verticalPath(gapXs.map((x) => ({ x, y1: plot.top, y2: plot.bottom - 7 }))) : '',
    },
    { role: 'gap-mark', d: trianglePath(gapXs.map((x) => ({ x, y: plot.bottom }))) },
    { role: 'range', d: hasDots ? rangePath(columns, rows, scales) : '' },
    { role: 'line', d: linePath(places, isReduced ? 1 : 10) },
    { role: 'dot', d: dotPath(dots) },
    { role: 'failed', d: crossPath(failed.map(place).filter((found) => found !== undefined)) },
    { role: 'current', d: last ? dotPath([last]) : '' },
  ]
}

/** Whether gaps are few enough to be drawn as lines: more would hide what was measured. */
export function hasGapLines(gaps: readonly unknown[]): boolean {
  return gaps.length <= 24
}

/** Gaps and failures, at most one each for every `spacing` milliseconds. */
export function markedRows(columns: TrendColumns, spacing: number): MarkedRows {
  const gaps: number[] = []
  const failed: number[] = []
  const { value, status } = columns
  // By number, not entries(): a pair for each of 100,000 rows costs ten times as much.
  for (let row = 0; row < value.length; row += 1) {
    if (value[row] === null) gaps.push(row)
    else if (isFailure(status[row] ?? 'pass')) failed.push(row)
  }
  return { gaps: thinRows(gaps, columns.time, spacing), failed: thinRows(failed, columns.time, spacing) }
}

function placing(columns: TrendColumns, scales: Scales): (row: number) => Place | undefined {
  return (row) => {
    const value = columns.value[row]
    const time = columns.time[row]
    if (value === null || value === undefined || time === undefined) return undefined
    return { x: scales.x(time), y: scales.y(value) }
  }
}

/** Points with a gap on both sides: a line cannot show them. */
function isolated(places: readonly (Place | undefined)[]): readonly (Place | undefined)[] {
  return places.filter((_, i) => !places[i - 1] && !places[i + 1])
}

function rangePath(columns: TrendColumns, rows: readonly number[], { x, y }: Scales): string {
  const strokes = rows.flatMap((row) => {
    const [low, high, time] = [columns.low[row], columns.high[row], columns.time[row]]
    if (typeof low !== 'number' || typeof high !== 'number' || time === undefined) return []
    return [{ x: x(time), y1: y(high), y2: y(low) }]
  })
  return verticalPath(strokes)
}
