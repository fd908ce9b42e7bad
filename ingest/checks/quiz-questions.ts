// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '../problem.ts'
import type { QuizQuestion } from '../../schemas/types.gen.ts'
import type { ContentCheck, Finding } from './content-check.ts'
import { report } from './content-check.ts'

/** Answers are kept under the id of their question, so each id is there once, and every question can be answered. */
export const checkQuizzes: ContentCheck = ({ quizzes = [] }) =>
  quizzes.flatMap((quiz): Problem[] => {
    const { questions } = quiz.record
    return questions.flatMap((question, index) =>
      [
        ...findRepeated(questions.slice(0, index), question),
        ...findWrongParts(question),
        ...findUntranslated(question),
      ].map((finding) => report(quiz, { ...finding, pointer: `/questions/${index}${finding.pointer}` })),
    )
  })

function findRepeated(earlier: readonly QuizQuestion[], { id }: QuizQuestion): Finding[] {
  if (!earlier.some((one) => one.id === id)) return []
  const message = `This quiz has two questions with the id "${id}".`
  const hint = 'Give the newer one another id: answers of readers are kept under it.'
  return [{ code: 'quiz/duplicate', pointer: '/id', message, hint }]
}

/** What a question of each type needs, and what it has no use for. */
function findWrongParts(question: QuizQuestion): Finding[] {
  const { id, type, options, answers } = question
  const right = (options ?? []).filter(({ correct }) => correct === true).length
  const find = (pointer: string, message: string, hint: string): Finding[] => [
    { code: 'quiz/wrong-parts', pointer, message: `The question "${id}" ${message}`, hint },
  ]
  if (type === 'text') {
    if (options !== undefined)
      return find('/options', 'is of type text and has options.', 'Delete them, or change the type.')
    return answers === undefined ? find('', 'accepts no answer.', 'List in "answers" what counts as right.') : []
  }
  if (answers !== undefined)
    return find('/answers', `is of type ${type} and has answers to type.`, 'Delete "answers", or write the type text.')
  if (options === undefined) return find('', 'has no options.', 'List in "options" what can be chosen.')
  if (type === 'order' && right > 0)
    return find(
      '/options',
      'marks options as right, but asks for an order.',
      'Delete "correct": the order is the answer.',
    )
  if (type === 'single' && right !== 1)
    return find(
      '/options',
      `takes one option and marks ${right} as right.`,
      'Mark one with "correct: true", or write the type multiple.',
    )
  if (type === 'multiple' && right === 0)
    return find('/options', 'marks no option as right.', 'Mark each right one with "correct: true".')
  return []
}

/** Options in French are those in English, in the same order. */
function findUntranslated({ id, options, fr, type }: QuizQuestion): Finding[] {
  if (fr === undefined) return []
  const [own, first] = [fr.options?.length ?? 0, options?.length ?? 0]
  const code = 'quiz/translation-differs'
  if (own !== first) {
    const message = `The question "${id}" has ${own} options in French and ${first} in English.`
    return [{ code, pointer: '/fr', message, hint: 'Translate each option, in the same order.' }]
  }
  if (type === 'text' || fr.answers === undefined) return []
  const message = `The question "${id}" has answers to type in French only.`
  return [{ code, pointer: '/fr/answers', message, hint: 'Delete them.' }]
}
