// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linearTicks, niceRange } from '../../../site/views/chart/linear-ticks.ts'
import { countTicks, logTicks } from '../../../site/views/chart/log-ticks.ts'
import { timeTicks } from '../../../site/views/chart/time-ticks.ts'

const at = (text: string): number => Date.parse(text)

describe('ticks of a value axis', () => {
  test('are round numbers inside the range, without the dust of binary fractions', () => {
    expect(linearTicks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
    expect(linearTicks(0.1, 0.32, 5)).toEqual([0.1, 0.15, 0.2, 0.25, 0.3])
    expect(linearTicks(-3, 3, 4)).toEqual([-2, 0, 2])
    expect(linearTicks(180, 190, 5)).toEqual([180, 182, 184, 186, 188, 190].filter((tick) => tick % 2 === 0))
  })

  test('for any range are few, ascending, evenly spaced and inside', () => {
    const range = fc.tuple(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
    )
    fc.assert(
      fc.property(range, ([min, span]) => {
        const max = min + span
        if (max - min < Math.abs(min) * 1e-9) return
        const ticks = linearTicks(min, max, 5)
        expect(ticks.length).toBeLessThanOrEqual(7)
        for (const tick of ticks) {
          expect(tick).toBeGreaterThanOrEqual(min - span * 1e-6)
          expect(tick).toBeLessThanOrEqual(max + span * 1e-6)
        }
        expect([...ticks].sort((a, b) => a - b)).toEqual(ticks)
      }),
    )
  })

  test('of equal ends are that one value', () => {
    expect(linearTicks(5, 5, 5)).toEqual([5])
  })

  test('frame the values they belong to', () => {
    expect(niceRange(3.2, 18.7, 5)).toEqual({ min: 0, max: 20 })
    expect(niceRange(0, 20, 5)).toEqual({ min: 0, max: 20 })
  })
})

describe('ticks of a logarithmic axis', () => {
  test('are powers of ten over many decades', () => {
    expect(logTicks(0.01, 1000, 6)).toEqual([0.01, 0.1, 1, 10, 100, 1000])
  })

  test('have steps between when there is room', () => {
    expect(logTicks(1, 100, 6)).toEqual([1, 2, 5, 10, 20, 50, 100])
  })

  test('are plain round numbers within a decade', () => {
    expect(logTicks(10, 20, 5)).toEqual([10, 12, 14, 16, 18, 20])
  })

  test('never stand at zero or below', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 1e6, noNaN: true }),
        fc.double({ min: 1.01, max: 1e9, noNaN: true }),
        (min, ratio) => {
          expect(logTicks(min, min * ratio, 5).every((tick) => tick > 0)).toBe(true)
        },
      ),
    )
  })

  test('of task counts are the counts that were run, thinned when there are too many', () => {
    expect(countTicks([64, 1, 4, 4, 16], 8)).toEqual([1, 4, 16, 64])
    expect(countTicks([1, 2, 4, 8, 16, 32, 64, 128], 4)).toEqual([1, 4, 16, 64])
  })
})

describe('ticks of a time axis', () => {
  test('are months in UTC, with the year where it changes', () => {
    const ticks = timeTicks(at('2025-10-15T00:00:00Z'), at('2026-03-10T00:00:00Z'), 6, 'en-GB')
    expect(ticks.map((tick) => tick.text)).toEqual(['Nov', 'Dec', 'Jan', 'Feb', 'Mar'])
    expect(ticks.map((tick) => tick.context)).toEqual(['2025', undefined, '2026', undefined, undefined])
    expect(ticks.map((tick) => new Date(tick.at).toISOString().slice(8))).toEqual(Array(5).fill('01T00:00:00.000Z'))
  })

  test('are hours of a day, with the day', () => {
    const [first, second] = timeTicks(at('2026-06-01T09:10:00Z'), at('2026-06-01T14:00:00Z'), 6, 'en-GB')
    expect(first).toEqual({ at: at('2026-06-01T10:00:00Z'), text: '10:00', context: '1 Jun 2026' })
    expect(second?.text).toBe('11:00')
  })

  test('are years over decades', () => {
    const texts = timeTicks(at('1995-06-01T00:00:00Z'), at('2026-06-01T00:00:00Z'), 7, 'en-GB').map((tick) => tick.text)
    expect(texts).toEqual(['2000', '2005', '2010', '2015', '2020', '2025'])
  })

  test('speak the language of the page', () => {
    const [first] = timeTicks(at('2026-02-01T00:00:00Z'), at('2026-06-10T00:00:00Z'), 6, 'fr-FR')
    expect(first?.text).toBe('févr.')
  })

  test('for any span are few, ascending and inside', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2e12 }), fc.integer({ min: 1, max: 1e12 }), (min, span) => {
        const ticks = timeTicks(min, min + span, 8, 'en-GB')
        expect(ticks.length).toBeLessThanOrEqual(10)
        expect(ticks.every((tick) => tick.at >= min && tick.at <= min + span)).toBe(true)
        expect(new Set(ticks.map((tick) => tick.at)).size).toBe(ticks.length)
      }),
    )
  })
})
