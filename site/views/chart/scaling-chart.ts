// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { halfIdealSpeedup } from '../../../ingest/records/ideal-scaling.ts'
import { formatNumber, toShown } from '../kpi/measure-text.ts'
import type { DisplayUnit, Locale } from '../kpi/measure-text.ts'
import { drawCountAxis, drawValueAxis, plotOf } from './axes.ts'
import type { NumberTick } from './axes.ts'
import { extentOf, logDomain, valueDomain } from './domain.ts'
import { linearTicks } from './linear-ticks.ts'
import { countTicks, logTicks } from './log-ticks.ts'
import { dotPath, linePath, trianglePath } from './path.ts'
import type { Place } from './path.ts'
import { linearScale, logScale } from './scale.ts'
import type { Domain, Scale } from './scale.ts'
import { keepDrawn } from './scene.ts'
import type { Frame, Label, Layer, Scene } from './scene.ts'

/** How far beyond the measured values the ideal line may reach, as a factor. */
const beyond = 2

/** One run of a scaling study on the chart. */
export interface ScalingSpot {
  readonly workers: number
  readonly value: number | null
  /** The series whose page this is. */
  readonly isCurrent?: boolean
}

/** One study: ascending by workers. */
export type ScalingLine = readonly ScalingSpot[]

export interface ScalingInput {
  /** The studies of one metric, told apart on the chart. */
  readonly lines: readonly ScalingLine[]
  /** Present when perfect scaling has a meaning for the metric: times shrink, rates grow with the workers. */
  readonly ideal?: 'lower' | 'higher'
  readonly display: DisplayUnit
  readonly locale: Locale
  readonly words: {
    readonly value: string
    readonly workers: string
    /** Written at the line of a single study; empty where a legend names it. */
    readonly ideal: string
    readonly efficiency: string
    /** Name of the half-ideal line, which is drawn when it has one and perfect scaling has a meaning. */
    readonly half?: string
  }
}

export interface Measured extends ScalingSpot {
  readonly value: number
}

export interface ScalingParts {
  readonly lines: readonly (readonly Measured[])[]
  readonly counts: Domain
  readonly ideal: readonly Measured[]
  readonly half?: readonly Measured[]
  readonly axis: { readonly ticks: readonly NumberTick[]; readonly scale: Scale; readonly title: string }
}

/**
 * Value against workers: both axes logarithmic where perfect scaling is a line. The ideal is that of the first study; on such axes
 * the others' would be parallel to it. Undefined below two measured counts.
 */
export function scalingChart(input: ScalingInput, frame: Frame): Scene | undefined {
  const lines = input.lines.map((line) => line.filter(isMeasured))
  const counts = extentOf(lines.flat().map((spot) => spot.workers))
  if (!counts || counts.min === counts.max || counts.min <= 0) return undefined
  const ideal = idealLine(
    lines[0] ?? [],
    input.ideal,
    extentOf(lines.flat().map((spot) => spot.value)) ?? { min: 0, max: 1 },
  )
  const half = input.words.half === undefined ? [] : halveLine(ideal, input.ideal)
  const values = [...lines.flat(), ...ideal].map((spot) => spot.value)
  return assembleScaling(input, frame, { lines, counts, ideal, half, axis: valueAxis(values, input, frame) })
}

/** True when values stand on a logarithmic axis: where perfect scaling is a line, and where they differ by more than 20 times. */
export function hasLogValues({ lines, ideal }: Pick<ScalingInput, 'lines' | 'ideal'>): boolean {
  const extent = extentOf(lines.flat().map((spot) => spot.value))
  return extent !== undefined && extent.min > 0 && (ideal !== undefined || extent.max / extent.min > 20)
}

/** The picture of values on an axis against workers, with the lines that they are read against. */
export function assembleScaling(
  input: ScalingInput,
  frame: Frame,
  { lines, counts, ideal, half = [], axis }: ScalingParts,
): Scene {
  const plot = plotOf(frame)
  const x = logScale(logDomain(counts), plot.left, plot.right)
  const place = (spot: Measured): Place => ({ x: x(spot.workers), y: axis.scale(spot.value) })
  const values = drawValueAxis(axis.ticks, axis.scale, frame, axis.title)
  const ticks = countTicks(
    lines.flat().map((spot) => spot.workers),
    frame.ticksX + 2,
  )
  const texts = ticks.map((at) => ({ at, text: formatNumber(at, input.locale) }))
  const workers = drawCountAxis(texts, x, frame, input.words.workers)
  const gaps = input.lines.flat().filter((spot) => spot.value === null)
  const idealPlaces = ideal.map(place)
  return {
    width: frame.width,
    height: frame.height,
    layers: keepDrawn([
      ...values.layers,
      ...workers.layers,
      { role: 'ideal', d: linePath(idealPlaces) },
      { role: 'half-ideal', d: linePath(half.map(place)) },
      { role: 'gap-mark', d: trianglePath(gaps.map((spot) => ({ x: x(spot.workers), y: plot.bottom }))) },
      ...lines.flatMap((line, i) => drawLine(line, place, lines.length > 1 ? i + 1 : undefined)),
    ]),
    labels: [
      ...values.labels,
      ...workers.labels,
      ...(lines.length > 1 || input.words.ideal === '' ? [] : labelIdeal(idealPlaces, input.words.ideal)),
    ],
  }
}

/** All runs as dots; where a count was measured on several numbers of nodes, the line follows the first, which has fewest. */
function drawLine(
  line: readonly Measured[],
  place: (spot: Measured) => Place,
  number: number | undefined,
): readonly Layer[] {
  const firsts = line.filter((spot, i) => spot.workers !== line[i - 1]?.workers)
  const mark = number === undefined ? {} : { line: number }
  return [
    { role: 'line', d: linePath(firsts.map(place)), ...mark },
    { role: 'dot', d: dotPath(line.map(place)), ...mark },
    { role: 'current', d: dotPath(line.filter((spot) => spot.isCurrent).map(place)), ...mark },
  ]
}

function isMeasured(spot: ScalingSpot): spot is Measured {
  return spot.value !== null
}

/**
 * Where perfect scaling from the smallest run would be, from there to the largest count, or as far as the picture goes: a case that
 * does not scale would else be pressed flat by the line that it does not follow.
 */
function idealLine(
  measured: readonly Measured[],
  ideal: 'lower' | 'higher' | undefined,
  all: Domain,
): readonly Measured[] {
  const base = measured.find((spot) => spot.value > 0)
  const end = measured.at(-1)
  if (!ideal || !base || !end || end.workers <= base.workers || all.min <= 0) return []
  const growth = end.workers / base.workers
  const most = ideal === 'lower' ? base.value / (all.min / beyond) : (all.max * beyond) / base.value
  const factor = Math.min(growth, Math.max(most, Math.min(growth, 2)))
  const value = ideal === 'lower' ? base.value / factor : base.value * factor
  return [base, { workers: base.workers * factor, value }]
}

function valueAxis(values: readonly number[], input: ScalingInput, frame: Frame): ScalingParts['axis'] {
  const extent = extentOf(values) ?? { min: 0, max: 1 }
  const plot = plotOf(frame)
  const isLog = hasLogValues(input)
  const domain = isLog ? logDomain(extent) : valueDomain(extent, frame.ticksY)
  const shown = { min: toShown(domain.min, input.display), max: toShown(domain.max, input.display) }
  const ticks = isLog ? logTicks(shown.min, shown.max, frame.ticksY) : linearTicks(shown.min, shown.max, frame.ticksY)
  const make = isLog ? logScale : linearScale
  return {
    scale: make(domain, plot.bottom, plot.top),
    ticks: ticks.map((tick) => ({
      at: (tick * input.display.divide) / input.display.multiply,
      text: formatNumber(tick, input.locale),
    })),
    title: input.words.value,
  }
}

/** Each added worker does half of its share. Bent on such axes, so drawn through many places; as far as the ideal goes. */
function halveLine(ideal: readonly Measured[], direction: ScalingInput['ideal']): readonly Measured[] {
  const [start, end] = ideal
  if (!start || !end) return []
  const growth = end.workers / start.workers
  return Array.from({ length: 17 }, (_, i) => {
    const reached = growth ** (i / 16)
    const speedup = halfIdealSpeedup(reached)
    const value = direction === 'lower' ? start.value / speedup : start.value * speedup
    return { workers: start.workers * reached, value }
  })
}

/** Written below the end of a falling or rising ideal line, and above a flat one. */
function labelIdeal(places: readonly Place[], text: string): readonly Label[] {
  const [start, end] = places
  if (!start || !end) return []
  const fall = Math.sign(Math.round(end.y - start.y))
  if (fall === 0) return [{ role: 'ideal', x: end.x, y: end.y - 7, anchor: 'end', text }]
  return [{ role: 'ideal', x: end.x - 16, y: end.y + 5, anchor: 'end', text }]
}
