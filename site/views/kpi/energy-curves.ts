// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { canonicalJson } from '../../../ingest/records/identity.ts'
import type { BenchmarkGroup, SeriesSummary } from '../../../ingest/records/site-data.ts'
import { scalingChart } from '../chart/scaling-chart.ts'
import { frames } from '../chart/scene.ts'
import type { Scene } from '../chart/scene.ts'
import { placeText } from './case-words.ts'
import { chooseDisplayUnit } from './display-unit.ts'
import { formatMeasure, formatNumber } from './measure-text.ts'
import type { DisplayUnit } from './measure-text.ts'
import type { Words } from './overview-scene.ts'
import { joinParameters } from './parameter-text.ts'
import { axisTitle } from './series-view.ts'

/** Energy of one case, and what it is drawn against. */
export interface EnergySpot {
  /** Nodes, or the frequency in the unit of its parameter. */
  readonly at: number
  readonly series: SeriesSummary
}

/** Energy to solution of one case against what was varied. */
export interface EnergyCurve {
  readonly over: 'nodes' | 'frequency'
  /** Name of the parameter that holds the frequency. */
  readonly parameter?: string
  readonly where: string
  /** Ascending; at least two. */
  readonly spots: readonly EnergySpot[]
}

/** Energy of the whole run, and of its accelerators alone. */
const metrics: ReadonlySet<string> = new Set(['energy-to-solution', 'gpu-energy-to-solution'])
const frequencyName = /^(?<what>cpu|gpu|core|clock)?[_-]?freq(?:uency)?(?:[_-]?(?<unit>[kmg]?hz))?$/i
const frequencyUnits: Readonly<Record<string, string>> = { hz: 'Hz', khz: 'kHz', mhz: 'MHz', ghz: 'GHz' }
const mostCurves = 4

/** Energy against nodes, and against frequency where a parameter tells it, for cases that differ in nothing else. */
export function energyCurves(group: Pick<BenchmarkGroup, 'series'>): readonly EnergyCurve[] {
  const measured = group.series.filter(({ metric, last }) => metrics.has(metric) && last !== null)
  return [...overNodes(measured), ...overFrequency(measured)].slice(0, mostCurves)
}

/** A curve as readers get it. */
export interface CurvePicture {
  readonly scene: Scene | undefined
  /** What was varied, with its unit: `CPU frequency, GHz`. */
  readonly title: string
  readonly text: string
  readonly display: DisplayUnit
}

/** A curve as picture and sentence. Nodes double, so their axis is logarithmic as in every study of sizes. */
export function drawCurve(curve: EnergyCurve, words: Words): CurvePicture {
  const values = curve.spots.map(({ series }) => series.last ?? 0)
  const [first] = curve.spots
  const display = chooseDisplayUnit(first?.series.unit ?? 'J', Math.max(...values))
  const frequency = curve.parameter === undefined ? undefined : readFrequency(curve.parameter, words)
  const title = frequency?.title ?? words.text('chart.workers.nodes')
  const input = {
    lines: [curve.spots.map(({ at, series }) => ({ workers: at, value: series.last }))],
    display,
    locale: words.locale,
    words: { value: axisTitle(first?.series.label ?? '', display), workers: title, ideal: '', efficiency: '' },
  }
  const ranked = curve.spots.toSorted((a, b) => (a.series.last ?? 0) - (b.series.last ?? 0))
  const show = (spot: EnergySpot | undefined): string => formatMeasure(spot?.series.last ?? null, display, words.locale)
  const place = (spot: EnergySpot | undefined): string =>
    frequency === undefined
      ? words.text('size.nodes', { count: spot?.at ?? 0 })
      : [frequency.name, formatNumber(spot?.at ?? 0, words.locale), frequency.unit].join(' ').trim()
  const text = words.text('energy.words', {
    where: curve.where,
    x: place(ranked[0]),
    value: show(ranked[0]),
    worst: show(ranked.at(-1)),
    other: place(ranked.at(-1)),
  })
  return { scene: scalingChart(input, frames.small), title, text, display }
}

/** A parameter in words: `cpu_frequency_ghz` is `CPU frequency` in `GHz`. */
function readFrequency(parameter: string, { text }: Words): { name: string; unit: string; title: string } {
  const { what = '', unit = '' } = frequencyName.exec(parameter)?.groups ?? {}
  const part = /^[cg]pu$/i.test(what) ? what.toUpperCase() : what.toLowerCase()
  const name = part === '' ? text('energy.frequency.alone') : text('energy.frequency.of', { what: part })
  const written = frequencyUnits[unit.toLowerCase()] ?? ''
  return { name, unit: written, title: written === '' ? name : `${name}, ${written}` }
}

function overNodes(series: readonly SeriesSummary[]): readonly EnergyCurve[] {
  const spots = series.flatMap((one) => (one.nodes === undefined ? [] : [{ at: one.nodes, series: one }]))
  return makeCurves(spots, 'nodes', ({ series: { metric, parameters } }) => [metric, parameters])
}

function overFrequency(series: readonly SeriesSummary[]): readonly EnergyCurve[] {
  const spots = series.flatMap((one) => {
    const [named] = Object.entries(one.parameters).filter(([name]) => frequencyName.test(name))
    const at = Number(named?.[1])
    if (named === undefined || !(at > 0)) return []
    const rest = Object.fromEntries(Object.entries(one.parameters).filter(([name]) => name !== named[0]))
    return [{ at, series: one, parameter: named[0], rest }]
  })
  return [...Map.groupBy(spots, ({ parameter }) => parameter)].flatMap(([parameter, own]) =>
    makeCurves(own, 'frequency', ({ series: { metric, nodes, tasks }, rest }) => [metric, rest, nodes, tasks]).map(
      (curve) => ({ ...curve, parameter }),
    ),
  )
}

function makeCurves<Spot extends EnergySpot>(
  spots: readonly Spot[],
  over: EnergyCurve['over'],
  keyOf: (spot: Spot) => readonly unknown[],
): readonly EnergyCurve[] {
  const curves = Map.groupBy(spots, (spot) => {
    const { system, partition, environment } = spot.series
    return canonicalJson([system, partition, environment, ...keyOf(spot)])
  })
  return [...curves.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined || new Set(own.map(({ at }) => at)).size < 2) return []
    const parameters = over === 'nodes' ? joinParameters(first.series.parameters) : ''
    const where = [placeText(first.series), parameters].filter((part) => part !== '').join(', ')
    return [{ over, where, spots: own.toSorted((a, b) => a.at - b.at) }]
  })
}
