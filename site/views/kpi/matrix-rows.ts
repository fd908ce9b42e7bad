// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { BenchmarkGroup, KpiProject, SeriesSummary } from '../../../ingest/records/site-data.ts'
import type { BenchmarksFile } from '../../../schemas/types.gen.ts'
import { groupTitle } from './case-words.ts'
import { isFailure } from './status-words.ts'

/**
 * How the newest run of a benchmark on a system ended. pass, fail: the tool says how its cases ended. measured: it writes values
 * and no outcome, from which nothing follows.
 */
export type MatrixState = 'pass' | 'fail' | 'measured'

export interface MatrixCell {
  readonly state: MatrixState
  /** Share of the cases that passed, percent; where the tool tells it. */
  readonly passRate?: number
  /** Start of the newest run, UTC; absent when it is not dated. */
  readonly at?: string
  /** Whole days before the newest run of all data. */
  readonly age?: number
  /** Series that the cell leads to. */
  readonly series: string
}

export interface MatrixRow {
  readonly project: string
  readonly projectName: string
  /** Absent for a benchmark that is declared and has no result yet. */
  readonly group?: string
  readonly title: string
  /** One for each system. */
  readonly cells: readonly (MatrixCell | undefined)[]
}

export interface Matrix {
  readonly systems: readonly string[]
  readonly rows: readonly MatrixRow[]
}

const dayLength = 24 * 3600 * 1000

/** Benchmarks against systems: the newest result of each, and the benchmarks that are declared and were never run. */
export function makeMatrix(
  projects: readonly KpiProject[],
  declared: BenchmarksFile,
  newest: string | undefined,
): Matrix {
  const systems = [...new Set(projects.flatMap((project) => project.systems))].sort((a, b) => a.localeCompare(b, 'en'))
  const rows = projects.flatMap((project) =>
    project.groups.map((group): MatrixRow => ({
      project: project.id,
      projectName: project.name,
      group: group.id,
      title: groupTitle(group),
      cells: systems.map((system) => findCell(group, system, newest)),
    })),
  )
  return { systems, rows: [...rows, ...findUnmeasured(projects, declared, systems)] }
}

function findCell(group: BenchmarkGroup, system: string, newest: string | undefined): MatrixCell | undefined {
  const own = group.series.filter((series) => series.system === system)
  const measured = own.filter(({ derived }) => derived !== true)
  const target = measured.toSorted(compareTelling)[0] ?? own[0]
  if (target === undefined) return undefined
  const times = own.flatMap(({ lastAt }) => lastAt ?? [])
  const at = times.toSorted().at(-1)
  const rate = own.find(({ metric, lastAt, last }) => metric === 'pass-rate' && lastAt === at && last !== null)?.last
  const failed = measured.some(({ lastStatus, lastAt }) => lastAt === at && isFailure(lastStatus))
  const age =
    at === undefined || newest === undefined ? undefined : Math.floor((Date.parse(newest) - Date.parse(at)) / dayLength)
  return {
    state: readState(rate, failed),
    ...(typeof rate === 'number' ? { passRate: rate } : {}),
    ...(at === undefined ? {} : { at }),
    ...(age === undefined ? {} : { age }),
    series: target.id,
  }
}

function readState(rate: number | null | undefined, failed: boolean): MatrixState {
  if (typeof rate === 'number') return rate === 100 ? 'pass' : 'fail'
  return failed ? 'fail' : 'measured'
}

/** Main metrics first, then the newest, then the largest run. */
function compareTelling(a: SeriesSummary, b: SeriesSummary): number {
  return (
    Number(b.main) - Number(a.main) ||
    (b.lastAt ?? '').localeCompare(a.lastAt ?? '', 'en') ||
    (b.tasks ?? b.nodes ?? 0) - (a.tasks ?? a.nodes ?? 0)
  )
}

function findUnmeasured(
  projects: readonly KpiProject[],
  { benchmarks = [] }: BenchmarksFile,
  systems: readonly string[],
): readonly MatrixRow[] {
  const known = new Map(projects.map((project) => [project.id, project]))
  return benchmarks.flatMap((entry): readonly MatrixRow[] => {
    const project = known.get(entry.project)
    const isRun = project?.groups.some(
      (group) => group.benchmark === entry.benchmark && group.useCase === entry.useCase,
    )
    if (isRun === true) return []
    const title = groupTitle(entry)
    return [
      {
        project: entry.project,
        projectName: project?.name ?? entry.project,
        title,
        cells: systems.map(() => undefined),
      },
    ]
  })
}
