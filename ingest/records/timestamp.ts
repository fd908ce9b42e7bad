// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** A point in time as the history keeps it. */
export interface Timestamp {
  /** ISO 8601 in UTC with milliseconds, `2026-11-20T17:48:00.000Z`. */
  readonly iso: string
  /** True when the text gave no offset and UTC was assumed. */
  readonly assumed: boolean
}

const date = String.raw`(\d{4})-?(\d{2})-?(\d{2})`
const time = String.raw`(\d{2}):?(\d{2}):?(\d{2})(?:\.(\d{1,9}))?`
const offset = String.raw`(Z|[+-]\d{2}(?::?\d{2})?)?`
const pattern = new RegExp(`^${date}[T ]${time} ?${offset}$`, 'i')

const earliest = Date.UTC(2000, 0, 1)
const latest = Date.UTC(2101, 0, 1)
/** Below this a number is seconds, from it on milliseconds: between 2000 and 2100 the two never meet. */
const firstMilliseconds = 1e11

/**
 * Reads the times that benchmark tools write: RFC 3339, ISO 8601 extended or basic, offsets with and without a colon,
 * naive texts (UTC is assumed), Unix seconds or milliseconds. Undefined for anything else and outside 2000 to 2100:
 * `new Date(text)` would guess, and guesses a local time for naive texts.
 */
export function parseTimestamp(input: unknown): Timestamp | undefined {
  if (typeof input === 'number') return fromUnix(input < firstMilliseconds ? input * 1000 : input, false)
  if (typeof input !== 'string' || input.length > 40) return undefined
  const parts = pattern.exec(input.trim())
  if (parts === null) return undefined
  const local = readLocal(parts)
  const shift = readOffset(parts[8])
  if (local === undefined || shift === undefined) return undefined
  return fromUnix(local - shift, parts[8] === undefined)
}

/** Milliseconds of the written date and time, as if they were UTC; undefined for a 30 February or a 25th hour. */
function readLocal(parts: RegExpExecArray): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number)
  const milliseconds = Number((parts[7] ?? '').padEnd(3, '0').slice(0, 3))
  if (hour > 23 || minute > 59 || second > 60) return undefined
  const midnight = new Date(Date.UTC(year, month - 1, day))
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return undefined
  return midnight.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds
}

/** Milliseconds east of Greenwich; 0 when nothing is written. */
function readOffset(text: string | undefined): number | undefined {
  if (text === undefined || text.toUpperCase() === 'Z') return 0
  const hours = Number(text.slice(1, 3))
  const minutes = text.length > 3 ? Number(text.slice(-2)) : 0
  if (hours > 23 || minutes > 59) return undefined
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}

function fromUnix(milliseconds: number, assumed: boolean): Timestamp | undefined {
  if (!(milliseconds >= earliest && milliseconds < latest)) return undefined
  return { iso: new Date(Math.floor(milliseconds)).toISOString(), assumed }
}
