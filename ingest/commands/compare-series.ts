// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { HistoryRow } from '../history/history.ts'
import { seriesColumns } from '../history/history.ts'
import { orderRows, toPoint } from '../publish/series-points.ts'
import type { ResolvedRow } from '../publish/series-points.ts'
import { canonicalJson } from '../records/identity.ts'
import type { ComparedMeasure, ComparedValue } from '../records/compare-measure.ts'
import type { MetricResolver, ResolvedMetric } from '../records/metric-registry.ts'
import { seriesKey } from '../records/series.ts'
import type { SeriesDimensions } from '../records/series.ts'

/** Rows of one series on one side. */
export interface SideSeries {
  readonly place: SeriesDimensions
  readonly resolved: ResolvedMetric
  /** The last attempt of each run, in order of time. */
  readonly rows: readonly ResolvedRow[]
}

/** What tells series apart. */
export interface SeriesNaming {
  readonly registry: MetricResolver
  /** The project's id, whatever the history calls it. */
  readonly identify: (project: string) => { readonly id: string }
}

/** Rows by series. */
export function groupSeries(
  rows: readonly HistoryRow[],
  { registry, identify }: SeriesNaming,
): ReadonlyMap<string, SideSeries> {
  const groups = new Map<string, { place: SeriesDimensions; rows: ResolvedRow[] }>()
  for (const row of rows) {
    const resolved = registry.resolveMeasure(row)
    const place = pickPlace(row, identify(row.project).id)
    const key = seriesKey(place, resolved.metric)
    const group = groups.get(key) ?? { place, rows: [] }
    group.rows.push({ row, resolved })
    groups.set(key, group)
  }
  const series = [...groups].flatMap(([key, group]): readonly [string, SideSeries][] => {
    const { rows: ordered } = orderRows(group.rows)
    const last = ordered.at(-1)
    return last === undefined ? [] : [[key, { place: group.place, resolved: last.resolved, rows: ordered }]]
  })
  return new Map(series)
}

/** The dimensions of a case, with a project of this id. */
export function pickPlace(row: SeriesDimensions, project: string): SeriesDimensions {
  const { benchmark, parameters, system } = row
  const present = seriesColumns.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]] as const]))
  return { ...Object.fromEntries(present), project, benchmark, parameters, system }
}

/** Name of the place of a case, without a metric. */
export function namePlace(place: SeriesDimensions): string {
  return canonicalJson(place)
}

/** What both sides of a measure share. */
export function describeMeasure({ place, resolved }: SideSeries): Omit<ComparedMeasure, 'baseline' | 'candidate'> {
  const { metric, label, main, unit, direction } = resolved
  return { ...place, metric, label, main, unit, direction }
}

/** The values of a series in a unit. Samples are given of the newest run that has some, as no more are looked at. */
export function listValues(series: SideSeries | undefined, unit: string): readonly ComparedValue[] {
  const rows = series?.rows ?? []
  const sampled = rows.findLastIndex(({ row }) => (row.samples?.length ?? 0) > 1)
  return rows.map((own, at) => toValue(own, unit, at === sampled))
}

function toValue(own: ResolvedRow, unit: string, hasSamples: boolean): ComparedValue {
  const { row, resolved } = own
  const { value, gap, reference } = toPoint(own, unit)
  const convert = (sample: number) => toPoint({ row: { ...row, value: sample }, resolved }, unit).value ?? []
  const bound = (share: number) => (reference ?? 0) + Math.abs(reference ?? 0) * share
  const isBound = reference !== null && reference !== 0
  return {
    value,
    ...(gap === null ? {} : { gap }),
    status: row.status,
    samples: hasSamples ? (row.samples ?? []).flatMap(convert) : [],
    ...(isBound && row.lower !== undefined ? { lower: bound(row.lower) } : {}),
    ...(isBound && row.upper !== undefined ? { upper: bound(row.upper) } : {}),
  }
}
