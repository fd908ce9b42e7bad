// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SitePath } from '../../../ingest/records/site-learning.ts'
import type { Language } from '../links.ts'

/** A learning path in one language. */
export interface PathTexts {
  readonly title: string
  readonly description: string
  readonly audience: string
  readonly sections: readonly { readonly title: string; readonly tutorials: readonly string[] }[]
}

/** The texts of a path; English where nobody has translated it. */
export function pathTexts({ title, description, audience, sections, fr }: SitePath, lang: Language): PathTexts {
  if (lang !== 'fr' || fr === undefined) return { title, description, audience, sections }
  const translated = sections.map((section, index) => ({ ...section, title: fr.sections[index] ?? section.title }))
  return { title: fr.title, description: fr.description, audience: fr.audience, sections: translated }
}

/** Ids of the tutorials of a path, in order. */
export function listSteps({ sections }: Pick<SitePath, 'sections'>): readonly string[] {
  return sections.flatMap(({ tutorials }) => tutorials)
}
