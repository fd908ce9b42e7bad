// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { HistoryReader } from '../history/history.ts'
import type { Problem } from '../problem.ts'
import { isJobAccounting } from '../records/job-accounting.ts'
import { buildRegistry } from '../records/metric-registry.ts'
import { openQuarterTally } from '../records/quarter-tally.ts'
import type { QuarterFacts } from '../records/quarter-facts.ts'
import type { KpiProjectSummary, SiteChange } from '../records/site-data.ts'
import { indexDescriptions } from '../records/system-description.ts'
import type { StoredDescription } from '../records/system-description.ts'
import { openHistoryDigest } from './history-digest.ts'
import { openKpiCollector } from './kpi-collector.ts'
import { openMarkBook } from './mark-book.ts'
import { listWatched } from './demonstrator-benchmarks.ts'
import type { KnownBenchmark } from './demonstrator-benchmarks.ts'
import type { WrittenMarks } from './mark-book.ts'
import { buildProjectDirectory } from './project-directory.ts'
import type { SiteContent } from './site-content.ts'
import type { SiteWriter } from './site-writer.ts'

/** The KPI part of the site data, already written. */
export interface KpiResult {
  /** By name. */
  readonly projects: readonly KpiProjectSummary[]
  /** Hash of the history's rows. */
  readonly history: string
  readonly problems: readonly Problem[]
  /** Changes of all series, newest first. */
  readonly changes: readonly SiteChange[]
  /** What was measured in each quarter with data, oldest first. */
  readonly facts: readonly QuarterFacts[]
  /** Formats of the artefacts of each project. */
  readonly formats: ReadonlyMap<string, ReadonlySet<string>>
  /** Benchmarks of the projects that demonstrators name, by the id of the project. */
  readonly benchmarks: ReadonlyMap<string, readonly KnownBenchmark[]>
}

/** Writes the KPI files from what a reader gives. */
export async function publishKpi(
  reader: Pick<HistoryReader, 'readRows' | 'readRuns'>,
  content: Pick<SiteContent, 'config' | 'metrics' | 'projects'> & {
    readonly descriptions?: readonly StoredDescription[]
    readonly changes?: WrittenMarks
    readonly collections?: Pick<SiteContent['collections'], 'demonstrators'>
  },
  writer: SiteWriter,
): Promise<KpiResult> {
  const problems = new Map<string, Problem>()
  const digest = openHistoryDigest()
  const { identify, hasSynonyms } = buildProjectDirectory(content.projects, content.config.outsideProjects ?? [])
  const book = openMarkBook(content.changes ?? { marks: [], locate: () => undefined }, identify)
  const tally = openQuarterTally()
  const runs = hasSynonyms ? await reader.readRuns() : undefined
  const collector = openKpiCollector({
    registry: buildRegistry(content.metrics),
    identify,
    projects: [...new Set(runs?.map(({ project }) => project))],
    writer,
    tally,
    findDescription: indexDescriptions(content.descriptions ?? []),
    findMark: book.findMark,
    watched: listWatched(content.collections?.demonstrators ?? []),
    // The series of one benchmark at all its sizes say the same: it is told once.
    report: (problem) => problems.set(problem.message, problem),
  })
  const formats = new Map<string, Set<string>>()
  for await (const rows of reader.readRows()) {
    digest.add(rows)
    // The account of a job is no benchmark: what it says stands with the case that ran in the job.
    for (const row of rows) {
      if (isJobAccounting(row)) continue
      collector.add(row)
      const { id } = identify(row.project)
      const known = formats.get(id)
      if (known === undefined) formats.set(id, new Set([row.source.format]))
      else known.add(row.source.format)
    }
  }
  const { projects, changes, benchmarks } = collector.finish()
  writer.write('kpi/index.json', projects)
  writer.write('changes.json', changes)
  return {
    projects,
    history: digest.read(),
    problems: [...problems.values(), ...book.listUnused()],
    changes,
    facts: tally.finish(),
    formats,
    benchmarks,
  }
}
