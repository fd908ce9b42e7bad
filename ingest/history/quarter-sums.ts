// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { StoredAggregates, StoredSeries } from './engine.ts'
import type { HistoryRow, QuarterAggregate } from './history.ts'
import { compareTexts } from './place-order.ts'

type Sum = StoredAggregates['sums'][number]

/** Sums of quarters as they come, from an engine or row by row. */
export interface QuarterSums {
  add(sum: Sum): void
  addRow(id: string, quarter: string, row: HistoryRow): void
  /** In the order of series, then metric, quarter, unit. */
  list(): readonly QuarterAggregate[]
}

/** No sums yet. */
export function createQuarterSums(series: readonly StoredSeries[]): QuarterSums {
  const sums = new Map<string, Sum>()
  const add = (sum: Sum) => {
    const key = JSON.stringify([sum.id, sum.metricRaw, sum.quarter, sum.unit])
    const before = sums.get(key)
    sums.set(key, before === undefined ? sum : mergeSums(before, sum))
  }
  return {
    add,
    addRow(id, quarter, { metricRaw, unit, value }) {
      add({ id, metricRaw, quarter, unit, points: 1, gaps: Number(value === null), min: value, max: value })
    },
    list() {
      const places = new Map(series.map(({ id, place }, position) => [id, { place, position }]))
      const known = [...sums.values()].flatMap((sum) => {
        const found = places.get(sum.id)
        return found === undefined ? [] : [{ sum, ...found }]
      })
      known.sort((a, b) => a.position - b.position || compareSums(a.sum, b.sum))
      return known.map(({ sum: { id: _id, ...sum }, place }) => ({ ...place, ...sum }))
    },
  }
}

function mergeSums(a: Sum, b: Sum): Sum {
  return {
    ...a,
    points: a.points + b.points,
    gaps: a.gaps + b.gaps,
    min: choose(a.min, b.min, Math.min),
    max: choose(a.max, b.max, Math.max),
  }
}

/** Not measured is no number: it is neither smallest nor largest. */
function choose(a: number | null, b: number | null, better: (a: number, b: number) => number): number | null {
  if (a === null || b === null) return a ?? b
  return better(a, b)
}

function compareSums(a: Sum, b: Sum): number {
  return compareTexts(a.metricRaw, b.metricRaw) || compareTexts(a.quarter, b.quarter) || compareTexts(a.unit, b.unit)
}
