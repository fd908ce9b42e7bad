// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber } from '../../../ingest/records/measure-value.ts'

const gaps: readonly (readonly [unknown, string])[] = [
  [null, 'missing'],
  [undefined, 'missing'],
  ['None', 'missing'],
  ['null', 'missing'],
  ['', 'empty'],
  ['   ', 'empty'],
  [Number.NaN, 'not-finite'],
  [Number.POSITIVE_INFINITY, 'not-finite'],
  ['nan', 'not-finite'],
  ['-inf', 'not-finite'],
  ['1e999', 'not-finite'],
  ['12,5', 'not-a-number'],
  ['0x10', 'not-a-number'],
  ['12 s', 'not-a-number'],
  [true, 'not-a-number'],
  [[1], 'not-a-number'],
  [{}, 'not-a-number'],
  ['9'.repeat(100_000), 'not-a-number'],
]

describe('A measured value', () => {
  it.each(gaps)('%s is a gap: %s', (input, gap) => {
    expect(readNumber(input)).toEqual({ gap })
  })

  it('is zero when zero was written, which is no gap', () => {
    expect(readNumber(0)).toEqual({ value: 0 })
    expect(readNumber('0')).toEqual({ value: 0, fromString: true })
    expect(readNumber(-0)).toEqual({ value: 0 })
    expect(readNumber('-0.0')).toEqual({ value: 0, fromString: true })
  })

  it.each(['3.5', '21700.', '2.3728302000e+01', '-.5', '+4', ' 7 '])('%s as text is a number that was text', (text) => {
    expect(readNumber(text)).toEqual({ value: Number(text), fromString: true })
  })

  it('is never anything but a finite number or a reason', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const read = readNumber(input)
        expect(read.value === undefined ? read.gap : Number.isFinite(read.value)).toBeTruthy()
      }),
    )
  })
})
