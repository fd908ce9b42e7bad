// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SiteQuiz, SiteTutorial } from '../../../ingest/records/site-learning.ts'
import type { KnownPages } from './progress.ts'

/** Tutorials that exist, each with the ids of its questions. */
export function listKnown(tutorials: readonly SiteTutorial[], quizzes: readonly SiteQuiz[]): KnownPages {
  const questions = new Map(quizzes.map((quiz) => [quiz.id, quiz.questions.map(({ id }) => id)]))
  return Object.fromEntries(tutorials.map(({ id, quiz }) => [id, questions.get(quiz ?? '') ?? []]))
}
