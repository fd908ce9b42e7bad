// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { listZoneChanges } from '../../../ingest/records/events/zone-changes.ts'
import { readShift } from '../../../ingest/records/zone-shift.ts'
import { basicTime } from './calendar-text.ts'

/**
 * A time zone as a calendar asks for it, from the year of the first instant to the year after the last: each change of its clocks by
 * itself, as the zone database of this machine has it. No rule is guessed, so every zone comes out right.
 *
 * @param from milliseconds of UTC
 * @param to milliseconds of UTC
 */
export function writeZone(zone: string, from: number, to: number): readonly string[] {
  const begin = Date.UTC(new Date(from).getUTCFullYear(), 0, 1)
  const end = Date.UTC(new Date(to).getUTCFullYear() + 2, 0, 1)
  const changes = listZoneChanges(zone, begin, end)
  const first = readShift(begin, zone)
  const lowest = Math.min(first, ...changes.map(({ after }) => after))
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...writeObservance(begin + first, first, first, lowest),
    ...changes.flatMap(({ at, before, after }) => writeObservance(at + before, before, after, lowest)),
    'END:VTIMEZONE',
  ]
}

/** From a local time on, clocks show another shift. Summer time is what is ahead of the least. */
function writeObservance(local: number, before: number, after: number, lowest: number): readonly string[] {
  const kind = after > lowest ? 'DAYLIGHT' : 'STANDARD'
  return [
    `BEGIN:${kind}`,
    `DTSTART:${basicTime(local)}`,
    `TZOFFSETFROM:${writeOffset(before)}`,
    `TZOFFSETTO:${writeOffset(after)}`,
    `END:${kind}`,
  ]
}

/** `+0130`. */
function writeOffset(shift: number): string {
  const minutes = Math.abs(shift) / 60_000
  const parts = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'))
  return `${shift < 0 ? '-' : '+'}${parts.join('')}`
}
