// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { GuidelinesFile } from '../../../schemas/types.gen.ts'
import { safeUrl } from '../safe-url.ts'
import type { SiteGuideline, TranslatedText } from '../site-guidelines.ts'

/** Guidelines as the site shows them: numbered by their place, with the texts of each language beside each other. */
export function listGuidelines({ guidelines }: GuidelinesFile): readonly SiteGuideline[] {
  return guidelines.map(({ id, title, requirement, why, criteria, fr }, at) => ({
    id,
    number: at + 1,
    title: translate(title, fr?.title),
    requirement: translate(requirement, fr?.requirement),
    why: translate(why, fr?.why),
    criteria: criteria.map((criterion, place) => ({
      id: `${id}/${criterion.id}`,
      number: `${at + 1}.${place + 1}`,
      text: translate(criterion.text, criterion.fr?.text),
      how: translate(criterion.how, criterion.fr?.how),
      ...findTutorial(criterion.tutorial),
      examples: (criterion.examples ?? []).flatMap((url) => safeUrl(url) ?? []),
    })),
  }))
}

/** A page of this site by its path, or one elsewhere by its address. */
function findTutorial(tutorial: string | undefined): { tutorial?: string } {
  const place = tutorial?.startsWith('/') === true ? tutorial : safeUrl(tutorial)
  return place === undefined ? {} : { tutorial: place }
}

function translate(en: string, fr: string | undefined): TranslatedText {
  return fr === undefined ? { en } : { en, fr }
}
