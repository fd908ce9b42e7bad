// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { Identified } from '../../../../ingest/records/site-collections.ts'
import type { NewsItem, StatusReport } from '../../../../schemas/types.gen.ts'
import { newestNews, newsTexts, writeNewsFeed } from '../../../../site/views/updates/news.ts'
import { newestReports, statusTexts } from '../../../../site/views/updates/status.ts'

const item: Identified<NewsItem> = {
  id: 'tested',
  title: 'Commands & tests',
  day: '2026-11-27',
  type: 'portal',
  summary: 'They are run.',
  body: 'More.',
}

describe('news', () => {
  test('come newest first, in lists and in the feed', () => {
    const news = [item, { ...item, id: 'later', day: '2026-12-01' }, { ...item, id: 'also' }]
    expect(newestNews(news).map(({ id }) => id)).toEqual(['later', 'also', 'tested'])
    const feed = writeNewsFeed(news, { title: 'Example', linkOf: (path) => `https://example.org${path}` })
    expect(feed).toContain('<title>Commands &amp; tests</title>')
    expect(feed).toContain('<updated>2026-12-01T00:00:00Z</updated>\n  <author>')
    expect(feed.indexOf('/news/later/')).toBeLessThan(feed.indexOf('/news/tested/'))
  })

  test('that nobody has translated are told in English', () => {
    expect(newsTexts(item, 'fr')).toMatchObject({ title: 'Commands & tests', language: 'en' })
    const fr = { title: 'Testées', summary: 'S.', body: 'B.' }
    expect(newsTexts({ ...item, fr }, 'fr')).toEqual({ ...fr, language: 'fr' })
  })
})

describe('status reports', () => {
  const report: Identified<StatusReport> = {
    id: 'may',
    title: 'May',
    asOf: '2023-05-04',
    period: 'April',
    summary: 'S.',
    sections: [{ area: 'Tests', done: ['One.'] }],
  }

  test('come with the newest day first', () => {
    expect(newestReports([report, { ...report, id: 'june', asOf: '2023-06-01' }]).map(({ id }) => id)).toEqual([
      'june',
      'may',
    ])
  })

  test('are told in the language of the reader where somebody has translated them', () => {
    expect(statusTexts(report, 'fr').language).toBe('en')
    const fr = { title: 'Mai', summary: 'S.', sections: [{ area: 'Tests', done: ['Un.'] }] }
    expect(statusTexts({ ...report, fr }, 'fr')).toMatchObject({ title: 'Mai', period: 'April', language: 'fr' })
  })
})
