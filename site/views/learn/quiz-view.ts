// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SiteQuiz } from '../../../ingest/records/site-learning.ts'
import type { QuizQuestion } from '../../../schemas/types.gen.ts'
import type { Language } from '../links.ts'

/** An option as it is shown. */
export interface ShownOption {
  /** Its place in the file: what is kept of an answer, the same in every language. */
  readonly index: number
  readonly text: string
  readonly correct: boolean
  readonly feedback?: string
}

/** A question as it is shown. */
export interface ShownQuestion {
  readonly id: string
  readonly type: QuizQuestion['type']
  /** The language that its texts are in. */
  readonly language: Language
  readonly prompt: string
  /** In the order of the page; for a question about an order, not in the right one. */
  readonly options: readonly ShownOption[]
  /** What counts as right, for a question with a typed answer. */
  readonly answers: readonly string[]
  readonly explanation: string
}

/** The questions of a quiz in a language; a question that nobody has translated stays in English. */
export function showQuiz({ questions }: SiteQuiz, lang: Language): readonly ShownQuestion[] {
  return questions.map((question) => {
    const french = lang === 'fr' ? question.fr : undefined
    const options = (question.options ?? []).map((option, index) => {
      const translated = french?.options?.[index]
      const feedback = translated === undefined ? option.feedback : translated.feedback
      return {
        index,
        text: translated?.text ?? option.text,
        correct: option.correct === true,
        ...(feedback === undefined ? {} : { feedback }),
      }
    })
    return {
      id: question.id,
      type: question.type,
      language: french === undefined ? 'en' : 'fr',
      prompt: french?.prompt ?? question.prompt,
      options: question.type === 'order' ? mixOptions(options, question.id) : options,
      answers: [...new Set([...(french?.answers ?? []), ...(question.answers ?? [])])],
      explanation: french?.explanation ?? question.explanation,
    }
  })
}

/** The options in an order that is not the right one: the same for every reader, language and build. */
function mixOptions(options: readonly ShownOption[], seed: string): readonly ShownOption[] {
  const mixed = options.toSorted((a, b) => hashText(`${a.index} ${seed}`) - hashText(`${b.index} ${seed}`))
  return mixed.every(({ index }, at) => index === at) ? mixed.toReversed() : mixed
}

/** FNV-1a, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash
}
