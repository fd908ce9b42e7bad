// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { safeUrl } from '../records/safe-url.ts'
import type { SeriesDimensions } from '../records/series.ts'
import { seriesSlug } from '../records/series.ts'
import type { SeriesData, SeriesSummary } from '../records/site-data.ts'
import type { DescriptionFinder } from '../records/system-description.ts'
import type { MarkFinder } from './mark-book.ts'
import { orderRows, toColumns, toPoint } from './series-points.ts'
import { buildTrend, findLastChange } from './series-trend.ts'
import type { ResolvedRow, SeriesPoint } from './series-points.ts'

/** A series before its neighbours are known. */
export interface BuiltSeries {
  readonly dimensions: SeriesDimensions
  readonly summary: SeriesSummary
  readonly own: Omit<
    SeriesData,
    keyof SeriesSummary | 'project' | 'projectName' | 'benchmark' | 'useCase' | 'group' | 'scaling' | 'elsewhere'
  >
  /** Rows whose case has another name for the same metric; they are not shown. */
  readonly clashes: readonly ResolvedRow[]
  /** The first row whose unit measures something else than the registry says. */
  readonly mismatch?: ResolvedRow
}

const sparkLength = 30
const mostSources = 50

/** Everything a series says by itself. Rows are those of one series, in any order; dimensions carry the canonical project. */
export function buildSeries(
  dimensions: SeriesDimensions,
  rows: readonly ResolvedRow[],
  { findDescription, findMark }: { readonly findDescription: DescriptionFinder; readonly findMark: MarkFinder },
): BuiltSeries {
  const ordered = orderRows(rows)
  const { resolved, row: chosen } = chooseMetric(ordered.rows)
  const points = ordered.rows.map((row) => toPoint(row, resolved.unit))
  const dated = points.filter((point) => point.time !== undefined)
  const mismatch = ordered.rows.find((row) => row.resolved.mismatch !== undefined)
  const { description, family, metric } = resolved
  const id = seriesSlug(dimensions, metric)
  const place = { ...dimensions, metric, series: id }
  const trend = buildTrend(dated, { direction: resolved.direction, findMark: (at) => findMark(place, at) })
  const change = findLastChange(dated, trend)
  return {
    dimensions,
    summary: {
      id,
      label: resolved.label,
      metric,
      main: resolved.main,
      ...(chosen.derived ? { derived: true } : {}),
      ...(family === undefined ? {} : { family }),
      direction: resolved.direction,
      unit: resolved.unit,
      ...describePlace(dimensions),
      ...summarise(points, dated),
      verdict: trend.verdict,
      ...(change === undefined ? {} : { change }),
    },
    own: {
      ...(description === undefined ? {} : { description }),
      metricRaw: [...new Set(ordered.rows.map(({ row }) => row.metricRaw))].sort(),
      columns: toColumns(dated, findDescription),
      trend,
      ...findLimits(dated.length === 0 ? points : dated),
      sources: listSources(points),
    },
    clashes: ordered.clashes,
    ...(mismatch === undefined ? {} : { mismatch }),
  }
}

/** The newest measured row speaks for the series; one that the registry understands comes before one that it does not. */
function chooseMetric(rows: readonly ResolvedRow[]): ResolvedRow {
  const understood = rows.filter(({ resolved }) => resolved.mismatch === undefined)
  const candidates = understood.length === 0 ? rows : understood
  const chosen = candidates.findLast(({ row }) => row.value !== null) ?? candidates.at(-1)
  if (chosen === undefined) throw new Error('A series was built from no rows.')
  return chosen
}

function describePlace(dimensions: SeriesDimensions) {
  const { parameters, system, partition, environment, nodes, tasks } = dimensions
  return {
    parameters,
    system,
    ...(partition === undefined ? {} : { partition }),
    ...(environment === undefined ? {} : { environment }),
    ...(nodes === undefined ? {} : { nodes }),
    ...(tasks === undefined ? {} : { tasks }),
  }
}

/** Counts are of the dated points; a value without a date is told only when no dated point has one. */
function summarise(points: readonly SeriesPoint[], dated: readonly SeriesPoint[]) {
  const measured = dated.findLast(({ value }) => value !== null) ?? points.findLast(({ value }) => value !== null)
  const newest = dated.at(-1) ?? points.at(-1)
  return {
    points: dated.length,
    gaps: dated.filter(({ value }) => value === null).length,
    last: measured?.value ?? null,
    ...(measured?.row.startedAt === undefined ? {} : { lastAt: measured.row.startedAt }),
    lastStatus: newest?.row.status ?? ('error' as const),
    ...(dated.length > 1 ? { spark: dated.slice(-sparkLength).map(({ value }) => value) } : {}),
  }
}

/**
 * Reference and thresholds of the newest point that has a reference. Thresholds are relative to the size of the reference,
 * as in ReFrame: the bound is reference + |reference| * threshold. Relative to zero they say nothing.
 */
function findLimits(points: readonly SeriesPoint[]): Pick<SeriesData, 'reference' | 'lower' | 'upper'> {
  const point = points.findLast((candidate) => candidate.reference !== null)
  const reference = point?.reference
  if (point === undefined || reference === null || reference === undefined) return {}
  const { lower, upper } = point.row
  const bound = (threshold: number) => reference + Math.abs(reference) * threshold
  return {
    reference,
    ...(lower === undefined || reference === 0 ? {} : { lower: bound(lower) }),
    ...(upper === undefined || reference === 0 ? {} : { upper: bound(upper) }),
  }
}

/** Where the points come from, each once; of many addresses the newest. */
function listSources(points: readonly SeriesPoint[]): SeriesData['sources'] {
  const sources = new Map<string, SeriesData['sources'][number]>()
  for (const { row } of points.toReversed()) {
    const { format, formatVersion } = row.source
    const url = safeUrl(row.source.url)
    const key = [format, formatVersion, url ?? ''].join('\n')
    if (sources.has(key) || sources.size === mostSources) continue
    sources.set(key, { format, formatVersion, ...(url === undefined ? {} : { url }) })
  }
  return [...sources].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, source]) => source)
}
