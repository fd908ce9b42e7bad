// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { findChanges } from '../records/changes/find-changes.ts'
import type { ChangeMark, Direction, LastChange, SeriesTrend, SiteChange } from '../records/site-data.ts'
import type { ProjectIdentity } from './project-directory.ts'
import type { SeriesPoint } from './series-points.ts'
import type { BuiltSeries } from './series-build.ts'

/** What a trend must know besides the points. */
interface TrendPlace {
  readonly direction: Direction
  /** The mark of a change that began at this time. */
  readonly findMark: (at: string) => ChangeMark | undefined
}

/** What the dated points of a series say over time. */
export function buildTrend(dated: readonly SeriesPoint[], { direction, findMark }: TrendPlace): SeriesTrend {
  const values = dated.map(({ value }) => value)
  const { isEnough, noise, changes } = findChanges(values, direction)
  if (!isEnough) return { verdict: 'short', noise: null, changes: [] }
  const answered = changes.map((change) => {
    const mark = findMark(toText(dated[change.index]?.time))
    return mark === undefined ? change : { ...change, mark }
  })
  return { verdict: changes.length > 0 ? 'changed' : 'steady', noise, changes: answered }
}

/** The newest change of a trend; undefined without one. */
export function findLastChange(dated: readonly SeriesPoint[], { changes }: SeriesTrend): LastChange | undefined {
  const last = changes.at(-1)
  return last === undefined
    ? undefined
    : dateChange(
        last,
        dated.map(({ time }) => time),
      )
}

/** All changes of a series with its place, in order of time. */
export function listChanges(
  { summary, own, dimensions }: BuiltSeries,
  { id: project, name: projectName }: ProjectIdentity,
  group: string,
): readonly SiteChange[] {
  const { label, metric, family, main, unit, system, nodes, tasks } = summary
  const place = {
    project,
    projectName,
    group,
    benchmark: dimensions.benchmark,
    ...(dimensions.useCase === undefined ? {} : { useCase: dimensions.useCase }),
    series: summary.id,
    label,
    metric,
    ...(family === undefined ? {} : { family }),
    main,
    unit,
    system,
    ...(nodes === undefined ? {} : { nodes }),
    ...(tasks === undefined ? {} : { tasks }),
  }
  return own.trend.changes.map((change) => ({
    ...dateChange(change, own.columns.time),
    ...place,
    ...findCommits(own.columns, change.index),
  }))
}

function dateChange({ index, ...change }: SeriesTrend['changes'][number], times: readonly (number | undefined)[]) {
  return { ...change, at: toText(times[index]) }
}

function toText(time: number | undefined): string {
  return new Date(time ?? 0).toISOString()
}

/** Commits on both sides of a change: of the last measured run before it and of the first after. */
function findCommits({ commit, value }: BuiltSeries['own']['columns'], index: number): Pick<SiteChange, 'commits'> {
  const last = value.findLastIndex((one, at) => at < index && one !== null)
  const [before, after] = [commit[last] ?? null, commit[index] ?? null]
  return before === null || after === null || before === after ? {} : { commits: { before, after } }
}
