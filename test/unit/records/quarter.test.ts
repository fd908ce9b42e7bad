// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareQuarters, formatQuarter, quarterOf } from '../../../ingest/records/quarter.ts'

describe('the quarter of a moment', () => {
  it.each([
    ['2026-01-01T00:00:00.000Z', '2026-Q1'],
    ['2026-03-31T23:59:59.999Z', '2026-Q1'],
    ['2026-04-01T00:00:00.000Z', '2026-Q2'],
    ['2026-09-30T23:30:00.000Z', '2026-Q3'],
    ['2026-12-31T23:59:59.999Z', '2026-Q4'],
    ['2027-01-01T01:00:00+02:00', '2026-Q4'],
    [undefined, 'undated'],
    ['yesterday', 'undated'],
  ])('%s is %s, counted in UTC', (moment, quarter) => {
    expect(quarterOf(moment)).toBe(quarter)
  })

  it('has the order of time, undated last', () => {
    const moment = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const [first, second] = [quarterOf(a.toISOString()), quarterOf(b.toISOString())]
        if (a <= b) expect(compareQuarters(first, second)).toBeLessThanOrEqual(0)
        expect(Math.sign(compareQuarters(first, second))).toBe(-Math.sign(compareQuarters(second, first)) || 0)
        expect(compareQuarters(first, 'undated')).toBeLessThan(0)
      }),
    )
  })

  it('is written as readers say it', () => {
    expect(formatQuarter('2026-Q4')).toBe('Q4 2026')
    expect(formatQuarter('undated')).toBe('undated')
  })
})
