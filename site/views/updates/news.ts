// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SiteLists } from '../../../ingest/records/site-collections.ts'
import type { NewsItem } from '../../../schemas/types.gen.ts'
import { u } from '../../i18n/updates-text.ts'
import { writeAtom } from '../atom.ts'
import type { Language } from '../links.ts'
import type { FeedSite } from '../reports/feed.ts'

/** A piece of news in the language of a reader; English where nobody has translated it. */
export function newsTexts({ title, summary, body, fr }: NewsItem, lang: Language) {
  if (lang !== 'fr' || fr === undefined) return { title, summary, body, language: 'en' as const }
  return { ...fr, language: 'fr' as const }
}

/** News, newest first; those of a day by id. */
export function newestNews(news: SiteLists['news'] | readonly []): SiteLists['news'] {
  return news.toSorted((a, b) => b.day.localeCompare(a.day, 'en') || a.id.localeCompare(b.id, 'en'))
}

/** Atom feed of the news, newest first; in English, as every feed. */
export function writeNewsFeed(news: SiteLists['news'] | readonly [], { title, linkOf }: FeedSite): string {
  const entries = newestNews(news).map((item) => {
    const link = linkOf(`/news/${item.id}/`)
    return { title: item.title, id: link, link, updated: `${item.day}T00:00:00Z`, summary: item.summary }
  })
  const page = linkOf('/news/')
  return writeAtom({
    title: `${title}: ${u('en', 'news.title')}`,
    self: linkOf('/feeds/news.xml'),
    page,
    author: title,
    entries,
  })
}
