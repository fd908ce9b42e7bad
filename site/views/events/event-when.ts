// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { day, instantOf, isDay, parseMoment } from '../../../ingest/records/events/local-time.ts'
import type { Moment } from '../../../ingest/records/events/local-time.ts'
import type { ProgrammeEvent } from '../../../schemas/types.gen.ts'
import type { Language } from '../links.ts'

/** From when to when something is, in milliseconds of UTC. */
export interface Span {
  readonly startsAt: number
  readonly endsAt: number
}

/** The locale that dates of a language are written in. */
export function localeOf(lang: Language): string {
  return lang === 'en' ? 'en-GB' : lang
}

/** When an event is. A day lasts until the next; an event at a time whose end nobody has said lasts until the end of its day. */
export function spanOf({ start, end, timezone = 'UTC' }: Pick<ProgrammeEvent, 'start' | 'end' | 'timezone'>): Span {
  return { startsAt: instantAt(start, timezone), endsAt: endAt(end ?? start.slice(0, 10), timezone) }
}

/** The instant at which a moment begins. */
export function instantAt(moment: Moment, zone: string): number {
  return instantOf(parseMoment(moment) ?? 0, zone)
}

/** The instant at which a moment is over: a day is with its last second. */
export function endAt(moment: Moment, zone: string): number {
  return instantOf((parseMoment(moment) ?? 0) + (isDay(moment) ? day : 0), zone)
}

/** When an event is, in words: days, or local times of its zone. */
export function whenText({ start, end }: Pick<ProgrammeEvent, 'start' | 'end'>, lang: Language): string {
  const format = new Intl.DateTimeFormat(localeOf(lang), { ...styleOf(start), timeZone: 'UTC' })
  const [from, to] = [parseMoment(start) ?? 0, parseMoment(end ?? start) ?? 0]
  return from === to ? format.format(from) : format.formatRange(from, to)
}

/** One moment in words. */
export function momentText(moment: Moment, lang: Language): string {
  return whenText({ start: moment }, lang)
}

function styleOf(moment: Moment): Intl.DateTimeFormatOptions {
  const days: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
  return isDay(moment) ? days : { ...days, hour: '2-digit', minute: '2-digit' }
}

/** Day, month and year by themselves, for the leaf of a calendar. */
export function leafOf(
  moment: Moment,
  lang: Language,
): { readonly day: string; readonly month: string; readonly year: string } {
  const at = parseMoment(moment) ?? 0
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(lang), { ...options, timeZone: 'UTC' }).format(at)
  return { day: part({ day: 'numeric' }), month: part({ month: 'short' }), year: part({ year: 'numeric' }) }
}

/** A moment as `datetime` of HTML: local times have the shift of their zone. */
export function machineTime(moment: Moment, zone: string): string {
  if (isDay(moment)) return moment
  const local = parseMoment(moment) ?? 0
  const minutes = Math.round((local - instantOf(local, zone)) / 60_000)
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const two = (part: number) => String(part).padStart(2, '0')
  return `${moment}${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`
}
