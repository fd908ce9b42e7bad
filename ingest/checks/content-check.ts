// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  Assessment,
  BenchmarksFile,
  ChangesFile,
  Glossary,
  ImagesFile,
  GuidelinesFile,
  KpiList,
  MetricRegistry,
  PathsFile,
  PeerReview,
  PortalConfig,
  Project,
  SkeletonAbout,
  StacksFile,
  SupercomputersFile,
} from '../../schemas/types.gen.ts'
import type { CollectionRecords } from '../documents/collections.ts'
import type { FaqPage, FiledQuiz, LearnPage } from '../documents/content-learning.ts'
import type { FileOf } from '../documents/joined-projects.ts'
import type { Locate } from '../documents/position.ts'
import { makeProblem } from '../problem.ts'
import type { Problem, ProblemCode } from '../problem.ts'

/** A record that its schema accepts, and where its parts stand. */
export interface Located<T> {
  readonly record: T
  readonly file: string
  readonly locate: Locate
  /** The file of a part, where a record is gathered from several files. */
  readonly fileOf?: FileOf
}

/** What people wrote, as far as it could be read. A rule that needs what is not there finds nothing. */
export interface Content {
  readonly config?: Located<PortalConfig> | undefined
  readonly projects?: Located<readonly Project[]> | undefined
  readonly metrics?: Located<MetricRegistry> | undefined
  readonly glossary?: Located<Glossary> | undefined
  readonly changes?: Located<ChangesFile> | undefined
  readonly benchmarks?: Located<BenchmarksFile> | undefined
  readonly kpis?: Located<KpiList> | undefined
  readonly stacks?: Located<StacksFile> | undefined
  readonly images?: Located<ImagesFile> | undefined
  readonly supercomputers?: Located<SupercomputersFile> | undefined
  readonly guidelines?: Located<GuidelinesFile> | undefined
  readonly assessments?: readonly Located<Assessment>[] | undefined
  readonly reviews?: readonly Located<PeerReview>[] | undefined
  /** Pages of content/docs/learn/, tutorials and others. */
  readonly pages?: readonly LearnPage[] | undefined
  readonly quizzes?: readonly FiledQuiz[] | undefined
  readonly paths?: Located<PathsFile> | undefined
  /** Pages of the FAQ, that in the first language before the others. */
  readonly faq?: readonly FaqPage[] | undefined
  /** Events, sites, demonstrators and the like; a record that cannot be read is left out. */
  readonly collections?: CollectionRecords | undefined
  readonly skeleton?: Located<SkeletonAbout> | undefined
  /** Files of content/skeleton/ as seen from there. */
  readonly skeletonPaths?: readonly string[] | undefined
}

/** One rule that no schema can say, since it looks at several records at once. */
export type ContentCheck = (content: Content) => Problem[]

/** What a rule has found at a place of a record. */
export interface Finding {
  readonly code: ProblemCode
  readonly pointer: string
  readonly message: string
  readonly hint?: string | undefined
}

/** The problem that a finding makes. */
export function report(located: Located<unknown>, { code, pointer, message, hint }: Finding): Problem {
  const position = located.locate(pointer)
  return makeProblem({
    code,
    message,
    file: nameFile(located, pointer),
    ...(position === undefined ? {} : { position }),
    ...(hint === undefined ? {} : { hint }),
  })
}

/** The file that a part of a record stands in. */
export function nameFile({ file, fileOf }: Located<unknown>, pointer: string): string {
  return fileOf?.(pointer) ?? file
}
