// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { BenchmarkGroup, KpiProject, SeriesSummary } from '../../../ingest/records/site-data.ts'

/** A series that the home page shows, with the project and benchmark it belongs to. */
export interface PreviewSeries {
  readonly project: KpiProject
  readonly benchmark: string
  readonly useCase?: string
  readonly series: SeriesSummary
  /** Latest values, nulls are gaps. */
  readonly spark: readonly (number | null)[]
}

/** A line of fewer values than this is no trend to look at. */
const fewestValues = 4

/**
 * The series worth a look on the home page: at most two a project, projects of the catalogue before examples from outside, main
 * metrics before others, times before the rest, then those with most measured values.
 */
export function pickPreview(projects: readonly KpiProject[], count: number): readonly PreviewSeries[] {
  const ranked = projects.map((project) => rankSeries(project)).filter((series) => series.length > 0)
  const perProject = ranked.length > 1 ? Math.ceil(count / ranked.length) : count
  return ranked
    .flatMap((series) => series.slice(0, perProject))
    .sort((a, b) => originRank(a) - originRank(b) || compareSeries(a, b))
    .slice(0, count)
}

/** Where a series was measured, in a few words; the project is named where the benchmark does not have its name. */
export function placeOf({ project, benchmark, useCase, series }: PreviewSeries): string {
  const owner = project.name === benchmark ? undefined : project.name
  return [owner, useCase, series.system].filter((part) => part !== undefined).join(', ')
}

function rankSeries(project: KpiProject): readonly PreviewSeries[] {
  const all = project.groups.flatMap((group) =>
    group.series.flatMap((series): readonly PreviewSeries[] => {
      const spark = series.spark ?? []
      const measured = spark.filter((value) => value !== null).length
      return measured < fewestValues
        ? []
        : [{ project, benchmark: group.benchmark, ...pickUseCase(group), series, spark }]
    }),
  )
  const sorted = all.toSorted(compareSeries)
  // One of each metric first, so that the page does not show the same thing twice.
  const seen = new Set<string>()
  const first = sorted.filter(({ series }) => !seen.has(series.metric) && seen.add(series.metric))
  return [...first, ...sorted.filter((one) => !first.includes(one))]
}

function pickUseCase({ useCase }: BenchmarkGroup): { readonly useCase?: string } {
  return useCase === undefined ? {} : { useCase }
}

function originRank({ project }: PreviewSeries): number {
  return project.origin === 'catalogue' ? 0 : 1
}

function compareSeries(a: PreviewSeries, b: PreviewSeries): number {
  return (
    Number(b.series.main) - Number(a.series.main) ||
    Number(b.series.family === 'performance') - Number(a.series.family === 'performance') ||
    b.series.points - b.series.gaps - (a.series.points - a.series.gaps) ||
    a.series.id.localeCompare(b.series.id, 'en')
  )
}
