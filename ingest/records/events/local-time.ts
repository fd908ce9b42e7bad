// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readShift, toInstant } from '../zone-shift.ts'

/** A day, `2027-03-01`, or a local time of a day, `2027-03-01T09:30`: how people write when an event is. */
export type Moment = string

/** Milliseconds of a day. */
export const day = 86_400_000

/** True when a moment is a whole day. */
export function isDay(moment: Moment): boolean {
  return !moment.includes('T')
}

/** A moment as milliseconds, as if its local time were one of UTC; undefined when the calendar or the clock has no such moment. */
export function parseMoment(moment: Moment): number | undefined {
  const at = Date.parse(isDay(moment) ? `${moment}T00:00Z` : `${moment}Z`)
  return Number.isNaN(at) || !new Date(at).toISOString().startsWith(moment) ? undefined : at
}

/** The day of local milliseconds, `2027-03-01`. */
export function writeDay(local: number): string {
  return new Date(local).toISOString().slice(0, 10)
}

/** Local milliseconds as a moment with a time, `2027-03-01T09:30`. */
export function writeMoment(local: number): string {
  return new Date(local).toISOString().slice(0, 16)
}

/**
 * The instant, in milliseconds of UTC, at which clocks of a zone show a local time. A time that clocks skip in spring is read with
 * the shift before the change, as RFC 5545 has it; of a time that comes twice in autumn, the first is meant.
 */
export function instantOf(local: number, zone: string): number {
  return toInstant(local, zone) ?? local - readShift(local - day, zone)
}

/** True when clocks of a zone never show a local time. */
export function isSkipped(local: number, zone: string): boolean {
  return toInstant(local, zone) === undefined
}
