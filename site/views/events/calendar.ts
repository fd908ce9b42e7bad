// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Identified } from '../../../ingest/records/site-collections.ts'
import type { EventSeries, ProgrammeEvent } from '../../../schemas/types.gen.ts'
import { writeEvent, writeSeries } from './calendar-entry.ts'
import type { CalendarEntry } from './calendar-entry.ts'
import { escapeText, joinLines } from './calendar-text.ts'
import { writeZone } from './calendar-zone.ts'

/** What a calendar holds and where it stands. */
export interface CalendarPlan {
  readonly name: string
  /** Host of the site. */
  readonly host: string
  /** The absolute address of a path of the site. */
  readonly linkOf: (path: string) => string
  readonly events: readonly Identified<ProgrammeEvent>[]
  readonly series: readonly Identified<EventSeries>[]
  /** All events, since one of them may take the place of a date of a series. */
  readonly all: readonly Identified<ProgrammeEvent>[]
}

/** A calendar that every calendar program reads: RFC 5545, the same bytes for the same records. */
export function writeCalendar({ name, host, linkOf, events, series, all }: CalendarPlan): string {
  const entries = [
    ...events.map((event) => writeEvent(event, { host, url: linkOf(`/events/${event.id}/`) })),
    ...series.flatMap((one) => {
      const place = { host, url: linkOf(`/events/series/${one.id}/`) }
      return writeSeries(one, startsIn(one.id, all), place) ?? []
    }),
  ]
  return joinLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${host}//Events//EN`.replaceAll(/[;,\\]/g, ''),
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...writeZones(entries),
    ...entries.flatMap(({ lines }) => lines),
    'END:VCALENDAR',
  ])
}

/** Starts of the events that belong to a series: each takes the place of the date at its time. */
export function startsIn(id: string, events: readonly Identified<ProgrammeEvent>[]): readonly string[] {
  return events.filter((event) => event.series === id).map(({ start }) => start)
}

/** Each zone once, for as long as its entries need it. */
function writeZones(entries: readonly CalendarEntry[]): readonly string[] {
  const zones = Map.groupBy(
    entries.flatMap(({ zone }) => zone ?? []),
    ({ name }) => name,
  )
  return [...zones]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .flatMap(([name, spans]) =>
      writeZone(name, Math.min(...spans.map(({ from }) => from)), Math.max(...spans.map(({ to }) => to))),
    )
}
