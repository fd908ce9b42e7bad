// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Calendars of this site as files. */
import type { SiteLists } from '../ingest/records/site-collections.ts'
import { readList } from './collections.ts'
import { e } from './i18n/events-text.ts'
import { absoluteUrl } from './report-paths.ts'
import { readConfig } from './site-data.ts'
import { writeCalendar } from './views/events/calendar.ts'

/** A calendar of these events and series, named after the programme or after the one that it is of. */
export function calendarFile(
  events: SiteLists['events'] | readonly [],
  series: SiteLists['event-series'] | readonly [],
  of?: string,
): Response {
  const { programme, site } = readConfig()
  const name = `${programme.shortName}: ${of ?? e('en', 'title')}`
  const { host } = new URL(site.url)
  const text = writeCalendar({ name, host, linkOf: absoluteUrl, events, series, all: readList('events') })
  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } })
}
