// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { EventSeries } from '../../../../schemas/types.gen.ts'
import { expandRule } from '../../../../ingest/records/events/expand-rule.ts'
import { instantOf, isSkipped, parseMoment, writeMoment } from '../../../../ingest/records/events/local-time.ts'
import { parseRule, weekdays } from '../../../../ingest/records/events/recurrence-rule.ts'
import { listDates } from '../../../../ingest/records/events/series-dates.ts'
import { listZoneChanges } from '../../../../ingest/records/events/zone-changes.ts'

/** Local times of a rule, as moments. */
function expand(text: string, start: string, last?: string): readonly string[] {
  const read = parseRule(text)
  if ('fault' in read) throw new Error(read.fault)
  return expandRule(read.rule, parseMoment(start) ?? 0, last).map(writeMoment)
}

const series: EventSeries = {
  title: 'Office hours',
  description: 'Questions.',
  type: 'office-hours',
  status: 'running',
  rule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=4',
  start: '2027-03-16T14:00',
  minutes: 60,
  timezone: 'Europe/Paris',
  mode: 'online',
  updated: '2026-11-27',
}

describe('a rule', () => {
  test.each([
    ['every second Tuesday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=3', ['2027-01-05', '2027-01-19', '2027-02-02']],
    ['the first Tuesday of a month', 'FREQ=MONTHLY;BYDAY=1TU;COUNT=3', ['2027-01-05', '2027-02-02', '2027-03-02']],
    ['a day of the month that not every month has', 'FREQ=MONTHLY;COUNT=3', ['2027-01-31', '2027-03-31', '2027-05-31']],
    ['a last day that counts', 'FREQ=DAILY;UNTIL=20270107', ['2027-01-05', '2027-01-06', '2027-01-07']],
    ['work days', 'FREQ=DAILY;BYDAY=TU,WE,FR;COUNT=4', ['2027-01-05', '2027-01-06', '2027-01-08', '2027-01-12']],
    ['a fifth Friday', 'FREQ=MONTHLY;BYDAY=5FR;COUNT=2', ['2027-01-29', '2027-04-30']],
  ])('gives the days of %s', (_, rule, days) => {
    const start = `${days[0] ?? ''}T14:00`
    expect(expand(rule, start)).toEqual(days.map((day) => `${day}T14:00`))
  })

  test('without an end of its own ends on the day until which it is planned', () => {
    expect(expand('FREQ=WEEKLY', '2027-01-05T14:00', '2027-01-19')).toHaveLength(3)
  })

  test.each([
    ['FREQ=YEARLY', 'FREQ has to be'],
    ['FREQ=WEEKLY;BYDAY=1TU', 'counts in a month'],
    ['FREQ=WEEKLY;BYDAY=TU,TU', 'twice'],
    ['FREQ=WEEKLY;FREQ=DAILY', 'twice'],
    ['FREQ=WEEKLY;COUNT=0', 'COUNT has to be'],
    ['FREQ=WEEKLY;COUNT=2;UNTIL=20270101', 'COUNT and UNTIL'],
    ['FREQ=WEEKLY;UNTIL=20270230', 'a day that exists'],
    ['FREQ=WEEKLY;BYMONTH=2', 'none of the parts'],
    ['', 'none of the parts'],
  ])('that is not understood is refused: %s', (text, words) => {
    const read = parseRule(text)
    expect('fault' in read ? read.fault : '').toContain(words)
  })

  test('gives the dates that another reader of calendars finds in it', () => {
    const weekday = fc.constantFrom(...weekdays)
    const ordinal = fc.constantFrom('', '1', '2', '3', '4', '-1', '-2')
    const rules = fc.record({
      frequency: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY'),
      interval: fc.integer({ min: 1, max: 5 }),
      days: fc.uniqueArray(fc.tuple(ordinal, weekday), { maxLength: 3, selector: ([, day]) => day }),
      start: fc.integer({ min: 0, max: 3000 }),
    })
    fc.assert(
      fc.property(rules, ({ frequency, interval, days, start }) => {
        const names = days.map(([place, day]) => (frequency === 'MONTHLY' ? `${place}${day}` : day))
        const by = names.length === 0 ? '' : `;BYDAY=${names.join(',')}`
        const rule = `FREQ=${frequency};INTERVAL=${interval}${by};COUNT=12`
        const nearby = writeMoment(Date.UTC(2026, 0, 1, 14) + start * 86_400_000)
        // A series begins with a date of its rule, so the first one is taken from the rule without intervals.
        const [first = nearby] = expand(`FREQ=${frequency}${by};COUNT=1`, nearby)
        expect(expand(rule, first)).toEqual(expandElsewhere(rule, first, 12))
      }),
      { numRuns: 300 },
    )
  })
})

/** The same by ical.js. */
function expandElsewhere(rule: string, start: string, count: number): readonly string[] {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateTimeString(`${start}:00`))
  return Array.from({ length: count }, () => iterator.next().toString().slice(0, 16))
}

describe('the dates of a series', () => {
  test('keep their hour when clocks are changed', () => {
    const dates = listDates(series)
    expect(dates.map(({ start }) => start)).toEqual(
      ['2027-03-16', '2027-03-23', '2027-03-30', '2027-04-06'].map((day) => `${day}T14:00`),
    )
    expect(dates.map(({ startsAt }) => new Date(startsAt).getUTCHours())).toEqual([13, 13, 12, 12])
    expect(dates.map(({ startsAt, endsAt }) => endsAt - startsAt)).toEqual([3_600_000, 3_600_000, 3_600_000, 3_600_000])
  })

  test('leave out days on which there is none, and those that an event takes the place of', () => {
    const dates = listDates({ ...series, exdates: ['2027-03-23'] }, ['2027-04-06T14:00'])
    expect(dates.map(({ start }) => start.slice(0, 10))).toEqual(['2027-03-16', '2027-03-30'])
  })

  test('are none while it is only planned', () => {
    expect(listDates({ ...series, status: 'planned' })).toEqual([])
  })

  test('are in order, and clocks of the zone show their local time', () => {
    const zones = fc.constantFrom('Europe/Paris', 'America/New_York', 'Asia/Tokyo', 'Australia/Lord_Howe', 'UTC')
    const minutes = fc.integer({ min: 0, max: 1439 })
    fc.assert(
      fc.property(zones, minutes, fc.integer({ min: 0, max: 700 }), (timezone, minute, shift) => {
        const start = writeMoment(Date.UTC(2026, 0, 1) + shift * 86_400_000 + minute * 60_000)
        const dates = listDates({ ...series, rule: 'FREQ=DAILY;COUNT=200', start, timezone })
        expect(dates).toHaveLength(200)
        for (const [at, date] of dates.entries()) {
          expect(date.startsAt).toBeGreaterThan(dates[at - 1]?.startsAt ?? 0)
          if (!isSkipped(parseMoment(date.start) ?? 0, timezone))
            expect(readClock(date.startsAt, timezone)).toBe(date.start)
        }
      }),
      { numRuns: 20 },
    )
  })
})

/** What a clock in a zone shows, by another way than ours. */
function readClock(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(at)
  return parts.replace(' ', 'T')
}

describe('a local time', () => {
  test.each(['2027-02-29', '2027-13-01', '2027-01-01T24:00', '2027-01-01T12:60'])('%s does not exist', (moment) => {
    expect(parseMoment(moment)).toBeUndefined()
  })

  test('that clocks skip in spring is read by the clock before the change', () => {
    const local = parseMoment('2027-03-28T02:30') ?? 0
    expect(isSkipped(local, 'Europe/Paris')).toBe(true)
    expect(new Date(instantOf(local, 'Europe/Paris')).toISOString()).toBe('2027-03-28T01:30:00.000Z')
  })

  test('that comes twice in autumn is the first of both', () => {
    const local = parseMoment('2027-10-31T02:30') ?? 0
    expect(new Date(instantOf(local, 'Europe/Paris')).toISOString()).toBe('2027-10-31T00:30:00.000Z')
  })
})

test('clocks of a zone are changed at the second that its country has set', () => {
  const changes = listZoneChanges('Europe/Paris', Date.UTC(2027, 0, 1), Date.UTC(2028, 0, 1))
  expect(
    changes.map(({ at, before, after }) => [new Date(at).toISOString(), before / 3_600_000, after / 3_600_000]),
  ).toEqual([
    ['2027-03-28T01:00:00.000Z', 1, 2],
    ['2027-10-31T01:00:00.000Z', 2, 1],
  ])
})
