// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hintWord } from '../documents/suggestion.ts'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { readQuestions } from '../records/learning/read-questions.ts'
import { report } from './content-check.ts'
import type { ContentCheck } from './content-check.ts'
import { listTutorials } from './tutorial-entries.ts'

/** Every page of the FAQ answers the same questions in the same order, so that each knows its translations. */
export const checkFaq: ContentCheck = ({ faq = [] }) => {
  const [original, ...translated] = faq
  if (original === undefined) return []
  const want = readQuestions(original.text).length
  return translated.flatMap(({ file, text }): Problem[] => {
    const questions = readQuestions(text)
    const have = questions.length
    if (have === want) return []
    const line = questions.at(-1)?.line ?? 1
    const message = `This page answers ${have} questions, and ${original.file} ${want}.`
    const hint = 'Translate those that are missing, each at the place that it has in the original.'
    return [makeProblem({ code: 'faq/translation-differs', message, file, position: { line, column: 1 }, hint })]
  })
}

/** A tutorial names questions that the FAQ answers. */
export const checkTutorialQuestions: ContentCheck = ({ pages = [], faq = [] }) => {
  const ids = readQuestions(faq[0]?.text ?? '').map(({ id }) => id)
  return listTutorials(pages).flatMap(({ tutorial }) =>
    (tutorial.record.tutorial.faqs ?? []).flatMap((id, index): Problem[] => {
      if (ids.includes(id)) return []
      const message = `This tutorial names the question "${id}", which the FAQ does not answer.`
      const pointer = `/tutorial/faqs/${index}`
      return [report(tutorial, { code: 'tutorial/unknown-question', pointer, message, hint: hintWord(id, ids) })]
    }),
  )
}
