// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { canonicalJson } from '../../../ingest/records/identity.ts'
import type { KpiProject, SeriesSummary } from '../../../ingest/records/site-data.ts'

/** The newest state of one series, flat, so that tools need no path into it. Absent is null. */
export interface LatestValue {
  readonly project: string
  readonly projectName: string
  readonly series: string
  readonly benchmark: string
  readonly useCase: string | null
  /** Canonical JSON. */
  readonly parameters: string
  readonly system: string
  readonly partition: string | null
  readonly environment: string | null
  readonly nodes: number | null
  readonly tasks: number | null
  readonly metric: string
  readonly label: string
  readonly family: string | null
  readonly direction: SeriesSummary['direction']
  readonly unit: string
  /** Of the newest run: null when it failed or did not measure, never an older value. */
  readonly value: number | null
  /** Start of the run that has the last value, ISO 8601 in UTC. */
  readonly time: string | null
  readonly status: SeriesSummary['lastStatus']
  readonly trend: TrendWord
  readonly points: number
  /** Whole address of the page. */
  readonly url: string
}

/** What the values of a series say over time, in a word. */
export type TrendWord = 'regression' | 'improvement' | 'changed' | 'steady' | 'not enough data'

/** The trend of a series: its newest change, unless people have said that it is none. */
export function trendWord({ verdict, change }: Pick<SeriesSummary, 'verdict' | 'change'>): TrendWord {
  if (verdict === 'short') return 'not enough data'
  if (change === undefined || change.mark !== undefined) return 'steady'
  return change.kind === 'change' ? 'changed' : change.kind
}

/** The value of the newest run: null when it failed or has none, so that what is old does not pass for new. */
export function currentValue({
  last,
  lastStatus,
  spark,
}: Pick<SeriesSummary, 'last' | 'lastStatus' | 'spark'>): number | null {
  const hasPassed = lastStatus === 'pass' || lastStatus === 'xfail'
  return hasPassed && spark?.at(-1) !== null ? last : null
}

/** All series of projects, one row each, in the order of the site. `site` is the whole address of the home page. */
export function listLatest(projects: readonly KpiProject[], site: string): readonly LatestValue[] {
  return projects.flatMap(({ id: project, name: projectName, groups }) =>
    groups.flatMap(({ benchmark, useCase, series }) =>
      series.map((one) => ({
        project,
        projectName,
        series: one.id,
        benchmark,
        useCase: useCase ?? null,
        parameters: canonicalJson(one.parameters),
        system: one.system,
        partition: one.partition ?? null,
        environment: one.environment ?? null,
        nodes: one.nodes ?? null,
        tasks: one.tasks ?? null,
        metric: one.metric,
        label: one.label,
        family: one.family ?? null,
        direction: one.direction,
        unit: one.unit,
        value: currentValue(one),
        time: one.lastAt ?? null,
        status: one.lastStatus,
        trend: trendWord(one),
        points: one.points,
        url: `${site}kpi/${project}/${one.id}/`,
      })),
    ),
  )
}
