// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { check } from './small-instance.ts'

/** An event whose own lines begin with the sixth. */
function checkEvent(lines: string): Promise<string[]> {
  const text = `title: School\ndescription: d\ntype: workshop\nmode: online\nupdated: 2026-11-27\n${lines}`
  return check({ 'content/events/school.yml': text })
}

/** A series whose own lines begin with the sixth. */
function checkSeries(lines: string): Promise<string[]> {
  const text = `title: Hours\ndescription: d\ntype: office-hours\nmode: online\nupdated: 2026-11-27\n${lines}`
  return check({ 'content/event-series/hours.yml': text })
}

const inParis = 'timezone: Europe/Paris\n'

describe('an event', () => {
  test('with times, registration and agenda in order is clean', async () => {
    const lines = `start: 2027-03-01T09:30
end: 2027-03-02T17:00
${inParis}registration: { url: 'https://example.org/', opens: 2027-01-15, deadline: 2027-03-01 }
agenda: [{ start: 2027-03-01T09:30, end: 2027-03-01T10:30, title: Welcome }]
`
    expect(await checkEvent(lines)).toEqual([])
  })

  test.each([
    ['ends before it begins', 'start: 2027-03-02\nend: 2027-03-01\n', '7:6 event/wrong-order'],
    ['ends earlier on its day', `start: 2027-03-02T10:00\nend: 2027-03-02T09:00\n${inParis}`, '7:6 event/wrong-order'],
    [
      'takes registrations after it',
      'start: 2027-03-02\nregistration:\n  url: https://example.org/\n  deadline: 2027-03-05\n',
      '9:13 event/wrong-order',
    ],
    [
      'closes before it opens',
      'start: 2027-03-02\nregistration:\n  url: https://example.org/\n  deadline: 2027-02-05\n  opens: 2027-02-06\n',
      '9:13 event/wrong-order',
    ],
    [
      'has a part outside of it',
      'start: 2027-03-02\nend: 2027-03-02\nagenda:\n  - start: 2027-03-03\n    title: T\n',
      '9:12 event/wrong-order',
    ],
    ['is on a day that does not exist', 'start: 2027-02-29\n', '6:8 event/bad-time'],
    ['is in the hour that clocks skip', `start: 2027-03-28T02:30\n${inParis}`, '6:8 event/bad-time'],
    ['has a time at one end only', `start: 2027-03-28T10:00\nend: 2027-03-28\n${inParis}`, '7:6 event/bad-time'],
    ['has a time in no zone', 'start: 2027-03-01T09:30\n', '6:8 event/bad-zone'],
    ['is in a zone that nobody knows', 'start: 2027-03-01T09:30\ntimezone: Europe/Strasbourg\n', '7:11 event/bad-zone'],
    ['names a series that is not there', 'start: 2027-03-01\nseries: hours\n', '7:9 event/unknown-reference'],
    [
      'names a tutorial that is not there',
      'start: 2027-03-01\nmaterials:\n  tutorials:\n    - nothing\n',
      '9:7 event/unknown-reference',
    ],
    [
      'names a recording that is not there',
      'start: 2027-03-01\nmaterials: { recordings: [nothing] }\n',
      '7:27 event/unknown-reference',
    ],
  ])('that %s is told where', async (_, lines, problem) => {
    expect(await checkEvent(lines)).toEqual([`content/events/school.yml:${problem}`])
  })
})

describe('a series', () => {
  const running = `status: running\nstart: 2027-01-05T14:00\n${inParis}`

  test('that runs with an end, and one that is only planned, are clean', async () => {
    expect(
      await checkSeries(`${running}rule: FREQ=WEEKLY;BYDAY=TU\nplannedUntil: 2027-06-30\nexdates: [2027-05-04]\n`),
    ).toEqual([])
    expect(await checkSeries('status: planned\nrule: FREQ=WEEKLY\n')).toEqual([])
  })

  test.each([
    ['has a rule that is not understood', `${running}rule: FREQ=YEARLY;COUNT=2\n`, '9:7 series/bad-rule'],
    ['has a rule without an end', `${running}rule: FREQ=WEEKLY\n`, '9:7 series/bad-rule'],
    ['has a rule that gives no date', `${running}rule: FREQ=WEEKLY\nplannedUntil: 2027-01-04\n`, '9:7 series/bad-rule'],
    [
      'starts on a day that is not of its rule',
      `${running}rule: FREQ=WEEKLY;BYDAY=WE;COUNT=3\n`,
      '7:8 series/bad-rule',
    ],
    [
      'leaves out a day that is none of its own',
      `${running}rule: FREQ=WEEKLY;COUNT=3\nexdates:\n  - 2027-01-13\n`,
      '11:5 series/no-date',
    ],
    ['runs without a rule', running, '6:9 series/status-differs'],
    ['is planned and has a start', 'status: planned\nstart: 2027-01-05T14:00\n', '7:8 series/status-differs'],
    ['is in a zone that nobody knows', 'status: planned\ntimezone: Mars/Olympus\n', '7:11 event/bad-zone'],
  ])('that %s is told where', async (_, lines, problem) => {
    expect(await checkSeries(lines)).toEqual([`content/event-series/hours.yml:${problem}`])
  })
})
