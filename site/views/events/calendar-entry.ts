// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { day, instantOf, isDay, parseMoment, writeMoment } from '../../../ingest/records/events/local-time.ts'
import type { Moment } from '../../../ingest/records/events/local-time.ts'
import { isDated, listRuleTimes } from '../../../ingest/records/events/series-dates.ts'
import type { Identified } from '../../../ingest/records/site-collections.ts'
import type { EventSeries, ProgrammeEvent } from '../../../schemas/types.gen.ts'
import { toPlainText } from '../catalogue/rich-text.ts'
import { basicInstant, basicTime, escapeText } from './calendar-text.ts'
import { placeText } from './place-text.ts'

/** What an entry is told with besides its own fields. */
export interface EntryPlace {
  /** Host of the site: with the id it makes a name that stays. */
  readonly host: string
  /** Address of its page. */
  readonly url: string
}

/** An entry of a calendar, and from when to when it needs a zone. */
export interface CalendarEntry {
  readonly lines: readonly string[]
  readonly zone?: { readonly name: string; readonly from: number; readonly to: number }
}

/** One event. Whole days end, for a calendar, with the day after. */
export function writeEvent(event: Identified<ProgrammeEvent>, place: EntryPlace): CalendarEntry {
  const { id, start, end, timezone = 'UTC', cancelled = false } = event
  const [from, to] = [parseMoment(start) ?? 0, parseMoment(end ?? start) ?? 0]
  const days = [`DTSTART;VALUE=DATE:${basicDay(from)}`, `DTEND;VALUE=DATE:${basicDay(to + day)}`]
  const times = [writeTime('DTSTART', from, timezone), ...(end === undefined ? [] : [writeTime('DTEND', to, timezone)])]
  const status = `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`
  const lines = wrap(`event-${id}@${place.host}`, event, place, [...(isDay(start) ? days : times), status])
  return isDay(start) || timezone === 'UTC' ? { lines } : { lines, zone: needZone(timezone, from, to) }
}

/** A series with its rule; undefined while it has no dates. */
export function writeSeries(
  series: Identified<EventSeries>,
  replaced: readonly Moment[],
  place: EntryPlace,
): CalendarEntry | undefined {
  if (!isDated(series)) return undefined
  const { id, rule, timezone, minutes = 60, exdates = [] } = series
  const times = listRuleTimes(series)
  const [first, last] = [times[0], times.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const gone = times.filter((local) => {
    const moment = writeMoment(local)
    return exdates.includes(moment.slice(0, 10)) || replaced.includes(moment)
  })
  const lines = wrap(`series-${id}@${place.host}`, series, place, [
    writeTime('DTSTART', first, timezone),
    `DURATION:PT${minutes}M`,
    `RRULE:${writeRule(rule, times.length, instantOf(last, timezone))}`,
    ...gone.map((local) => writeTime('EXDATE', local, timezone)),
    'STATUS:CONFIRMED',
  ])
  return timezone === 'UTC' ? { lines } : { lines, zone: needZone(timezone, first, last) }
}

/** A rule that ends where the series ends: the end of a calendar is an instant of UTC, and may be that of the plan. */
function writeRule(rule: string, count: number, last: number): string {
  const parts = rule.split(';').filter((part) => !/^(?:COUNT|UNTIL)=/.test(part))
  return [...parts, /(?:^|;)COUNT=/.test(rule) ? `COUNT=${count}` : `UNTIL=${basicInstant(last)}`].join(';')
}

function wrap(
  uid: string,
  record: ProgrammeEvent | EventSeries,
  { url }: EntryPlace,
  when: readonly string[],
): readonly string[] {
  const { title, description, type, updated, revision = 0, place, mode } = record
  const stamp = `${updated.replaceAll('-', '')}T000000Z`
  const where = placeText(place, 'en')
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${revision}`,
    ...when,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(`${toPlainText(description)}\n\n${url}`)}`,
    ...(where === '' ? (mode === 'online' ? ['LOCATION:Online'] : []) : [`LOCATION:${escapeText(where)}`]),
    `URL:${url}`,
    `CATEGORIES:${type}`,
    'END:VEVENT',
  ]
}

function writeTime(name: string, local: number, zone: string): string {
  return zone === 'UTC' ? `${name}:${basicInstant(local)}` : `${name};TZID=${zone}:${basicTime(local)}`
}

function needZone(name: string, from: number, to: number) {
  return { name, from: instantOf(from, name), to: instantOf(to, name) }
}

function basicDay(local: number): string {
  return basicTime(local).slice(0, 8)
}
