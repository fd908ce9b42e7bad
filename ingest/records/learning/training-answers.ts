// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { TrainingAnswer } from '../../../schemas/types.gen.ts'
import { quarterOf } from '../quarter.ts'
import type { Quarter } from '../quarter.ts'

/** What readers said of tutorials in one quarter. */
export interface FeedbackFacts {
  readonly answers: number
  readonly finished: number
  /** Answers with a score, and the sum of their scores. */
  readonly scored: number
  readonly scores: number
}

/** Answers with those that are new, by day and id. An id counts once, whichever file it came in; what was known stays. */
export function mergeAnswers(
  known: readonly TrainingAnswer[],
  added: readonly TrainingAnswer[],
): readonly TrainingAnswer[] {
  const byId = new Map([...added.toReversed(), ...known].map((answer) => [answer.id, answer]))
  return [...byId.values()].sort((a, b) => compare(a.day, b.day) || compare(a.id, b.id))
}

/** What was said in each quarter. */
export function tallyAnswers(answers: readonly TrainingAnswer[]): ReadonlyMap<Quarter, FeedbackFacts> {
  const groups = Map.groupBy(answers, ({ day }) => quarterOf(`${day}T00:00:00Z`))
  return new Map([...groups].map(([quarter, own]) => [quarter, tally(own)]))
}

function tally(answers: readonly TrainingAnswer[]): FeedbackFacts {
  const scores = answers.flatMap(({ score }) => score ?? [])
  let sum = 0
  for (const score of scores) sum += score
  return {
    answers: answers.length,
    finished: answers.filter(({ finished }) => finished).length,
    scored: scores.length,
    scores: sum,
  }
}

/** Code units, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
