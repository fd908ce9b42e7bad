// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path'
import { glob } from 'glob'
import type { Assessment, GuidelinesFile, PeerReview } from '../../schemas/types.gen.ts'
import type { Problem } from '../problem.ts'
import { readContent } from './content.ts'
import type { ContentRead } from './content.ts'
import type { Locate } from './position.ts'

/** Where people write about guidelines, from the root of an instance. */
export const guidelineFiles = {
  guidelines: 'content/guidelines.yml',
  assessments: 'content/assessments',
  reviews: 'content/reviews',
} as const

/** A record of one file, and where its parts stand. */
export interface FiledRecord<T> {
  readonly file: string
  readonly record: T
  readonly locate: Locate
}

/** What people wrote about guidelines. */
export interface GuidelineContent {
  readonly guidelines: ContentRead<GuidelinesFile>
  /** By file. */
  readonly assessments: readonly FiledRecord<Assessment>[]
  readonly reviews: readonly FiledRecord<PeerReview>[]
  readonly problems: readonly Problem[]
}

/** Reads content/guidelines.yml with assessments and reviews; an instance may have none of them. */
export async function readGuidelineContent(root: string): Promise<GuidelineContent> {
  const [guidelines, assessments, reviews] = await Promise.all([
    readGuidelinesFile(root),
    readFolder(root, guidelineFiles.assessments, 'assessment'),
    readFolder(root, guidelineFiles.reviews, 'peer-review'),
  ])
  return {
    guidelines,
    assessments: assessments.records,
    reviews: reviews.records,
    problems: [...guidelines.problems, ...assessments.problems, ...reviews.problems],
  }
}

/** Reads content/guidelines.yml. */
export async function readGuidelinesFile(root: string): Promise<ContentRead<GuidelinesFile>> {
  const absent = { problems: [], locate: () => undefined }
  return (await readContent(root, guidelineFiles.guidelines, 'guidelines')) ?? absent
}

async function readFolder<N extends 'assessment' | 'peer-review'>(root: string, folder: string, schema: N) {
  const names = await glob('*.{yml,yaml}', { cwd: join(root, folder), nodir: true, posix: true })
  const files = names.sort().map((name) => `${folder}/${name}`)
  const reads = await Promise.all(files.map(async (file) => ({ file, read: await readContent(root, file, schema) })))
  return {
    records: reads.flatMap(({ file, read }) =>
      read?.record === undefined ? [] : [{ file, record: read.record, locate: read.locate }],
    ),
    problems: reads.flatMap(({ read }) => read?.problems ?? []),
  }
}
