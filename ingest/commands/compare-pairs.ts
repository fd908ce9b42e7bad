// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { StoredCase } from '../history/stored-rows.ts'
import type { ComparedMeasure, ComparedValue } from '../records/compare-measure.ts'
import { hasFailed } from '../records/compare-measure.ts'
import type { Side } from './compare-side.ts'
import { describeMeasure, groupSeries, listValues, namePlace, pickPlace } from './compare-series.ts'
import type { SeriesNaming, SideSeries } from './compare-series.ts'

/** Two sides, and how their series are named. */
export interface PairInput extends SeriesNaming {
  readonly baseline: Side
  readonly candidate: Side
  /** The baseline is all that was before: a series is missing only when the last run still had it. */
  readonly isHistory: boolean
  /** Address of the page of a series, where there is one. */
  readonly findPage: (key: string, series: SideSeries) => string | undefined
}

/** Every measure of either side, with its values on both. */
export function pairMeasures(input: PairInput): readonly ComparedMeasure[] {
  const before = groupSeries(input.baseline.rows, input)
  const after = groupSeries(input.candidate.rows, input)
  const failed = findFailed(input)
  const isExpected = input.isHistory ? expectFromHistory(before, after, failed) : () => true
  const keys = [...new Set([...after.keys(), ...before.keys()])].filter((key) => after.has(key) || isExpected(key))
  const measures = keys.flatMap((key) => {
    const [old, fresh] = [before.get(key), after.get(key)]
    const series = fresh ?? old
    if (series === undefined) return []
    const { unit } = series.resolved
    const crashed = fresh === undefined ? failed.get(namePlace(series.place)) : undefined
    const candidate = crashed === undefined ? listValues(fresh, unit) : [crashed]
    const url = input.findPage(key, series)
    const shared = { ...describeMeasure(series), ...(url === undefined ? {} : { url }) }
    return [{ ...shared, baseline: listValues(old, unit), candidate }]
  })
  return [...measures, ...listSilent(measures, input)]
}

/** Cases of the candidate that failed before they measured anything, by place; those that a later attempt made good are not. */
function findFailed({ candidate, identify }: PairInput): ReadonlyMap<string, ComparedValue> {
  const place = (one: StoredCase) => namePlace(pickPlace(one, identify(one.project).id))
  const attempts = new Map<string, number>()
  for (const one of [...candidate.rows, ...candidate.bare]) {
    attempts.set(place(one), Math.max(one.attempt, attempts.get(place(one)) ?? 0))
  }
  const failed = candidate.bare.filter((one) => hasFailed(one) && one.attempt === attempts.get(place(one)))
  return new Map(failed.map((one) => [place(one), { value: null, status: one.status, samples: [] }]))
}

/** Cases that failed and of which neither side has a measure: a row of their own. */
function listSilent(measures: readonly ComparedMeasure[], input: PairInput): readonly ComparedMeasure[] {
  const told = new Set(measures.map((measure) => namePlace(pickPlace(measure, measure.project))))
  const silent = [...findFailed(input)].filter(([place]) => !told.has(place))
  return silent.flatMap(([name, value]) => {
    const isSame = (one: StoredCase) => namePlace(pickPlace(one, input.identify(one.project).id)) === name
    const one = input.candidate.bare.find(isSame)
    if (one === undefined) return []
    const baseline = input.baseline.bare.filter(isSame).map(({ status }) => ({ value: null, status, samples: [] }))
    const place = pickPlace(one, input.identify(one.project).id)
    const shared = { label: 'Outcome', main: true, unit: '', direction: 'none' } as const
    return [{ ...place, ...shared, baseline, candidate: [value] }]
  })
}

/** Of a history, what the last run of a benchmark on a system had is expected of the next. */
function expectFromHistory(
  before: ReadonlyMap<string, SideSeries>,
  after: ReadonlyMap<string, SideSeries>,
  failed: ReadonlyMap<string, ComparedValue>,
): (key: string) => boolean {
  const ran = new Set(Array.from(after.values(), nameBenchmark))
  const newest = new Map<string, string>()
  for (const series of before.values()) {
    const [name, start] = [nameBenchmark(series), startOf(series)]
    if (start > (newest.get(name) ?? '')) newest.set(name, start)
  }
  return (key) => {
    const series = before.get(key)
    if (series === undefined) return false
    if (failed.has(namePlace(series.place))) return true
    const name = nameBenchmark(series)
    return ran.has(name) && startOf(series) === newest.get(name)
  }
}

function nameBenchmark({ place: { project, benchmark, system } }: SideSeries): string {
  return JSON.stringify([project, benchmark, system])
}

/** Start of the newest run; of one run, cases may start at different times, so the day counts. */
function startOf({ rows }: SideSeries): string {
  const row = rows.at(-1)?.row
  return row === undefined ? '' : `${(row.startedAt ?? '').slice(0, 10)} ${row.run}`
}
