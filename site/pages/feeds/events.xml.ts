// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { readList } from '../../collections.ts'
import { absoluteUrl } from '../../report-paths.ts'
import { readConfig } from '../../site-data.ts'
import { writeEventFeed } from '../../views/events/feed.ts'

/** Events and series as they are entered and changed, for feed readers. */
export const GET: APIRoute = () => {
  const records = { events: readList('events'), 'event-series': readList('event-series') }
  return new Response(writeEventFeed(records, { title: readConfig().programme.shortName, linkOf: absoluteUrl }), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
}
