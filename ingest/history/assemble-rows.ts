// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { HistoryRow } from './history.ts'
import { compareTexts } from './place-order.ts'
import { compareCases, isBetterCase, isBetterPoint } from './row-order.ts'
import type { StoredCase, StoredPoint } from './stored-rows.ts'

/** Everything that was kept of some series, as an engine gives it: in any order, rows as often as they were written. */
export interface SeriesContent {
  readonly cases: readonly SeriesCase[]
  readonly points: readonly StoredPoint[]
}

/** A row of the table of cases, and the id of its series. */
export interface SeriesCase {
  readonly series: string
  readonly stored: StoredCase
}

/** How to read it. */
export interface Assembly {
  /** Ids of the series in their order. */
  readonly order: readonly string[]
  readonly retracted: ReadonlySet<string>
}

/** Cases of the same content, in order, those without points too. A case from two sources comes twice. */
export function assembleCases(content: SeriesContent, assembly: Assembly): readonly StoredCase[] {
  return listCases(chooseCases(content.cases, assembly)).map(({ stored }) => stored)
}

interface Placed {
  readonly stored: StoredCase
  /** Place of its series. */
  readonly place: number
  number: number
}

interface Chosen {
  readonly point: StoredPoint
  readonly placed: Placed
}

/**
 * Joins cases and points, takes each case and source and then each point key once, leaves retracted runs out and puts the rest
 * in order. This is where rows are defined, for every engine. All rows of one point key are of one series, because the key
 * is made of what makes a series.
 */
export function assembleRows(content: SeriesContent, assembly: Assembly): readonly HistoryRow[] {
  const cases = numberCases(chooseCases(content.cases, assembly))
  const chosen = choosePoints(content.points, cases)
  chosen.sort(compareChosen)
  return chosen.map(({ placed, point }) => ({ ...placed.stored, ...point.measure }))
}

/** Cases of runs that count, each key and source once, by key: nearly always one. */
function chooseCases(cases: SeriesContent['cases'], { order, retracted }: Assembly): Map<string, Placed[]> {
  const places = new Map(order.map((id, place) => [id, place]))
  const chosen = new Map<string, Placed[]>()
  for (const { series, stored } of cases) {
    const place = places.get(series)
    if (place === undefined || retracted.has(stored.run)) continue
    const placed = { stored, place, number: 0 }
    const ofKey = chosen.get(stored.caseKey)
    if (ofKey === undefined) chosen.set(stored.caseKey, [placed])
    else addSource(ofKey, placed)
  }
  return chosen
}

function addSource(ofKey: Placed[], placed: Placed): void {
  const at = ofKey.findIndex(({ stored }) => stored.source.sha256 === placed.stored.source.sha256)
  const before = ofKey[at]
  if (before === undefined) ofKey.push(placed)
  else if (isBetterCase(placed.stored, before.stored)) ofKey[at] = placed
}

/** Numbers cases in their order, so that points are sorted by numbers. */
function numberCases(chosen: Map<string, Placed[]>): Map<string, Placed[]> {
  for (const [number, placed] of listCases(chosen).entries()) placed.number = number
  return chosen
}

function listCases(chosen: ReadonlyMap<string, readonly Placed[]>): Placed[] {
  const all = [...chosen.values()].flat()
  return all.sort((a, b) => a.place - b.place || compareCases(a.stored, b.stored))
}

function choosePoints(points: readonly StoredPoint[], cases: ReadonlyMap<string, readonly Placed[]>): Chosen[] {
  const byMetric = new Map<string, Map<string, Chosen>>()
  for (const point of points) {
    const placed = cases.get(point.caseKey)?.find(({ stored }) => stored.source.sha256 === point.sourceSha256)
    if (placed === undefined) continue
    const ofMetric = byMetric.get(point.measure.metricRaw) ?? new Map<string, Chosen>()
    const before = ofMetric.get(point.caseKey)
    if (before === undefined || isBetterPoint(point, before.point)) ofMetric.set(point.caseKey, { point, placed })
    byMetric.set(point.measure.metricRaw, ofMetric)
  }
  return [...byMetric.values()].flatMap((ofMetric) => [...ofMetric.values()])
}

function compareChosen(a: Chosen, b: Chosen): number {
  return (
    a.placed.place - b.placed.place ||
    compareTexts(a.point.measure.metricRaw, b.point.measure.metricRaw) ||
    a.placed.number - b.placed.number
  )
}
