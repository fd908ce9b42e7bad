// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { QuizQuestion } from '../../../schemas/types.gen.ts'

/** What a reader answered: places of options in the file, for an order in the order given; or what was typed. */
export type Answer = readonly number[] | string

/** What is known of a question where it is answered. */
export interface JudgedQuestion {
  readonly type: QuizQuestion['type']
  /** Number of options. */
  readonly options: number
  /** Places of the right options. */
  readonly right: readonly number[]
  readonly answers: readonly string[]
}

/** How an answer is: nothing at all, right, wrong, or right as far as it goes. */
export interface Verdict {
  readonly state: 'empty' | 'right' | 'wrong' | 'missed' | 'partly'
  /** Lines in the right place, of a question about an order. */
  readonly found?: number
}

/** Judges an answer. */
export function judgeAnswer({ type, options, right, answers }: JudgedQuestion, answer: Answer): Verdict {
  if (answer.length === 0) return { state: 'empty' }
  if (typeof answer === 'string') {
    const typed = foldAnswer(answer)
    if (typed === '') return { state: 'empty' }
    return { state: answers.some((one) => foldAnswer(one) === typed) ? 'right' : 'wrong' }
  }
  if (type === 'order') {
    const found = answer.filter((option, place) => option === place).length
    return found === options ? { state: 'right' } : { state: 'partly', found }
  }
  if (answer.some((option) => !right.includes(option))) return { state: 'wrong' }
  return { state: answer.length === right.length ? 'right' : 'missed' }
}

/** Capitals, marks of code around it and runs of spaces do not matter. */
function foldAnswer(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s`]+/g, ' ')
    .trim()
    .toLowerCase()
}
