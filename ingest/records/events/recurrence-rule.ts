// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { parseMoment } from './local-time.ts'

/** Days of the week as RFC 5545 names them, Monday first. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]

/** A day of the week; in a month perhaps only one of them: 1 is the first, -1 the last. */
export interface RuleDay {
  readonly weekday: Weekday
  readonly ordinal?: number
}

/** When something comes again: the part of RFC 5545 that people need for meetings. */
export interface RecurrenceRule {
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY'
  /** Every one, every second, ... */
  readonly interval: number
  readonly days: readonly RuleDay[]
  /** How many there are, the first included. */
  readonly count?: number
  /** Last day on which there may be one. */
  readonly until?: string
}

/** A rule, or in words why a text is none. */
export type ReadRule = { readonly rule: RecurrenceRule } | { readonly fault: string }

const known = ['FREQ', 'INTERVAL', 'BYDAY', 'COUNT', 'UNTIL']
const number = /^[1-9]\d{0,3}$/
const dayOf = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/

/** Reads a rule strictly: what it does not know, it refuses rather than leaves out. */
export function parseRule(text: string): ReadRule {
  const parts = new Map<string, string>()
  for (const part of text.split(';')) {
    const [name = '', value = '', ...rest] = part.split('=')
    if (!known.includes(name) || value === '' || rest.length > 0) return { fault: describePart(part) }
    if (parts.has(name)) return { fault: `${name} stands in it twice.` }
    parts.set(name, value)
  }
  return readParts(parts)
}

function describePart(part: string): string {
  return `"${part}" is none of the parts that are understood here: ${known.join(', ')}, each with = and a value.`
}

function readParts(parts: ReadonlyMap<string, string>): ReadRule {
  const frequency = readFrequency(parts.get('FREQ'))
  if (frequency === undefined) return { fault: 'FREQ has to be DAILY, WEEKLY or MONTHLY.' }
  const interval = parts.get('INTERVAL') ?? '1'
  if (!number.test(interval)) return { fault: 'INTERVAL has to be a whole number from 1 to 9999.' }
  const days = readDays(parts.get('BYDAY'), frequency)
  if (typeof days === 'string') return { fault: days }
  const [count, until] = [parts.get('COUNT'), readUntil(parts.get('UNTIL'))]
  if (count !== undefined && !number.test(count)) return { fault: 'COUNT has to be a whole number from 1 to 9999.' }
  if (until === null) return { fault: 'UNTIL has to be a day that exists, such as 20270630.' }
  if (count !== undefined && until !== undefined) return { fault: 'It has COUNT and UNTIL, and one of them ends it.' }
  return {
    rule: {
      frequency,
      interval: Number(interval),
      days,
      ...(count === undefined ? {} : { count: Number(count) }),
      ...(until === undefined ? {} : { until }),
    },
  }
}

function readFrequency(text: string | undefined): RecurrenceRule['frequency'] | undefined {
  return text === 'DAILY' || text === 'WEEKLY' || text === 'MONTHLY' ? text : undefined
}

function readDays(text: string | undefined, frequency: string): readonly RuleDay[] | string {
  const days: RuleDay[] = []
  for (const part of text?.split(',') ?? []) {
    const [, ordinal, name] = dayOf.exec(part) ?? []
    const weekday = weekdays.find((one) => one === name)
    if (weekday === undefined) return `BYDAY has "${part}", which is no day of the week such as TU, 1TU or -1FR.`
    if (ordinal !== undefined && frequency !== 'MONTHLY')
      return `"${part}" counts in a month, and FREQ is ${frequency}.`
    if (days.some((one) => one.weekday === weekday && one.ordinal === toOrdinal(ordinal)))
      return `BYDAY has "${part}" twice.`
    days.push({ weekday, ...(ordinal === undefined ? {} : { ordinal: Number(ordinal) }) })
  }
  return days
}

function toOrdinal(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text)
}

/** The day in the form of other days; null when it is none. */
function readUntil(text: string | undefined): string | null | undefined {
  if (text === undefined) return undefined
  const written = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  const iso = written === null ? '' : `${written[1]}-${written[2]}-${written[3]}`
  return parseMoment(iso) === undefined ? null : iso
}
