// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { BenchmarkGroup, SeriesSummary } from '../../../ingest/records/site-data.ts'

/**
 * What a reader takes for one row of a benchmark: the series of one metric that differ only in nodes and tasks, when each size was
 * measured once or twice (a study of sizes); a series by itself when it has a history.
 */
export interface CaseSet {
  /** Ascending by tasks, then nodes. At least one. */
  readonly members: readonly SeriesSummary[]
  /** The member with the most tasks: the row's own link and value. */
  readonly largest: SeriesSummary
  /** What the row's small line shows: values over sizes, or values over time. */
  readonly spark?: readonly (number | null)[]
  readonly over: 'size' | 'time'
}

/** From this number of runs on, a series is a history of its own. */
const fewestForHistory = 3

/** The sets of a group in the order in which the group names its series: main metrics first. */
export function caseSets(group: Pick<BenchmarkGroup, 'series'>): readonly CaseSet[] {
  return [...Map.groupBy(group.series, setKey).values()].flatMap((series) => {
    const hasHistory = series.some((member) => member.points >= fewestForHistory)
    if (hasHistory || series.length === 1) return series.map(aloneSet)
    return sizeSet(series)
  })
}

/** A series by itself, over time. */
function aloneSet(series: SeriesSummary): CaseSet {
  return { members: [series], largest: series, over: 'time', ...(series.spark ? { spark: series.spark } : {}) }
}

function sizeSet(series: readonly SeriesSummary[]): readonly CaseSet[] {
  const members = series.toSorted((a, b) => (a.tasks ?? 0) - (b.tasks ?? 0) || (a.nodes ?? 0) - (b.nodes ?? 0))
  const largest = members.at(-1)
  return largest ? [{ members, largest, over: 'size', spark: members.map((member) => member.last) }] : []
}

function setKey({ metric, parameters, system, partition, environment }: SeriesSummary): string {
  return JSON.stringify([metric, parameters, system, partition ?? '', environment ?? ''])
}
