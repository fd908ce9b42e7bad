// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseClock, writeClock } from '../../../../ingest/records/media/clock-time.ts'
import { parseVtt } from '../../../../ingest/records/media/web-vtt.ts'

const good = `\uFEFFWEBVTT - Day 1

NOTE
for editors

1
00:01.000 --> 00:04.500 align:start
<v Referent>Build &amp; <b>run</b>.</v>

01:00:00.000 --> 01:00:02.000
Two
lines.
`

describe('captions', () => {
  test('are read with their times, and as the words that people read', () => {
    expect(parseVtt(good)).toEqual({
      cues: [
        { from: 1, to: 4.5, text: 'Build & run.', speaker: 'Referent' },
        { from: 3600, to: 3602, text: 'Two lines.' },
      ],
      faults: [],
    })
  })

  test('may have lines that end as on any system', () => {
    expect(parseVtt(good.replaceAll('\n', '\r\n')).cues).toHaveLength(2)
  })

  test.each([
    ['no first line', '00:01.000 --> 00:02.000\nText\n', 1, 1],
    ['no empty line after it', 'WEBVTT\n00:01.000 --> 00:02.000\nText\n', 2, 1],
    ['no cues', 'WEBVTT\n', 1, 1],
    ['a comma as in SubRip', 'WEBVTT\n\n00:01,000 --> 00:02.000\nText\n', 3, 1],
    ['a second time that is none', 'WEBVTT\n\n00:01.000 --> 2\nText\n', 3, 15],
    ['a cue that ends first', 'WEBVTT\n\n00:03.000 --> 00:02.000\nText\n', 3, 15],
    ['cues out of order', 'WEBVTT\n\n00:03.000 --> 00:04.000\nA\n\n00:01.000 --> 00:02.000\nB\n', 6, 1],
    ['a cue without words', 'WEBVTT\n\n00:03.000 --> 00:04.000\n<b></b>\n', 3, 1],
    ['text without times', 'WEBVTT\n\nText\n', 3, 1],
  ])('with %s are told where', (_, text, line, column) => {
    expect(parseVtt(text).faults).toMatchObject([{ line, column }])
  })

  test('of any kind are read without an end that never comes', () => {
    fc.assert(fc.property(fc.string({ maxLength: 2000 }), (text) => Array.isArray(parseVtt(`WEBVTT\n\n${text}`).cues)))
  })
})

test('a time of a clock is read as it is written', () => {
  fc.assert(
    fc.property(fc.nat(100_000), (seconds) => {
      expect(parseClock(writeClock(seconds))).toBe(seconds)
    }),
  )
  expect([writeClock(5), writeClock(750), writeClock(3605)]).toEqual(['0:05', '12:30', '1:00:05'])
})
