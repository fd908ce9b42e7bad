// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extentOf, isNear, logDomain, timeDomain, valueDomain } from '../../../site/views/chart/domain.ts'
import { linearTicks } from '../../../site/views/chart/linear-ticks.ts'

describe('the value axis', () => {
  test('starts at zero when the values differ much, and not when they hardly differ', () => {
    expect(valueDomain({ min: 2, max: 18 }, 5).min).toBe(0)
    expect(valueDomain({ min: 96, max: 101 }, 5).min).toBeGreaterThan(90)
  })

  test('never goes below zero for values that do not', () => {
    expect(valueDomain({ min: 0.1, max: 0.19 }, 5).min).toBeGreaterThanOrEqual(0)
    expect(valueDomain({ min: -18, max: -2 }, 5).max).toBe(0)
  })

  test('of equal values has them in the middle, and of zeros has zero at its edge', () => {
    const { min, max } = valueDomain({ min: 50, max: 50 }, 5)
    expect((min + max) / 2).toBe(50)
    expect(valueDomain({ min: 0, max: 0 }, 5)).toEqual({ min: 0, max: 1 })
  })

  test('holds all values and ends on ticks, whatever they are', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(value, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (min, span) => {
        const max = min + span
        if (span < Math.abs(min) * 1e-6) return
        const domain = valueDomain({ min, max }, 5)
        const ticks = linearTicks(domain.min, domain.max, 5)
        expect(domain.min).toBeLessThanOrEqual(min)
        expect(domain.max).toBeGreaterThanOrEqual(max)
        expect([ticks[0], ticks.at(-1)]).toEqual([domain.min, domain.max])
      }),
    )
  })
})

describe('an extent', () => {
  test('leaves gaps out, and of gaps only there is none', () => {
    expect(extentOf([3, null, 1, undefined])).toEqual({ min: 1, max: 3 })
    expect(extentOf([null])).toBeUndefined()
  })

  test('can be that of a million values', () => {
    expect(extentOf(Array.from({ length: 1_000_000 }, (_, i) => i))).toEqual({ min: 0, max: 999_999 })
  })
})

test('one moment has a week around it, and one count has room on a logarithmic axis', () => {
  expect(timeDomain({ min: 1000, max: 1000 })).toEqual({ min: 1000 - 302_400_000, max: 1000 + 302_400_000 })
  expect(logDomain({ min: 8, max: 8 })).toEqual({ min: 4, max: 16 })
})

test('a reference is near when it leaves the values room to be seen', () => {
  expect(isNear(185, { min: 170, max: 190 })).toBe(true)
  expect(isNear(5000, { min: 1, max: 1.2 })).toBe(false)
})
