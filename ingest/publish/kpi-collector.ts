// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { HistoryRow } from '../history/history.ts'
import type { Problem } from '../problem.ts'
import { canonicalJson } from '../records/identity.ts'
import type { MetricResolver } from '../records/metric-registry.ts'
import type { QuarterTally } from '../records/quarter-tally.ts'
import type { BenchmarkGroup, KpiProjectSummary, SiteChange } from '../records/site-data.ts'
import type { DescriptionFinder } from '../records/system-description.ts'
import type { KnownBenchmark } from './demonstrator-benchmarks.ts'
import { publishBlock } from './kpi-block.ts'
import { openKpiProject } from './kpi-project.ts'
import type { OpenProject } from './kpi-project.ts'
import type { MarkFinder } from './mark-book.ts'
import type { ProjectIdentity } from './project-directory.ts'
import type { SiteWriter } from './site-writer.ts'

/** All projects and their changes. */
export interface KpiCollection {
  /** By name. */
  readonly projects: readonly KpiProjectSummary[]
  /** Newest first. */
  readonly changes: readonly SiteChange[]
  /** Benchmarks of the projects that are watched, by the id of the project. */
  readonly benchmarks: ReadonlyMap<string, readonly KnownBenchmark[]>
}

/** Takes the rows of the history in the reader's order and writes the KPI files on the way. */
export interface KpiCollector {
  add(row: HistoryRow): void
  /** Writes what is still open. */
  finish(): KpiCollection
}

export interface CollectorInput {
  readonly registry: MetricResolver
  readonly identify: (project: string) => ProjectIdentity
  /** Projects as the history names them, when one may have several names: its rows are put together first. */
  readonly projects: readonly string[]
  readonly writer: SiteWriter
  /** Adds up what was measured in each quarter while the series go by. */
  readonly tally: QuarterTally
  readonly report: (problem: Problem) => void
  readonly findDescription: DescriptionFinder
  readonly findMark: MarkFinder
  /** Ids of projects whose benchmarks somebody names: which series they have is kept. */
  readonly watched?: ReadonlySet<string>
}

/**
 * Holds one block of rows at a time: one benchmark, one use case, one set of parameters. All that a series page shows lies
 * within a block, so memory is that of the largest block, not of the history.
 */
export function openKpiCollector(input: CollectorInput): KpiCollector {
  const shared = findSharedIds(input)
  const delayed: HistoryRow[] = []
  const summaries: KpiProjectSummary[] = []
  const changes: SiteChange[] = []
  const benchmarks = new Map<string, readonly KnownBenchmark[]>()
  let project: OpenProject | undefined
  let block: HistoryRow[] = []
  const closeBlock = () => {
    if (project !== undefined && block.length > 0) publishBlock(block, project, input)
    block = []
  }
  const closeProject = () => {
    closeBlock()
    const closed = project?.finish()
    if (closed !== undefined) summaries.push(closed.summary)
    if (closed !== undefined && input.watched?.has(closed.summary.id) === true)
      benchmarks.set(closed.summary.id, closed.groups.map(listIds))
    for (const change of closed?.changes ?? []) changes.push(change)
    project = undefined
  }
  const append = (row: HistoryRow) => {
    const identity = input.identify(row.project)
    const [previous] = block
    if (project?.identity.id !== identity.id) {
      closeProject()
      if (summaries.some(({ id }) => id === identity.id))
        throw new Error(`Rows of ${identity.id} do not come together.`)
      project = openKpiProject(identity, input.writer)
    } else if (previous !== undefined && !sharesBlock(previous, row)) closeBlock()
    block.push(row)
  }
  return {
    add(row) {
      if (shared.has(input.identify(row.project).id)) delayed.push(row)
      else append(row)
    },
    finish() {
      for (const row of sortByBlock(delayed, input.identify)) append(row)
      closeProject()
      const projects = summaries.sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
      return { projects, changes: changes.sort(compareChanges), benchmarks }
    },
  }
}

function listIds({ id, series }: BenchmarkGroup): KnownBenchmark {
  return { id, series: series.map((one) => one.id) }
}

/** Newest first, then by place. */
function compareChanges(a: SiteChange, b: SiteChange): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  const [one, two] = [`${a.project} ${a.series}`, `${b.project} ${b.series}`]
  return one < two ? -1 : Number(one > two)
}

function findSharedIds({ projects, identify }: CollectorInput): ReadonlySet<string> {
  const byId = Map.groupBy(new Set(projects), (project) => identify(project).id)
  return new Set([...byId].filter(([, names]) => names.length > 1).map(([id]) => id))
}

function sharesBlock(a: HistoryRow, b: HistoryRow): boolean {
  if (a.benchmark !== b.benchmark || a.useCase !== b.useCase) return false
  const [first, second] = [JSON.stringify(a.parameters), JSON.stringify(b.parameters)]
  return first === second || canonicalJson(a.parameters) === canonicalJson(b.parameters)
}

/** Rows of a project that changed its id, put together as if it had not. */
function sortByBlock(rows: readonly HistoryRow[], identify: CollectorInput['identify']): HistoryRow[] {
  const keyed = rows.map((row) => {
    const { benchmark, useCase = null, parameters } = row
    return { row, key: `${JSON.stringify([identify(row.project).id, benchmark, useCase])}${canonicalJson(parameters)}` }
  })
  keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
  return keyed.map(({ row }) => row)
}
