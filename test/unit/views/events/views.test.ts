// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { e } from '../../../../site/i18n/events-text.ts'
import { eventsEn } from '../../../../site/i18n/events.en.ts'
import { eventsFr } from '../../../../site/i18n/events.fr.ts'
import { listAgendaDays } from '../../../../site/views/events/agenda-days.ts'
import { nextOf, registrationOf, sortByState, stateOf } from '../../../../site/views/events/event-state.ts'
import { recordTexts } from '../../../../site/views/events/event-texts.ts'
import { machineTime, spanOf, whenText } from '../../../../site/views/events/event-when.ts'
import { listMaterials, newestFirst } from '../../../../site/views/events/event-lists.ts'
import { writeEventFeed } from '../../../../site/views/events/feed.ts'
import { writeEventJsonLd } from '../../../../site/views/events/json-ld.ts'
import { placeText } from '../../../../site/views/events/place-text.ts'
import { ruleWords } from '../../../../site/views/events/rule-words.ts'
import { makeEvent, makeSeries } from './records.ts'

/** With plain spaces: those around dashes are thin. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ')
const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort()

test('a French text about events has the same slots as the English one', () => {
  for (const [key, text] of Object.entries(eventsFr))
    expect(slots(text), key).toEqual(slots(eventsEn[key as keyof typeof eventsEn]))
})

describe('when an event is', () => {
  test('is told in the words of the reader and the clock of the place', () => {
    expect(plain(whenText(makeEvent(), 'en'))).toBe('Saturday, 27 March 2027 at 09:30 – Sunday, 28 March 2027 at 17:00')
    expect(plain(whenText(makeEvent({ start: '2025-04-15', end: '2025-04-17' }), 'fr'))).toBe(
      'mardi 15 – jeudi 17 avril 2025',
    )
    expect(whenText({ start: '2023-06-05' }, 'en')).toBe('Monday, 5 June 2023')
  })

  test('has for machines the shift that the zone has on that day', () => {
    expect(machineTime('2027-03-27T09:30', 'Europe/Paris')).toBe('2027-03-27T09:30+01:00')
    expect(machineTime('2027-03-28T09:30', 'Europe/Paris')).toBe('2027-03-28T09:30+02:00')
    expect(machineTime('2027-03-28T09:30', 'America/St_Johns')).toBe('2027-03-28T09:30-02:30')
    expect(machineTime('2027-03-28', 'Europe/Paris')).toBe('2027-03-28')
  })

  test('lasts to the end of its last day, also of a day of 23 hours', () => {
    const { startsAt, endsAt } = spanOf(makeEvent({ start: '2027-03-28', end: '2027-03-28' }))
    expect((endsAt - startsAt) / 3_600_000).toBe(23)
  })
})

describe('the state of an event', () => {
  const span = { startsAt: 100, endsAt: 200 }

  test('follows the clock', () => {
    expect([99, 100, 199, 200].map((now) => stateOf(span, now))).toEqual(['upcoming', 'running', 'running', 'past'])
  })

  test('of its registration follows the opening and the deadline', () => {
    expect([9, 10, 19, 20].map((now) => registrationOf(10, 20, now))).toEqual(['early', 'open', 'open', 'closed'])
    expect(registrationOf(undefined, 20, -5)).toBe('open')
  })

  test('puts each event in one list, the soonest first of those to come and the latest first of those past', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(100), fc.nat(50)).map(([startsAt, length]) => ({ startsAt, endsAt: startsAt + length })),
    )
    fc.assert(
      fc.property(spans, fc.nat(150), (events, now) => {
        const { upcoming, running, past } = sortByState(events, now)
        expect(new Set([...upcoming, ...running, ...past])).toEqual(new Set(events))
        expect(upcoming.length + running.length + past.length).toBe(events.length)
        expect(upcoming.every(({ startsAt }, at) => startsAt >= (upcoming[at - 1]?.startsAt ?? 0))).toBe(true)
        expect(past.every(({ startsAt }, at) => startsAt <= (past[at - 1]?.startsAt ?? Infinity))).toBe(true)
      }),
    )
  })

  test('finds the next date of a series, the one that goes on among them', () => {
    expect(nextOf([span, { startsAt: 300, endsAt: 400 }], 150)).toBe(span)
    expect(nextOf([span], 200)).toBeUndefined()
  })
})

describe('a rule in words', () => {
  test.each([
    ['FREQ=WEEKLY', 'Every week', 'Toutes les semaines'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'Every 2 weeks, on Tuesday', 'Toutes les 2 semaines, le mardi'],
    [
      'FREQ=MONTHLY;BYDAY=1TU,-1FR',
      'Every month, on the first Tuesday and the last Friday',
      'Tous les mois, le premier mardi et le dernier vendredi',
    ],
    ['FREQ=DAILY;COUNT=3', 'Every day', 'Tous les jours'],
  ])('%s', (rule, english, french) => {
    expect(ruleWords(rule, 'en')).toBe(english)
    expect(ruleWords(rule, 'fr')).toBe(french)
  })

  test('is left out when nobody can read it', () => {
    expect(ruleWords('FREQ=YEARLY', 'en')).toBeUndefined()
  })
})

describe('the page of an event', () => {
  test('says what nobody has translated in English', () => {
    expect(recordTexts(makeEvent(), 'fr')).toMatchObject({ title: 'Spring school', language: 'en' })
    const french = makeEvent({ organisers: ['Lead'], fr: { title: 'École', description: 'D.' } })
    expect(recordTexts(french, 'fr')).toMatchObject({ title: 'École', organisers: ['Lead'], language: 'fr' })
  })

  test('tells a place as far as it is known', () => {
    expect(placeText({ country: 'JP' }, 'fr')).toBe('Japon')
    expect(placeText(undefined, 'en')).toBe('')
  })

  test('orders the agenda by day and hour', () => {
    const agenda = [
      { start: '2027-03-28T09:30', title: 'C' },
      { start: '2027-03-27T10:30', end: '2027-03-27T12:00', title: 'B' },
      { start: '2027-03-27', title: 'A' },
    ]
    const days = listAgendaDays(agenda, 'en')
    expect(days.map(({ items }) => items.map(({ item, time }) => `${time} ${item.title}`))).toEqual([
      [' A', '10:30 – 12:00 B'],
      ['09:30 C'],
    ])
  })

  test('leads to materials that exist and leaves out those that do not', () => {
    const shelf = { tutorials: [], slides: [], recordings: [], languages: ['en' as const] }
    const links = [{ title: 'Minutes', url: 'https://example.org/' }]
    expect(listMaterials({ tutorials: ['none'], links }, shelf, 'en')).toMatchObject([
      { kind: 'link', title: 'Minutes' },
    ])
  })

  test('tells catalogues of training what, when, where and whether, without an end of its script', () => {
    const event = makeEvent({ title: '</script><b>', cancelled: true, mode: 'hybrid' })
    const provider = { name: 'Example', url: 'https://example.org/' }
    const text = writeEventJsonLd(event, recordTexts(event, 'en'), { url: 'https://example.org/e/', provider })
    expect(text).not.toContain('<')
    expect(JSON.parse(text)).toMatchObject({
      '@type': 'CourseInstance',
      name: '</script><b>',
      description: 'Two days of practice.',
      startDate: '2027-03-27T09:30+01:00',
      endDate: '2027-03-28T17:00+02:00',
      eventStatus: 'https://schema.org/EventCancelled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [{ '@type': 'Place', address: { addressCountry: 'FR' } }, { '@type': 'VirtualLocation' }],
      organizer: { name: 'Example' },
    })
  })

  test('claims nothing of events that others hold', () => {
    const event = makeEvent({ type: 'external' })
    const provider = { name: 'Example', url: 'https://example.org/' }
    const text = writeEventJsonLd(event, recordTexts(event, 'en'), { url: 'https://example.org/e/', provider })
    expect(JSON.parse(text)).not.toHaveProperty('organizer')
  })
})

test('events are listed by date, newest first', () => {
  const events = [
    makeEvent({ id: 'old', start: '2025-01-01' }),
    makeEvent({ id: 'new' }),
    makeEvent({ id: 'also-new' }),
  ]
  expect(newestFirst(events).map(({ id }) => id)).toEqual(['also-new', 'new', 'old'])
})

test('the feed tells when and where, what is cancelled and what is only planned', () => {
  const site = { title: 'Example', linkOf: (path: string) => `https://example.org${path}` }
  const events = [makeEvent({ cancelled: true })]
  const feed = plain(
    writeEventFeed({ events, 'event-series': [makeSeries({ status: 'planned', updated: '2026-12-01' })] }, site),
  )
  expect(feed).toContain(
    'Cancelled. Saturday, 27 March 2027 at 09:30 – Sunday, 28 March 2027 at 17:00. Room A, Strasbourg, France.',
  )
  expect(feed).toContain(`Every week, on Tuesday. ${e('en', 'series.planned')}.`)
  expect(feed.indexOf('Office hours')).toBeLessThan(feed.indexOf('Spring school'))
  expect(feed).toContain('<updated>2026-12-01T00:00:00Z</updated>')
})
