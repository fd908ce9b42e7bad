// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { parseTimestamp, type Timestamp } from './timestamp.ts'
import { toInstant } from './zone-shift.ts'

/** How the times of a table are written, and in which zone when they do not say. */
export interface TimeSyntax {
  /** `iso`, `unix`, `unix-ms`, or a pattern such as `DD/MM/YYYY HH:mm:ss`. */
  readonly format: string
  /** `UTC`, `+02:00` or `Europe/Paris`. */
  readonly zone?: string
}

const tokens: ReadonlyMap<string, string> = new Map([
  ['YYYY', String.raw`(?<year>\d{4})`],
  ['MM', String.raw`(?<month>\d{1,2})`],
  ['DD', String.raw`(?<day>\d{1,2})`],
  ['HH', String.raw`(?<hour>\d{1,2})`],
  ['mm', String.raw`(?<minute>\d{1,2})`],
  ['ss', String.raw`(?<second>\d{1,2})`],
  ['SSS', String.raw`(?<fraction>\d{1,3})`],
])
const token = /YYYY|SSS|MM|DD|HH|mm|ss/g
const named = new Set(['iso', 'unix', 'unix-ms'])

/** True for a format that times can be read by: one of the named ones, or a pattern with a year, a month and a day, each once. */
export function isTimeFormat(format: string): boolean {
  if (named.has(format)) return true
  const used: readonly string[] = format.match(token) ?? []
  return new Set(used).size === used.length && ['YYYY', 'MM', 'DD'].every((part) => used.includes(part))
}

/**
 * Reads a time as a table writes it; undefined when it is none, or when its zone never had it, as in the hour that is skipped in
 * spring. In the hour that comes twice in autumn, the first one is meant. Without a zone UTC is assumed.
 */
export function readZonedTime(text: string, { format, zone }: TimeSyntax): Timestamp | undefined {
  if (format === 'unix' || format === 'unix-ms') {
    if (!/^\d{1,13}(?:\.\d{1,9})?$/.test(text)) return undefined
    return fromMilliseconds(Number(text) * (format === 'unix' ? 1000 : 1))
  }
  const plain = format === 'iso' ? parseTimestamp(text) : parseTimestamp(rewrite(text, format))
  if (plain === undefined || !plain.assumed || zone === undefined) return plain
  const at = toInstant(Date.parse(plain.iso), zone)
  return at === undefined ? undefined : fromMilliseconds(at)
}

function fromMilliseconds(milliseconds: number): Timestamp | undefined {
  return parseTimestamp(milliseconds / 1000)
}

/** A time written by a pattern, as ISO 8601 without a zone. */
function rewrite(text: string, format: string): string | undefined {
  const groups: Readonly<Record<string, string | undefined>> | undefined = compile(format).exec(text)?.groups
  if (groups === undefined) return undefined
  const two = (part: string): string => (groups[part] ?? '0').padStart(2, '0')
  const fraction = (groups['fraction'] ?? '0').padEnd(3, '0')
  return `${groups['year'] ?? ''}-${two('month')}-${two('day')}T${two('hour')}:${two('minute')}:${two('second')}.${fraction}`
}

const compiled = new Map<string, RegExp>()

function compile(format: string): RegExp {
  const known = compiled.get(format)
  if (known !== undefined) return known
  const parts = format.split(/(YYYY|SSS|MM|DD|HH|mm|ss)/)
  const pattern = new RegExp(`^${parts.map((part) => tokens.get(part) ?? escapePattern(part)).join('')}$`)
  compiled.set(format, pattern)
  return pattern
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
}
