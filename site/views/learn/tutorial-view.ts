// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SiteTutorial, TutorialTexts } from '../../../ingest/records/site-learning.ts'
import type { Language } from '../links.ts'

/** A tutorial in the language of a page, or in the first language of the site where nobody has translated it. */
export interface ReadTutorial extends TutorialTexts {
  readonly id: string
  readonly language: Language
}

/** The texts of a tutorial for a reader of a language. */
export function readTexts({ id, texts }: SiteTutorial, lang: Language, languages: readonly Language[]): ReadTutorial {
  for (const language of [lang, ...languages]) {
    const found = texts[language]
    if (found !== undefined) return { ...found, id, language }
  }
  throw new Error(`The tutorial ${id} has no texts: publish writes none without them.`)
}

/** Minutes of a tutorial with its exercises. */
export function totalMinutes({ teaching, exercises }: SiteTutorial): number {
  return teaching + exercises
}

/** The id of the tutorial that an entry of the written pages may be: `fr/learn/first-job` gives `first-job`. */
export function tutorialOf(entry: string): string | undefined {
  return /^(?:[a-z]{2}\/)?learn\/([a-z0-9-]+)$/.exec(entry)?.[1]
}

/** True for the page that lists what is taught, in any language. */
export function isLearnIndex(entry: string): boolean {
  return /^(?:[a-z]{2}\/)?learn(?:\/index)?$/.test(entry)
}

/** The entry of the written pages that a tutorial is in a language: the first language of the site has no folder. */
export function entryOf(id: string, language: Language, [first]: readonly Language[]): string {
  return language === first ? `learn/${id}` : `${language}/learn/${id}`
}
