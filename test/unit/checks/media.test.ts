// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { check } from './small-instance.ts'

/** A recording whose own lines begin with the eighth. */
function checkRecording(lines: string, files: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const text = `title: Day 1\ndescription: d\nday: 2027-03-01\nseconds: 60\nspeakers: [A role]\nconsent: true\nlicence: CC-BY-4.0\n${lines}`
  return check({ 'content/recordings/day-1.yml': text, ...files })
}

const files = {
  'content/recordings/day-1.webm': 'video',
  'content/recordings/day-1.en.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\nWelcome.\n',
}
const captions = 'file: day-1.webm\ncaptions: [{ language: en, kind: captions, file: day-1.en.vtt }]\n'

describe('a recording', () => {
  test('with its files and captions is clean', async () => {
    expect(await checkRecording(captions, files)).toEqual([])
  })

  test('tells the line of its captions that players would leave out', async () => {
    const bad = { ...files, 'content/recordings/day-1.en.vtt': 'WEBVTT\n\n00:01,000 --> 00:02.000\nWelcome.\n' }
    expect(await checkRecording(captions, bad)).toEqual(['content/recordings/day-1.en.vtt:3:1 media/bad-captions'])
  })

  test.each([
    ['has nothing to play', '', '1:1 media/missing-file'],
    ['names a file that is not there', 'file: day-1.webm\n', '8:7 media/missing-file'],
    [
      'has a chapter after its end',
      "url: https://example.org/\nchapters: [{ at: '1:00', title: T }]\n",
      '9:18 media/wrong-order',
    ],
    [
      'has chapters out of order',
      "url: https://example.org/\nchapters:\n  - { at: '0:10', title: T }\n  - { at: '0:10', title: T }\n",
      '11:11 media/wrong-order',
    ],
    [
      'goes with slides that are not there',
      'url: https://example.org/\nslides: [deck]\n',
      '9:10 media/unknown-reference',
    ],
  ])('that %s is told where', async (_, lines, problem) => {
    expect(await checkRecording(lines)).toEqual([`content/recordings/day-1.yml:${problem}`])
  })
})

test('slides of an event that is not there are told where', async () => {
  const text = 'title: Deck\ndescription: d\nurl: https://example.org/\nformat: pdf\nlanguage: en\nevent: school\n'
  expect(await check({ 'content/slides/deck.yml': text })).toEqual([
    'content/slides/deck.yml:6:8 media/unknown-reference',
  ])
})
