// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import ICAL from 'ical.js'
import { afterEach, describe, expect, test } from 'vitest'
import { instantOf, parseMoment } from '../../../../ingest/records/events/local-time.ts'
import { listDates } from '../../../../ingest/records/events/series-dates.ts'
import { escapeText, foldLine } from '../../../../site/views/events/calendar-text.ts'
import { writeCalendar } from '../../../../site/views/events/calendar.ts'
import type { CalendarPlan } from '../../../../site/views/events/calendar.ts'
import { makeEvent, makeSeries } from './records.ts'

afterEach(() => {
  ICAL.TimezoneService.reset()
})

function write(plan: Partial<CalendarPlan>): string {
  const linkOf = (path: string) => `https://example.org${path}`
  const all = plan.events ?? []
  return writeCalendar({ name: 'Events', host: 'example.org', linkOf, events: [], series: [], all, ...plan })
}

/** The entries as another program reads them, with the zones of the file and no others. */
function read(text: string): readonly ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  return calendar.getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry))
}

/** Instants of the first dates of an entry, and a dash for each that is missing. */
function listInstants(event: ICAL.Event | undefined, count: number): readonly string[] {
  const iterator = event?.iterator()
  return Array.from({ length: count }, () => {
    // Past the last date there is none, whatever the types of ical.js say.
    const next: ICAL.Time | null | undefined = iterator?.next()
    return next?.toJSDate().toISOString() ?? '-'
  })
}

describe('a calendar', () => {
  test('tells an event as another program understands it', () => {
    const [event] = read(write({ events: [makeEvent({ revision: 3 })] }))
    expect(event?.uid).toBe('event-spring-school@example.org')
    expect(event?.summary).toBe('Spring school')
    expect(event?.description).toBe('Two days of practice.\n\nhttps://example.org/events/spring-school/')
    expect(event?.location).toBe('Room A, Strasbourg, France')
    expect(event?.sequence).toBe(3)
    expect(event?.startDate.toJSDate().toISOString()).toBe('2027-03-27T08:30:00.000Z')
    expect(event?.endDate.toJSDate().toISOString()).toBe('2027-03-28T15:00:00.000Z')
  })

  test('says when an event does not take place', () => {
    const [event] = read(write({ events: [makeEvent({ cancelled: true })] }))
    expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  })

  test('ends whole days with the day after the last, and needs no zone for them', () => {
    const text = write({ events: [makeEvent({ start: '2025-04-15', end: '2025-04-17' })] })
    expect(text).toContain('DTSTART;VALUE=DATE:20250415\r\nDTEND;VALUE=DATE:20250418\r\n')
    expect(text).not.toContain('VTIMEZONE')
  })

  test('gives a series the same dates as its page, over a change of the clocks', () => {
    const series = makeSeries({ exdates: ['2027-03-23'] })
    const [entry] = read(write({ series: [series] }))
    const dates = listDates(series).map(({ startsAt }) => new Date(startsAt).toISOString())
    expect(dates).toHaveLength(4)
    expect(listInstants(entry, 5)).toEqual([...dates, '-'])
  })

  test('ends a rule where its plan ends, and names the days on which there is none', () => {
    const text = write({ series: [makeSeries({ exdates: ['2027-03-23'] })] })
    expect(text).toContain('\r\nRRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270413T120000Z\r\n')
    expect(text).toContain('\r\nEXDATE;TZID=Europe/Paris:20270323T140000\r\n')
    expect(write({ series: [makeSeries({ rule: 'FREQ=WEEKLY;COUNT=9' })] })).toContain('RRULE:FREQ=WEEKLY;COUNT=5\r\n')
  })

  test('lets an event take the place of a date of its series', () => {
    const event = makeEvent({ series: 'office-hours', start: '2027-03-30T14:00', end: '2027-03-30T16:00' })
    const entries = read(write({ events: [event], series: [makeSeries()] }))
    const starts = entries.flatMap((entry) => listInstants(entry, 5)).filter((at) => at === '2027-03-30T12:00:00.000Z')
    expect(starts).toHaveLength(1)
  })

  test('has no dates of a series that is only planned', () => {
    expect(read(write({ series: [makeSeries({ status: 'planned' })] }))).toEqual([])
  })

  test.each([
    'Europe/Paris',
    'America/New_York',
    'Asia/Kolkata',
    'Asia/Tokyo',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
  ])('tells the clocks of %s right for every day of years', (timezone) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 0, max: 1439 }), (days, minute) => {
        const start = new Date(Date.UTC(2025, 0, 1) + days * 86_400_000 + minute * 60_000).toISOString().slice(0, 16)
        const instant = instantOf(parseMoment(start) ?? 0, timezone)
        ICAL.TimezoneService.reset()
        const [event] = read(write({ events: [makeEvent({ start, end: start, timezone })] }))
        fc.pre(isPlain(instant, timezone))
        expect(event?.startDate.toJSDate().toISOString()).toBe(new Date(instant).toISOString())
      }),
      { numRuns: 60 },
    )
  })

  test('is the same bytes again', () => {
    const plan = { events: [makeEvent()], series: [makeSeries()] }
    expect(write(plan)).toBe(write(plan))
  })

  test('keeps an entry one entry, whatever its texts hold', () => {
    const text = 'a\r\nEND:VEVENT\r\nBEGIN:VEVENT\nSUMMARY:x;y,z\\n\u0000\u2028'
    const [event, ...others] = read(write({ events: [makeEvent({ title: text, place: { name: text } })] }))
    expect(others).toEqual([])
    expect(event?.summary).toBe('a\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:x;y,z\\n\u2028')
  })
})

/** Not within a day of a change of the clocks, where programs differ on times that do not exist or come twice. */
function isPlain(at: number, zone: string): boolean {
  const name = (time: number) =>
    new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset', hour: 'numeric' })
      .formatToParts(time)
      .find(({ type }) => type === 'timeZoneName')?.value
  return name(at - 86_400_000) === name(at + 86_400_000)
}

describe('a line of a calendar', () => {
  const texts = fc.string({ unit: 'binary', minLength: 60, maxLength: 300, size: 'max' })

  test('is never longer than 75 octets, and never cut inside a character', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const pieces = foldLine(`SUMMARY:${escapeText(text)}`).split('\r\n')
        for (const piece of pieces) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75)
        expect(pieces.slice(1).every((piece) => piece.startsWith(' '))).toBe(true)
        expect(pieces.join('')).not.toContain('\uFFFD'.repeat(2))
      }),
    )
  })

  test('says, unfolded and read by another program, what was written', () => {
    const printable = fc
      .string({ unit: 'grapheme', minLength: 40, maxLength: 300, size: 'max' })
      .filter((text) => !/[^\P{Cc}\n]/u.test(text))
    fc.assert(
      fc.property(printable, (text) => {
        const [event] = read(write({ events: [makeEvent({ title: `x${text}` })] }))
        expect(event?.summary).toBe(`x${text}`)
      }),
    )
  })
})
