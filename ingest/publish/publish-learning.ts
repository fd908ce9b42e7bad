// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describePaths } from '../records/learning/describe-paths.ts'
import { describeTutorials } from '../records/learning/describe-tutorials.ts'
import type { SiteQuiz } from '../records/site-learning.ts'
import type { SiteContent } from './site-content.ts'
import type { SiteWriter } from './site-writer.ts'

/** Writes tutorials, quizzes and learning paths. */
export function publishLearning(
  { config, learning }: Pick<SiteContent, 'config' | 'learning'>,
  writer: SiteWriter,
): void {
  const written = learning.pages.flatMap(({ id, language, tutorial }) =>
    tutorial === undefined ? [] : [{ id, record: tutorial.record, ...(language === undefined ? {} : { language }) }],
  )
  const tutorials = describeTutorials(written, config.site.languages)
  const quizzes: readonly SiteQuiz[] = learning.quizzes
    .map(({ id, record }) => ({ id, ...record }))
    .toSorted((a, b) => a.id.localeCompare(b.id, 'en'))
  writer.write('tutorials.json', tutorials)
  writer.write('quizzes.json', quizzes)
  writer.write('paths.json', describePaths(learning.paths.record?.paths ?? [], tutorials))
}
