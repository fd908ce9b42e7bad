// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SiteLists } from '../../../ingest/records/site-collections.ts'
import { e } from '../../i18n/events-text.ts'
import { writeAtom } from '../atom.ts'
import { toPlainText } from '../catalogue/rich-text.ts'
import type { FeedSite } from '../reports/feed.ts'
import { whenText } from './event-when.ts'
import { placeText } from './place-text.ts'
import { ruleWords } from './rule-words.ts'

type Records = Pick<SiteLists, 'events' | 'event-series'>

/** Atom feed of events and series, those that were changed last first; in English, as every feed. */
export function writeEventFeed({ events, 'event-series': series }: Records, { title, linkOf }: FeedSite): string {
  const entries = [
    ...events.map((event) => {
      const cancelled = event.cancelled === true ? `${e('en', 'state.cancelled')}. ` : ''
      const facts = [whenText(event, 'en'), placeText(event.place, 'en')].filter((fact) => fact !== '').join('. ')
      return { record: event, path: `/events/${event.id}/`, facts: `${cancelled}${facts}.` }
    }),
    ...series.map((record) => {
      const state = record.status === 'planned' ? `${e('en', 'series.planned')}.` : ''
      const rule = ruleWords(record.rule, 'en')
      const facts = [rule === undefined ? '' : `${rule}.`, state].filter((fact) => fact !== '').join(' ')
      return { record, path: `/events/series/${record.id}/`, facts }
    }),
  ].map(({ record, path, facts }) => ({
    title: record.title,
    id: linkOf(path),
    link: linkOf(path),
    updated: `${record.updated}T00:00:00Z`,
    summary: `${facts} ${toPlainText(record.description)}`.trim(),
  }))
  const sorted = entries.toSorted((a, b) => b.updated.localeCompare(a.updated, 'en') || a.id.localeCompare(b.id, 'en'))
  const self = linkOf('/feeds/events.xml')
  return writeAtom({
    title: `${title}: ${e('en', 'title')}`,
    self,
    page: linkOf('/events/'),
    author: title,
    entries: sorted,
  })
}
