// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readCollections } from '../documents/collections.ts'
import type { CollectionRecords } from '../documents/collections.ts'
import { contentFiles, readContentFiles } from '../documents/content.ts'
import { gatherVersions, readVersionSnapshots } from '../documents/content-versions.ts'
import type { VersionsContent } from '../documents/content-versions.ts'
import type { WrittenMarks } from './mark-book.ts'
import { readGuidelineContent } from '../documents/content-guidelines.ts'
import type { GuidelineContent } from '../documents/content-guidelines.ts'
import { readLearningContent } from '../documents/content-learning.ts'
import type { LearningContent } from '../documents/content-learning.ts'
import { readSkeleton } from '../documents/content-skeleton.ts'
import type { SkeletonContent } from '../documents/content-skeleton.ts'
import { nameFrozen, readReportFiles } from '../documents/report-files.ts'
import type { Commentary } from '../documents/report-files.ts'
import { readSnapshot } from '../documents/snapshot-files.ts'
import type { Problem } from '../problem.ts'
import type { EntryPlace } from '../records/catalogue.ts'
import type { ImportedFrom } from '../records/site-submit.ts'
import type {
  BenchmarksFile,
  FeedSnapshot,
  Glossary,
  MetricRegistry,
  PortalConfig,
  ProgrammeKpi,
  Project,
  QuarterReport,
  TrainingAnswer,
} from '../../schemas/types.gen.ts'
import { readApprovals } from './approval.ts'
import type { Approval } from './approval.ts'
import { readCatalogue } from './read-catalogue.ts'

/** What people wrote for this instance, as far as publishing needs it. */
export interface SiteContent {
  readonly config: PortalConfig
  readonly projects: readonly Project[]
  readonly metrics: MetricRegistry
  readonly glossary: Glossary
  readonly changes: WrittenMarks
  readonly benchmarks: BenchmarksFile
  /** KPIs of the programme. */
  readonly kpis: readonly ProgrammeKpi[]
  readonly guidelines: GuidelineContent
  /** Tutorials, quizzes and learning paths. */
  readonly learning: LearningContent
  /** Events, sites, demonstrators and the like. */
  readonly collections: CollectionRecords
  /** What readers begin from. */
  readonly skeleton: SkeletonContent
  readonly frozen: readonly QuarterReport[]
  /** What was seen to be new in the catalogue; absent when nobody has looked. */
  readonly seen?: FeedSnapshot
  /** What readers said of tutorials; absent when nobody has collected it. */
  readonly answers?: readonly TrainingAnswer[]
  readonly commentaries: readonly Commentary[]
  /** When frozen reports were merged, by the address part of their quarter. */
  readonly approvals: ReadonlyMap<string, Approval>
  /** Stacks, images, machines, and what package repositories said. */
  readonly versions: VersionsContent
  /** Where a project of the list was written. */
  readonly placeOf: (index: number) => EntryPlace
  /** Places elsewhere that say something of a project of the list. */
  readonly importedOf: (index: number) => readonly ImportedFrom[]
}

/** Content, or why there is none: content with an error is not published at all, so that what is online stays. */
export interface ContentResult {
  readonly content?: SiteContent
  readonly problems: readonly Problem[]
}

/** Reads everything that people write in an instance; a file that is not there is empty, but for the config. */
export async function readSiteContent(root: string): Promise<ContentResult> {
  const [files, reports, guidelines, learning, collections, seen, feedback, skeleton] = await Promise.all([
    readContentFiles(root),
    readReportFiles(root),
    readGuidelineContent(root),
    readLearningContent(root),
    readCollections(root),
    readSnapshot(root, 'feed-snapshot'),
    readSnapshot(root, 'training-feedback'),
    readSkeleton(root),
  ])
  const { config, projects, metrics, glossary, changes, benchmarks, kpis } = files
  const repositories = (config.record?.packageRepositories ?? []).map(({ id }) => id)
  const { snapshots, problems: unreadable } = await readVersionSnapshots(root, repositories)
  const catalogue = await readCatalogue(root, config, projects)
  const problems = [
    ...Object.values(files),
    reports,
    guidelines,
    learning,
    collections,
    skeleton,
    catalogue,
    { problems: [...unreadable, ...[...seen.problems, ...feedback.problems].map(toWarning)] },
  ].flatMap((read) => read.problems)
  const failed = problems.some(({ severity }) => severity === 'error')
  if (failed || config.record === undefined) return { problems }
  const content = {
    config: config.record,
    projects: catalogue.projects.map(({ project }) => project),
    metrics: metrics.record ?? { metrics: [] },
    glossary: glossary.record ?? { terms: [] },
    changes: { marks: changes.record?.changes ?? [], locate: changes.locate },
    benchmarks: benchmarks.record ?? {},
    kpis: kpis.record?.kpis ?? [],
    guidelines,
    learning,
    collections: collections.records,
    skeleton,
    frozen: reports.frozen,
    ...(seen.record === undefined ? {} : { seen: seen.record }),
    ...(feedback.record === undefined ? {} : { answers: feedback.record.answers }),
    commentaries: reports.commentaries,
    approvals: readApprovals(root, reports.frozen.map(nameFrozen)),
    versions: gatherVersions(files, snapshots),
    placeOf: (index: number) => catalogue.projects[index]?.place ?? { file: contentFiles.projects, line: 1 },
    importedOf: (index: number) => catalogue.projects[index]?.imported ?? [],
  }
  return { content, problems }
}

/** A snapshot that cannot be read is left out, and the site is built all the same. */
function toWarning(problem: Problem): Problem {
  return { ...problem, severity: 'warning' }
}
