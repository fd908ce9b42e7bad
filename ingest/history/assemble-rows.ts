// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { HistoryRow } from './history.ts'
import { compareTexts } from './place-order.ts'
import { createRowJoiner } from './row-joiner.ts'
import { compareCases, isBetterCase, isBetterPoint } from './row-order.ts'
import type { ComparedPoint } from './row-order.ts'
import type { StoredCase, StoredMeasure } from './stored-rows.ts'

/** Everything that was kept of some series, as an engine gives it: in any order, rows as often as they were written. */
export interface SeriesContent {
  readonly cases: readonly SeriesCase[]
  readonly points: readonly StoredPoint[]
  /** True when no two cases have one key; absent when nobody looked. */
  readonly hasUniqueKeys?: boolean
}

/** A row of the table of cases, and the id of its series. */
export interface SeriesCase {
  readonly series: string
  readonly stored: StoredCase
}

/** A row of the table of points. */
export interface StoredPoint {
  /** Index of its case, of the same key and source, among the cases. */
  readonly owner: number
  readonly measure: StoredMeasure
}

/** How to read it. */
export interface Assembly {
  /** Ids of the series in their order. */
  readonly order: readonly string[]
  readonly retracted: ReadonlySet<string>
}

/** Cases of the same content, in order, those without points too. A case from two sources comes twice. */
export function assembleCases(content: SeriesContent, assembly: Assembly): readonly StoredCase[] {
  return listCases(chooseCases(content, assembly)).map(({ stored }) => stored)
}

interface Placed {
  stored: StoredCase
  /** Place of its series. */
  readonly place: number
  /** The same for all cases of one key. */
  readonly key: number
  number: number
}

interface Chosen {
  readonly measure: StoredMeasure
  readonly placed: Placed
}

/**
 * Joins cases and points, takes each case and source and then each point key once, leaves retracted runs out and puts the rest
 * in order. This is where rows are defined, for every engine. All rows of one point key are of one series, because the key
 * is made of what makes a series.
 */
export function assembleRows(content: SeriesContent, assembly: Assembly): readonly HistoryRow[] {
  const cases = chooseCases(content, assembly)
  for (const [number, placed] of listCases(cases).entries()) placed.number = number
  const chosen = choosePoints(content.points, cases)
  chosen.sort(compareChosen)
  const joinRow = createRowJoiner()
  return chosen.map(({ placed, measure }) => joinRow(placed.stored, measure))
}

/** What each case became, by its index: rows of one key and source become one; nothing of runs that do not count. */
function chooseCases(
  { cases, hasUniqueKeys = false }: SeriesContent,
  { order, retracted }: Assembly,
): readonly (Placed | undefined)[] {
  const places = new Map(order.map((id, place) => [id, place]))
  const known = new Map<string, Placed[]>()
  return cases.map(({ series, stored }, index) => {
    const place = places.get(series)
    if (place === undefined || retracted.has(stored.run)) return undefined
    if (hasUniqueKeys) return { stored, place, key: index, number: 0 }
    const ofKey = known.get(stored.caseKey) ?? []
    if (ofKey.length === 0) known.set(stored.caseKey, ofKey)
    const before = ofKey.find((placed) => placed.stored.source.sha256 === stored.source.sha256)
    if (before !== undefined) return improve(before, stored)
    const placed = { stored, place, key: ofKey[0]?.key ?? index, number: 0 }
    ofKey.push(placed)
    return placed
  })
}

function improve(placed: Placed, stored: StoredCase): Placed {
  if (isBetterCase(stored, placed.stored)) placed.stored = stored
  return placed
}

/** Each once, in order. */
function listCases(cases: readonly (Placed | undefined)[]): Placed[] {
  const all = [...new Set(cases.filter((placed) => placed !== undefined))]
  return all.sort((a, b) => a.place - b.place || compareCases(a.stored, b.stored))
}

function choosePoints(points: readonly StoredPoint[], cases: readonly (Placed | undefined)[]): Chosen[] {
  const byMetric = new Map<string, Map<number, Chosen>>()
  for (const { owner, measure } of points) {
    const placed = cases[owner]
    if (placed === undefined) continue
    const ofMetric = byMetric.get(measure.metricRaw) ?? new Map<number, Chosen>()
    if (ofMetric.size === 0) byMetric.set(measure.metricRaw, ofMetric)
    const before = ofMetric.get(placed.key)
    const chosen = { measure, placed }
    if (before === undefined || isBetterPoint(describePoint(chosen), describePoint(before))) ofMetric.set(placed.key, chosen)
  }
  return [...byMetric.values()].flatMap((ofMetric) => [...ofMetric.values()])
}

function describePoint({ measure, placed }: Chosen): ComparedPoint {
  return { sourceSha256: placed.stored.source.sha256, measure }
}

function compareChosen(a: Chosen, b: Chosen): number {
  return (
    a.placed.place - b.placed.place ||
    compareTexts(a.measure.metricRaw, b.measure.metricRaw) ||
    a.placed.number - b.placed.number
  )
}
