// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { HostileTexts } from './hostile-content.ts'

/** Events, series, recordings, slides, news and status reports of an instance, by their path. */
export function listEventContent({
  packs,
  addresses,
}: HostileTexts): readonly (readonly [file: string, content: unknown])[] {
  const text = (index: number, length = 190) => (packs[index % packs.length] ?? 'a').slice(0, length).toWellFormed()
  const url = (index: number) => addresses[index % addresses.length] ?? 'https://example.org/'
  const list = <T>(length: number, make: (index: number) => T): T[] => Array.from({ length }, (_, index) => make(index))
  const links = list(10, (index) => ({ title: text(index, 160), url: url(index) }))
  const record = (index: number) => ({ title: text(index, 120), description: text(index + 1), updated: '2026-11-27' })
  const place = (index: number) => ({ name: text(index, 160), address: text(index + 1), city: text(index + 2, 100) })
  const organisers = list(20, (index) => text(index, 120))
  return [
    ...list(
      3,
      (index) =>
        [
          `content/events/event-${String(index)}.yml`,
          {
            ...{ ...record(index), type: 'workshop', start: '2027-03-01T09:30', timezone: 'Europe/Paris' },
            ...{ mode: 'hybrid', place: place(index), url: url(index), organisers, cancelled: index === 1 },
            registration: { url: url(index + 1), deadline: '2027-02-01' },
            agenda: list(20, (part) => ({ start: '2027-03-01T10:00', title: text(part), by: text(part + 1, 120) })),
            materials: { links },
            source: { title: text(index, 160), url: url(index + 2) },
          },
        ] as const,
    ),
    [
      'content/event-series/series-0.yml',
      {
        ...{ ...record(3), type: 'office-hours', status: 'running', rule: 'FREQ=WEEKLY;COUNT=3', organisers },
        ...{ start: '2027-01-05T14:00', timezone: 'Europe/Paris', place: place(3), url: url(3), materials: { links } },
      },
    ],
    [
      'content/recordings/recording-0.yml',
      {
        ...{ title: text(4, 160), description: text(5), day: '2026-01-01', seconds: 60, speakers: organisers },
        ...{ consent: true, url: url(4), provider: text(6, 80), licence: text(7, 60) },
        chapters: list(50, (index) => ({ at: `0:${String(index + 10).slice(-2)}`, title: text(index, 160) })),
      },
    ],
    [
      'content/slides/slides-0.yml',
      {
        ...{ title: text(5, 160), description: text(6), url: url(5), format: 'pdf', language: 'en' },
        ...{ alternative: url(6), authors: organisers, licence: text(8, 60) },
      },
    ],
    [
      'content/news/news-0.yml',
      {
        ...{ title: text(6, 120), day: '2026-01-01', type: 'portal', summary: text(7), links },
        body: list(packs.length, (index) => text(index))
          .join('\n\n')
          .slice(0, 19_000)
          .toWellFormed(),
      },
    ],
    [
      'content/status/status-0.yml',
      {
        ...{ title: text(8, 160), asOf: '2026-01-01', period: text(9, 80), summary: text(10), links },
        sections: list(10, (index) => ({ area: text(index, 120), done: list(10, text), blocked: [text(index)] })),
        supersededBy: { text: text(11), url: url(7) },
      },
    ],
  ]
}
