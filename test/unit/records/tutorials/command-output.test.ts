// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holdsText, normaliseOutput } from '../../../../ingest/records/tutorials/command-output.ts'

const esc = '\u001B'
const control = fc.constantFrom(
  '\r',
  '\n',
  '\b',
  '\t',
  '\u0007',
  esc,
  `${esc}[31m`,
  `${esc}[K`,
  `${esc}[2K`,
  `${esc}]0;title\u0007`,
)
const output = fc
  .array(fc.oneof(control, fc.string({ maxLength: 4 }), fc.string({ unit: 'binary', maxLength: 3 })))
  .map((parts) => parts.join(''))

describe('output of commands', () => {
  test.each([
    ['a progress bar shows its last state', '10%\r50%\r100%\ndone', '100%\ndone'],
    ['what is overwritten in part keeps the rest', 'abcdef\rXY', 'XYcdef'],
    ['an erased line is gone', `Downloading 1 of 9\r${esc}[KReady`, 'Ready'],
    ['colours are gone', `${esc}[1;31merror${esc}[0m: no`, 'error: no'],
    ['a title of the window is gone', `${esc}]0;make\u0007ok`, 'ok'],
    ['line ends of Windows are line ends', 'a\r\nb\r\n', 'a\nb\n'],
    ['spaces at the end are gone', 'a  \nb', 'a\nb'],
    ['a character that is taken back is overwritten', 'ab\bc', 'ac'],
  ])('%s', (_name, raw, seen) => {
    expect(normaliseOutput(raw)).toBe(seen)
  })

  test('holds neither escapes nor returns when it is shown', () => {
    // eslint-disable-next-line no-control-regex -- the point of the test
    fc.assert(fc.property(output, (raw) => !/[\u0000-\u0008\u000B-\u001F\u007F]/.test(normaliseOutput(raw))))
  })

  test('stays the same when it is shown again', () => {
    fc.assert(fc.property(output, (raw) => normaliseOutput(normaliseOutput(raw)) === normaliseOutput(raw)))
  })

  test('keeps its number of lines', () => {
    fc.assert(fc.property(output, (raw) => normaliseOutput(raw).split('\n').length === raw.split('\n').length))
  })

  test('stays as it is where it is plain text', () => {
    const words = fc.array(fc.stringMatching(/^[!-~]{1,8}$/), { minLength: 1 }).map((list) => list.join(' '))
    fc.assert(fc.property(words, (text) => normaliseOutput(text) === text))
  })

  test('holds a text whatever the white space', () => {
    expect(holdsText('JOBID   PARTITION\n 12   debug\n', 'JOBID PARTITION 12')).toBe(true)
    expect(holdsText('Submitted batch job 12', 'Submitted batch job 13')).toBe(false)
  })
})
