// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { canonicalJson } from '../../../ingest/records/identity.ts'
import type { BenchmarkGroup, SeriesSummary } from '../../../ingest/records/site-data.ts'
import { placeText } from './case-words.ts'
import { rankMetrics } from './rank-sets.ts'

/** One size on all systems. */
export interface ComparisonRow {
  readonly nodes?: number
  readonly tasks?: number
  /** One for each system of the table; absent where it was not measured at this size. */
  readonly cells: readonly (SeriesSummary | undefined)[]
  /** Index of the best system; absent when the metric is not judged or fewer than two have a value. */
  readonly best?: number
}

/** The same metric with the same parameters on several systems. */
export interface Comparison {
  readonly label: string
  readonly first: SeriesSummary
  readonly systems: readonly string[]
  readonly rows: readonly ComparisonRow[]
}

const mostTables = 2

/** Main metrics of a benchmark that two systems or more measured at the same size with the same parameters. */
export function compareSystems(group: Pick<BenchmarkGroup, 'series'>): readonly Comparison[] {
  const sized = group.series.filter(({ tasks, nodes, derived }) => derived !== true && (tasks ?? nodes) !== undefined)
  const main = sized.filter((series) => series.main)
  const chosen = main.length > 0 ? main : sized
  const sets = [
    ...Map.groupBy(chosen, ({ metric, unit, parameters }) => canonicalJson([metric, unit, parameters])).values(),
  ]
  const tables = sets.flatMap((series) => {
    const made = makeComparison(series)
    return made ? [{ made, members: series, largest: made.first, over: 'size' as const }] : []
  })
  return rankMetrics(tables)
    .flat()
    .slice(0, mostTables)
    .map(({ made }) => made)
}

function makeComparison(series: readonly SeriesSummary[]): Comparison | undefined {
  const systems = [...new Set(series.map(placeText))].sort((a, b) => a.localeCompare(b, 'en'))
  const sizes = Map.groupBy(series, ({ nodes, tasks }) => JSON.stringify([tasks ?? null, nodes ?? null]))
  const rows = [...sizes.values()].flatMap((same) => makeRow(same, systems)).sort(compareSize)
  const [first] = series
  if (!first || !rows.some(({ cells }) => cells.filter((cell) => cell !== undefined).length > 1)) return undefined
  return { label: first.label, first, systems, rows }
}

/** Where a system has two environments of one size, the newest speaks. */
function makeRow(same: readonly SeriesSummary[], systems: readonly string[]): readonly ComparisonRow[] {
  const [first] = same
  if (!first) return []
  const newestFirst = same.toSorted((a, b) => (b.lastAt ?? '').localeCompare(a.lastAt ?? '', 'en'))
  const cells = systems.map((system) => newestFirst.find((series) => placeText(series) === system))
  const best = findBest(cells)
  return [
    {
      ...(first.nodes === undefined ? {} : { nodes: first.nodes }),
      ...(first.tasks === undefined ? {} : { tasks: first.tasks }),
      cells,
      ...(best === undefined ? {} : { best }),
    },
  ]
}

function findBest(cells: readonly (SeriesSummary | undefined)[]): number | undefined {
  const measured = cells.flatMap((cell, index) =>
    cell === undefined || cell.last === null ? [] : [{ index, value: cell.last, direction: cell.direction }],
  )
  const direction = measured[0]?.direction
  if (measured.length < 2 || (direction !== 'lower' && direction !== 'higher')) return undefined
  const sign = direction === 'lower' ? 1 : -1
  return measured.toSorted((a, b) => sign * (a.value - b.value))[0]?.index
}

function compareSize(a: ComparisonRow, b: ComparisonRow): number {
  return (a.tasks ?? 0) - (b.tasks ?? 0) || (a.nodes ?? 0) - (b.nodes ?? 0)
}
