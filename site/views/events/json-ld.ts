// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Identified } from '../../../ingest/records/site-collections.ts'
import type { EventPlace, EventSeries, ProgrammeEvent } from '../../../schemas/types.gen.ts'
import { toPlainText } from '../catalogue/rich-text.ts'
import type { RecordTexts } from './event-texts.ts'
import { machineTime } from './event-when.ts'

/** What an event is told with besides its own fields. */
export interface EventFrame {
  readonly url: string
  /** Who publishes it, and holds what is not held by others. */
  readonly provider: { readonly name: string; readonly url: string }
  readonly series?: { readonly title: string; readonly url: string } | undefined
}

const attendance = {
  onsite: 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
} as const

/** Events in which something is taught, which catalogues of training harvest. */
const taught: readonly string[] = ['tutorial', 'workshop', 'webinar', 'hackathon']

/**
 * An event as schema.org Event, or CourseInstance where something is taught, ready to stand inside a script element: `<` is written as
 * an escape.
 */
export function writeEventJsonLd(event: Identified<ProgrammeEvent>, texts: RecordTexts, frame: EventFrame): string {
  const { url, provider, series } = frame
  const { type, start, end, timezone = 'UTC', mode, cancelled = false, capacity, languages } = event
  const isTaught = taught.includes(type)
  return escapeScript({
    '@context': 'https://schema.org',
    '@type': isTaught ? 'CourseInstance' : 'Event',
    '@id': url,
    name: texts.title,
    description: toPlainText(texts.description),
    url,
    startDate: machineTime(start, timezone),
    ...(end === undefined ? {} : { endDate: machineTime(end, timezone) }),
    eventStatus: `https://schema.org/Event${cancelled ? 'Cancelled' : 'Scheduled'}`,
    eventAttendanceMode: attendance[mode],
    ...(isTaught ? { courseMode: mode } : {}),
    location: listPlaces(event, url),
    ...(languages === undefined ? {} : { inLanguage: languages }),
    ...(capacity === undefined ? {} : { maximumAttendeeCapacity: capacity }),
    ...(series === undefined ? {} : { superEvent: { '@type': 'EventSeries', name: series.title, url: series.url } }),
    ...(type === 'external' ? {} : { organizer: { '@type': 'Organization', name: provider.name, url: provider.url } }),
  })
}

function listPlaces({ mode, place, url }: Pick<ProgrammeEvent | EventSeries, 'mode' | 'place' | 'url'>, page: string) {
  const online = { '@type': 'VirtualLocation', url: url ?? page }
  if (mode === 'online') return online
  return mode === 'hybrid' ? [makePlace(place), online] : makePlace(place)
}

function makePlace({ name, address, city, country }: EventPlace = {}): object {
  return {
    '@type': 'Place',
    ...(name === undefined ? {} : { name }),
    address: {
      '@type': 'PostalAddress',
      ...(address === undefined ? {} : { streetAddress: address }),
      ...(city === undefined ? {} : { addressLocality: city }),
      ...(country === undefined ? {} : { addressCountry: country }),
    },
  }
}

function escapeScript(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
