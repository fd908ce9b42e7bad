// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CaseStatus } from '../../../ingest/records/benchmark-case.ts'
import { formatMeasure, formatNumber, toShown } from '../kpi/measure-text.ts'
import type { DisplayUnit, Locale } from '../kpi/measure-text.ts'
import { drawTimeAxis, drawValueAxis, plotOf } from './axes.ts'
import { extentOf, isNear, timeDomain, valueDomain } from './domain.ts'
import { linearTicks } from './linear-ticks.ts'
import { boxPath, horizontalPath } from './path.ts'
import { linearScale } from './scale.ts'
import type { Domain, Scale } from './scale.ts'
import { keepDrawn } from './scene.ts'
import type { Frame, Label, Layer, Scene } from './scene.ts'
import { timeTicks } from './time-ticks.ts'
import { drawChanges, drawLevelSpans } from './trend-marks.ts'
import type { TrendMarks } from './trend-marks.ts'
import { drawPoints } from './trend-points.ts'

/** The columns of a series that its picture needs; see SeriesColumns in ingest/records/site-data.ts. */
export interface TrendColumns {
  readonly time: readonly number[]
  readonly value: readonly (number | null)[]
  readonly status: readonly CaseStatus[]
  readonly low: readonly (number | null)[]
  readonly high: readonly (number | null)[]
}

/** Levels that values are held against, in the unit of the series. */
export interface Levels {
  readonly reference?: number | undefined
  readonly lower?: number | undefined
  readonly upper?: number | undefined
}

export interface TrendInput {
  readonly columns: TrendColumns
  readonly levels: Levels
  readonly display: DisplayUnit
  readonly locale: Locale
  /** What the value axis shows, with its unit. */
  readonly title: string
  readonly words: { readonly reference: string }
  /** Time to show; else all of it. */
  readonly window?: Domain
  /** Levels and changes; absent where nobody looked for them. */
  readonly marks?: TrendMarks
}

/**
 * A series over time: one path for the line whatever the number of points, gaps as breaks with a mark, runs that did not pass as
 * crosses, reference and accepted range, levels and changes. Undefined when there is no value to draw.
 */
export function trendChart(input: TrendInput, frame: Frame): Scene | undefined {
  const time = extentOf(input.columns.time)
  const domain = trendDomain(input.columns, input.levels, frame.ticksY)
  if (!time || !domain) return undefined
  const plot = plotOf(frame)
  const window = input.window ?? timeDomain(time)
  const x = linearScale(window, plot.left, plot.right)
  const y = linearScale(domain, plot.bottom, plot.top)
  const values = drawValueAxis(valueTicks(domain, frame.ticksY, input), y, frame, input.title)
  // Three runs do not need nine dates.
  const dates = Math.min(frame.ticksX, Math.max(3, input.columns.time.length))
  const times = drawTimeAxis(timeTicks(window.min, window.max, dates, input.locale), x, frame)
  const levels = drawLevels(input, domain, y, frame)
  const { marks = noMarks } = input
  const changes = drawChanges(marks, { x, y }, frame)
  return {
    width: frame.width,
    height: frame.height,
    layers: keepDrawn([
      ...levels.layers.slice(0, 1),
      ...drawLevelSpans(marks, domain, { x, y }),
      ...values.layers,
      ...levels.layers.slice(1),
      ...times.layers,
      ...drawPoints(input.columns, window, { x, y }, frame),
      ...changes.layers,
    ]),
    labels: [...values.labels, ...times.labels, ...levels.labels, ...changes.labels],
  }
}

const noMarks: TrendMarks = { noise: null, levels: [], changes: [], platforms: [], releases: [] }

/** The value axis of a series: its values, the samples behind them, and the levels that are near enough. */
export function trendDomain(columns: TrendColumns, levels: Levels, ticks: number): Domain | undefined {
  const own = extentOf(columns.value)
  if (!own) return undefined
  const ranges = columns.value.length <= 200 ? [...columns.low, ...columns.high] : []
  const near = [levels.reference, levels.lower, levels.upper].filter(
    (level) => level !== undefined && isNear(level, own),
  )
  return valueDomain(extentOf([own.min, own.max, ...ranges, ...near]) ?? own, ticks)
}

/** Round ticks in the unit shown, at their places in the unit stored. */
function valueTicks(domain: Domain, count: number, input: TrendInput): readonly { at: number; text: string }[] {
  const { display, locale } = input
  return linearTicks(toShown(domain.min, display), toShown(domain.max, display), count).map((tick) => ({
    at: (tick * display.divide) / display.multiply,
    text: formatNumber(tick, locale),
  }))
}

function drawLevels(input: TrendInput, domain: Domain, y: Scale, frame: Frame): { layers: Layer[]; labels: Label[] } {
  const { reference, lower, upper } = input.levels
  const plot = plotOf(frame)
  const shown = (level: number | undefined): level is number =>
    level !== undefined && level >= domain.min && level <= domain.max
  const limits = [lower, upper].filter(shown).map((level) => y(level))
  const accepted = limits.length > 0 ? acceptedBox(input.levels, domain, y, frame) : ''
  const layers: Layer[] = [
    { role: 'accepted', d: accepted },
    { role: 'threshold', d: horizontalPath(limits, plot.left, plot.right) },
  ]
  if (!shown(reference)) return { layers, labels: [] }
  const text = `${input.words.reference} ${formatMeasure(reference, input.display, input.locale)}`
  const label: Label = { role: 'reference', x: plot.right, y: y(reference) - 6, anchor: 'end', text }
  layers.push({ role: 'reference', d: horizontalPath([y(reference)], plot.left, plot.right) })
  return { layers, labels: [label] }
}

function acceptedBox(levels: Levels, domain: Domain, y: Scale, frame: Frame): string {
  const plot = plotOf(frame)
  const low = Math.max(domain.min, levels.lower ?? domain.min)
  const high = Math.min(domain.max, levels.upper ?? domain.max)
  return boxPath({ x: plot.left, y: y(high) }, { x: plot.right, y: y(low) })
}
