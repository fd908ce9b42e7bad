// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { PortalConfig, Prerequisite, TutorialPage } from '../../../schemas/types.gen.ts'
import { safeUrl } from '../safe-url.ts'
import type { SitePrerequisite, SiteTutorial, TutorialTexts } from '../site-learning.ts'

/** A page that is a tutorial. */
export interface WrittenTutorial {
  readonly id: string
  /** Absent for the first language of the site. */
  readonly language?: 'en' | 'fr'
  readonly record: TutorialPage
}

/** All tutorials with their translations, in the order that their pages ask for, then by id. */
export function describeTutorials(
  written: readonly WrittenTutorial[],
  languages: PortalConfig['site']['languages'],
): readonly SiteTutorial[] {
  const [first = 'en'] = languages
  return written
    .filter(({ language }) => language === undefined)
    .toSorted((a, b) => orderOf(a) - orderOf(b) || a.id.localeCompare(b.id, 'en'))
    .map(({ id, record }) => {
      const { level, teaching, exercises, tools = [], quiz, faqs = [], contributors = [] } = record.tutorial
      const translations = written
        .filter((page) => page.id === id)
        .map((page) => [page.language ?? first, describeTexts(page.record)] as const)
        .filter(([language]) => languages.includes(language))
      return {
        id,
        level,
        teaching,
        exercises,
        tools,
        ...(quiz === undefined ? {} : { quiz }),
        faqs,
        contributors,
        texts: Object.fromEntries(translations),
      }
    })
}

/** Pages without a place come last. */
function orderOf({ record }: WrittenTutorial): number {
  return record.sidebar?.order ?? Number.MAX_VALUE
}

function describeTexts({ title, description, tutorial }: TutorialPage): TutorialTexts {
  const { outcome, objectives, keyPoints, prerequisites = [], updated } = tutorial
  return {
    title,
    description,
    outcome,
    objectives,
    keyPoints,
    prerequisites: prerequisites.flatMap(describePrerequisite),
    ...(updated === undefined ? {} : { updated }),
  }
}

function describePrerequisite({ tutorial, text, url }: Prerequisite): readonly SitePrerequisite[] {
  if (tutorial !== undefined) return [{ tutorial }]
  if (text === undefined) return []
  const address = safeUrl(url)
  return [{ text, ...(address === undefined ? {} : { url: address }) }]
}
