// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { PortalConfig } from '../../../schemas/types.gen.ts'
import type { QuestionTexts, SiteQuestion } from '../site-learning.ts'
import type { WrittenQuestion } from './read-questions.ts'

type Language = PortalConfig['site']['languages'][number]

/**
 * Questions with their translations: those of a translated page are in the order of the original. A page that has more or fewer has
 * lost its order, and counts for nothing until it is mended.
 */
export function describeQuestions(
  pages: Readonly<Partial<Record<Language, readonly WrittenQuestion[]>>>,
  languages: readonly Language[],
): readonly SiteQuestion[] {
  const [first = 'en', ...others] = languages
  const original = pages[first] ?? []
  const translated = others.filter((language) => pages[language]?.length === original.length)
  return original.map((question, index) => ({
    id: question.id,
    texts: Object.fromEntries(
      [first, ...translated].flatMap((language): [Language, QuestionTexts][] => {
        const own = pages[language]?.[index]
        if (own === undefined) return []
        return [[language, { anchor: own.id, area: own.area, question: own.question, answer: own.answer }]]
      }),
    ),
  }))
}
