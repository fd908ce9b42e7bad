// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Identified, SiteLists } from '../../../ingest/records/site-collections.ts'
import type { SiteTutorial } from '../../../ingest/records/site-learning.ts'
import type { EventMaterials } from '../../../schemas/types.gen.ts'
import { readTexts } from '../learn/tutorial-view.ts'
import type { Language } from '../links.ts'
import { recordTexts } from './event-texts.ts'
import { spanOf } from './event-when.ts'

/** Events by date, newest first; those that begin together by id. */
export function newestFirst(events: SiteLists['events']): SiteLists['events'] {
  return events.toSorted((a, b) => spanOf(b).startsAt - spanOf(a).startsAt || a.id.localeCompare(b.id, 'en'))
}

/** Something that belongs to an event: a page of this site by its path, or a page elsewhere. */
export interface Material {
  readonly kind: 'tutorial' | 'slides' | 'recording' | 'link'
  readonly title: string
  readonly language: Language | undefined
  readonly path?: string
  readonly url?: string
}

/** Where materials are found. */
export interface MaterialShelf {
  readonly tutorials: readonly SiteTutorial[]
  readonly slides: SiteLists['slides'] | readonly []
  readonly recordings: SiteLists['recordings'] | readonly []
  readonly languages: readonly Language[]
}

/** What belongs to an event or a series, in the order tutorials, slides, recordings, links. */
export function listMaterials(
  materials: EventMaterials | undefined,
  shelf: MaterialShelf,
  lang: Language,
): readonly Material[] {
  const { tutorials = [], slides = [], recordings = [], links = [] } = materials ?? {}
  const find = <T extends { readonly id: string }>(ids: readonly string[], list: readonly T[]): readonly T[] =>
    ids.flatMap((id) => list.find((one) => one.id === id) ?? [])
  return [
    ...find(tutorials, shelf.tutorials).map((tutorial) => {
      const { title, language } = readTexts(tutorial, lang, shelf.languages)
      return { kind: 'tutorial' as const, title, language, path: `/learn/${tutorial.id}/` }
    }),
    ...find<Identified<SiteLists['slides'][number]>>(slides, shelf.slides).map((deck) => {
      const { title, language } = recordTexts(deck, lang)
      return { kind: 'slides' as const, title, language, url: deck.url }
    }),
    ...find<Identified<SiteLists['recordings'][number]>>(recordings, shelf.recordings).map((recording) => {
      const { title, language } = recordTexts(recording, lang)
      return { kind: 'recording' as const, title, language, path: `/recordings/${recording.id}/` }
    }),
    ...links.map(({ title, url }) => ({ kind: 'link' as const, title, language: undefined, url })),
  ]
}
