// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import {
  readBenchmarks,
  readChanges,
  readConfig,
  readGlossary,
  readMetrics,
  readProjects,
} from '../documents/content.ts'
import type { Problem } from '../problem.ts'
import type { BenchmarksFile, Glossary, MetricRegistry, PortalConfig, Project } from '../../schemas/types.gen.ts'
import type { WrittenMarks } from './mark-book.ts'

/** What people wrote for this instance, as far as publishing needs it. */
export interface SiteContent {
  readonly config: PortalConfig
  readonly projects: readonly Project[]
  readonly metrics: MetricRegistry
  readonly glossary: Glossary
  readonly changes: WrittenMarks
  readonly benchmarks: BenchmarksFile
  /** Line of a project in the authored list. */
  readonly lineOf: (index: number) => number
}

/** Content, or why there is none: content with an error is not published at all, so that what is online stays. */
export interface ContentResult {
  readonly content?: SiteContent
  readonly problems: readonly Problem[]
}

/** Reads everything that people write in an instance; a file that is not there is empty, but for the config. */
export async function readSiteContent(root: string): Promise<ContentResult> {
  const [config, projects, metrics, glossary, changes, benchmarks] = await Promise.all([
    readConfig(root),
    readProjects(root),
    readMetrics(root),
    readGlossary(root),
    readChanges(root),
    readBenchmarks(root),
  ])
  const problems = [config, projects, metrics, glossary, changes, benchmarks].flatMap((read) => read.problems)
  const failed = problems.some(({ severity }) => severity === 'error')
  if (failed || config.record === undefined) return { problems }
  const content = {
    config: config.record,
    projects: projects.record ?? [],
    metrics: metrics.record ?? { metrics: [] },
    glossary: glossary.record ?? { terms: [] },
    changes: { marks: changes.record?.changes ?? [], locate: changes.locate },
    benchmarks: benchmarks.record ?? {},
    lineOf: (index: number) => projects.locate(`/${index}`)?.line ?? 1,
  }
  return { content, problems }
}
