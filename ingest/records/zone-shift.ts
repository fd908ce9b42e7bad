// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What clocks of a time zone show, and when. Local times are milliseconds, as if the local time were one of UTC. */
const offset = /^([+-])(\d{2}):(\d{2})$/
const day = 86_400_000

/** True for a zone that is known here. */
export function isZone(zone: string): boolean {
  if (zone === 'UTC' || offset.test(zone)) return true
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The first instant at which clocks of a zone show a local time, both in milliseconds; undefined when none does. */
export function toInstant(local: number, zone: string): number | undefined {
  const shifts = [local - day, local + day].map((near) => readShift(near, zone))
  const instants = shifts.map((shift) => local - shift).filter((at) => readShift(at, zone) === local - at)
  return instants.length === 0 ? undefined : Math.min(...instants)
}

/** Milliseconds that clocks of a zone are ahead of UTC at an instant. */
export function readShift(at: number, zone: string): number {
  if (zone === 'UTC') return 0
  const fixed = offset.exec(zone)
  const parts = fixed ?? offset.exec(nameOffset(at, zone))
  if (parts === null) return 0
  const minutes = Number(parts[2]) * 60 + Number(parts[3])
  return (parts[1] === '-' ? -1 : 1) * minutes * 60_000
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** `+02:00`, as the zone database has it. */
function nameOffset(at: number, zone: string): string {
  const known = formatters.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  formatters.set(zone, known)
  const name = known.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return name.replace('GMT', '')
}
