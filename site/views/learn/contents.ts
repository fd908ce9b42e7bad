// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ReadTutorial } from './tutorial-view.ts'
import { l } from '../../i18n/learn-text.ts'
import type { Language } from '../links.ts'

/** A line of the table of contents. */
export interface ContentsLine {
  readonly depth: number
  readonly slug: string
  readonly text: string
  readonly children: ContentsLine[]
}

/** The table of contents of a tutorial with what stands before its text and after it. The first line leads to the title. */
export function extendContents<Line extends ContentsLine>(
  [first, ...lines]: readonly Line[],
  tutorial: Pick<ReadTutorial, 'prerequisites'> & { readonly quiz?: string },
  lang: Language,
): (Line | ContentsLine)[] {
  const line = (slug: string, text: string): ContentsLine => ({
    depth: 2,
    slug: `tutorial-${slug}`,
    text,
    children: [],
  })
  const needs = tutorial.prerequisites.length > 0 ? [line('prerequisites', l(lang, 'head.prerequisites'))] : []
  const quiz = tutorial.quiz === undefined ? [] : [line('quiz', l(lang, 'quiz.title'))]
  return [
    ...(first === undefined ? [] : [first]),
    line('objectives', l(lang, 'head.objectives')),
    ...needs,
    ...lines,
    line('key-points', l(lang, 'foot.keyPoints')),
    ...quiz,
  ]
}
