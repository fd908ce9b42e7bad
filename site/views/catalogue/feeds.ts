// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { FeedEvent } from '../../../ingest/records/feed-events.ts'
import type { FeedData } from '../../../ingest/records/site-feeds.ts'
import { c } from '../../i18n/catalogue-text.ts'
import { writeAtom } from '../atom.ts'

/** What a feed says of the site. */
export interface FeedSite {
  readonly title: string
  /** Absolute address of a path of the site. */
  readonly linkOf: (path: string) => string
}

/** Entries of a feed: readers ask often, and nobody reads further back in one. */
const mostEntries = 100

const kinds = {
  projects: { kind: 'project', title: 'feeds.projects' },
  versions: { kind: 'version', title: 'feeds.versions' },
  badges: { kind: 'badge', title: 'feeds.badges' },
} as const

/** Name of a feed, as in /feeds/<name>.xml. */
export type FeedName = keyof typeof kinds

/** A feed of changes of the catalogue. Its dates are those of the snapshot; a build has no clock. */
export function writeCatalogueFeed(name: FeedName, { events }: FeedData, { title, linkOf }: FeedSite): string {
  const { kind, title: heading } = kinds[name]
  const shown = events.filter((event) => event.kind === kind).slice(0, mostEntries)
  return writeAtom({
    title: `${title}: ${c('en', heading)}`,
    self: linkOf(`/feeds/${name}.xml`),
    page: linkOf('/catalogue/'),
    author: title,
    entries: shown.map((event) => {
      const link = linkOf(`/catalogue/${event.project}/`)
      // The moment and the subject make it one of its kind, however often the same badge changes.
      const id = `${link}#${[kind, event.subject ?? '', event.at].map(encodeURIComponent).join(':')}`
      return { ...describeEvent(event), id, link, updated: event.at }
    }),
  })
}

function describeEvent({ kind, name, subject = '', from, to = '' }: FeedEvent): { title: string; summary: string } {
  if (kind === 'project') {
    const title = c('en', 'feeds.project.title', { name })
    return { title, summary: title }
  }
  if (kind === 'version') {
    const key = from === undefined ? 'feeds.version.summary.first' : 'feeds.version.summary'
    return {
      title: c('en', 'feeds.version.title', { name, to, subject }),
      summary: c('en', key, { subject, from: from ?? '' }),
    }
  }
  return {
    title: c('en', 'feeds.badge.title', { name, to }),
    summary: c('en', 'feeds.badge.summary', { subject, from: from ?? '' }),
  }
}
