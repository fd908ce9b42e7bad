// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { TrainingAnswer } from '../../../schemas/types.gen.ts'

/** What a reader put into the form; empty fields are what nobody said. */
export interface FeedbackFields {
  readonly finished: boolean
  readonly score: string
  readonly minutes: string
}

/** An answer as the file that `portal feedback add` reads. */
export function writeFeedback(
  { finished, score, minutes }: FeedbackFields,
  { id, tutorial, day }: Pick<TrainingAnswer, 'id' | 'tutorial' | 'day'>,
): string {
  const [points, time] = [readWhole(score, 5), readWhole(minutes, 10_000)]
  const answer: TrainingAnswer = {
    ...{ id, tutorial, day, finished },
    ...(points === undefined ? {} : { score: points }),
    ...(time === undefined ? {} : { minutes: time }),
  }
  return JSON.stringify({ format: 'training-feedback', version: '1.0', answers: [answer] }, undefined, 2)
}

/** The text of an issue: words for people, then the file as a block of code. */
export function writeFeedbackIssue(words: string, file: string): string {
  return `${words}\n\n\`\`\`json\n${file}\n\`\`\`\n`
}

function readWhole(text: string, most: number): number | undefined {
  const value = /^\d{1,6}$/.test(text.trim()) ? Number(text) : 0
  return value >= 1 && value <= most ? value : undefined
}
