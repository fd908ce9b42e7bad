// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { day, parseMoment } from './local-time.ts'
import { weekdays } from './recurrence-rule.ts'
import type { RecurrenceRule, RuleDay, Weekday } from './recurrence-rule.ts'

/** No series has more dates than this: years of a weekly one. */
export const mostDates = 500

/** Periods without a date after which a rule is given up: a fifth Friday in every twelfth month comes within this. */
const mostEmpty = 500

/**
 * The local times that a rule gives, in order, at most `mostDates`. Clocks of a meeting stay the same all year, so the arithmetic is
 * that of local times; what zone they are in is for those who need instants.
 *
 * @param start local milliseconds of the first time, which has to be one that the rule gives
 * @param last last day on which there may be one, where the rule has no end
 */
export function expandRule(rule: RecurrenceRule, start: number, last?: string): readonly number[] {
  const end = endOf(rule.until, last)
  const most = Math.min(rule.count ?? mostDates, mostDates)
  const found: number[] = []
  for (let step = 0, empty = 0; found.length < most && empty < mostEmpty; step++) {
    const dates = listPeriod(rule, start, step).filter((at) => at >= start)
    if (dates.some((at) => at >= end)) return [...found, ...dates.filter((at) => at < end)].slice(0, most)
    if (dates.length === 0 && periodStart(rule, start, step) >= end) return found
    empty = dates.length === 0 ? empty + 1 : 0
    found.push(...dates)
  }
  return found.slice(0, most)
}

/** The moment after the last day of both. */
function endOf(...days: readonly (string | undefined)[]): number {
  const ends = days.flatMap((one) => (one === undefined ? [] : (parseMoment(one) ?? [])))
  return Math.min(...ends) + day
}

function periodStart({ frequency, interval }: RecurrenceRule, start: number, step: number): number {
  if (frequency === 'MONTHLY') return monthAt(start, step * interval)
  return start + step * interval * (frequency === 'WEEKLY' ? 7 : 1) * day - 6 * day
}

/** Times in the period that is `step` periods after the first one: a day, a week that begins on Monday, or a month. */
function listPeriod(rule: RecurrenceRule, start: number, step: number): readonly number[] {
  const { frequency, interval, days } = rule
  const time = ((start % day) + day) % day
  if (frequency === 'DAILY') {
    const at = start + step * interval * day
    return days.length === 0 || days.some(({ weekday }) => weekday === weekdayOf(at)) ? [at] : []
  }
  if (frequency === 'WEEKLY') {
    const monday = start - time - weekdays.indexOf(weekdayOf(start)) * day + step * interval * 7 * day
    const chosen = days.length === 0 ? [weekdayOf(start)] : days.map(({ weekday }) => weekday)
    return chosen.map((weekday) => monday + weekdays.indexOf(weekday) * day + time).sort((a, b) => a - b)
  }
  return listMonth(days, start, monthAt(start, step * interval)).map((at) => at + time)
}

function listMonth(days: readonly RuleDay[], start: number, first: number): readonly number[] {
  const length = (monthAt(first, 1) - first) / day
  const all = Array.from({ length }, (_, index) => first + index * day)
  if (days.length === 0) return all.slice(new Date(start).getUTCDate() - 1).slice(0, 1)
  const chosen = days.flatMap(({ weekday, ordinal }) => {
    const same = all.filter((at) => weekdayOf(at) === weekday)
    return ordinal === undefined ? same : (same.at(ordinal > 0 ? ordinal - 1 : ordinal) ?? [])
  })
  return [...new Set(chosen)].sort((a, b) => a - b)
}

/** The first of the month that is some months after the month of a time. */
function monthAt(at: number, months: number): number {
  const date = new Date(at)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)
}

function weekdayOf(at: number): Weekday {
  return weekdays[(new Date(at).getUTCDay() + 6) % 7] ?? 'MO'
}
