// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findChanges } from '../../../../ingest/records/changes/find-changes.ts'
import { createRandom } from '../../../../scripts/bench/random.ts'

/** Normal numbers around 100 with deviation 1, the same for the same seed. */
function makeNoise(length: number, seed: number): number[] {
  const random = createRandom(seed)
  const draw = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return Array.from({ length }, () => 100 + draw())
}

const starts = (values: readonly (number | null)[]) => findChanges(values, 'lower').changes.map(({ index }) => index)

describe('changes of a series', () => {
  test('are told with the levels before and after, and what they mean', () => {
    const values = makeNoise(60, 1).map((value, index) => (index < 40 ? value : value + 20))
    const [change, ...others] = findChanges(values, 'lower').changes
    expect(others).toEqual([])
    expect(change).toMatchObject({ index: 40, kind: 'regression' })
    expect(change?.before).toBeCloseTo(100, -1)
    expect(change?.relative).toBeCloseTo(0.2, 1)
    expect(findChanges(values, 'higher').changes[0]?.kind).toBe('improvement')
    expect(findChanges(values, 'none').changes[0]?.kind).toBe('change')
  })

  test('are not told of fewer than eight values', () => {
    expect(findChanges([1, 1, 1, null, 9, 9, 9, 9], 'lower')).toEqual({ isEnough: false, noise: null, changes: [] })
  })

  test('count gaps as places and never as values', () => {
    const values = makeNoise(40, 2).map((value, index) => (index < 20 ? value : value + 10))
    expect(starts([...values.slice(0, 20), null, null, ...values.slice(20)])).toEqual([22])
    expect(starts(values.map((value, index) => (index % 5 === 0 ? null : value)))).toEqual([21])
  })

  test('are told of a counter that says the same for weeks and then something else', () => {
    const counter = [...Array(20).fill(1_000_000), ...Array(20).fill(1_000_001)]
    expect(starts(counter)).toEqual([20])
    expect(starts(Array(40).fill(7))).toEqual([])
  })

  test('are told when three values lie five deviations higher', () => {
    const values = [...makeNoise(50, 3), ...makeNoise(3, 4).map((value) => value + 5)]
    expect(starts(values)).toEqual([50])
  })

  test('are not told of one spike', () => {
    const values = makeNoise(80, 5)
    values[30] = 160
    values[79] = 160
    expect(starts(values)).toEqual([])
  })

  test('are found where they are in a long series too', () => {
    const values = makeNoise(30_000, 6).map((value, index) => (index < 12_345 ? value : value + 3))
    const [found = 0, ...others] = starts(values)
    expect(others).toEqual([])
    expect(Math.abs(found - 12_345)).toBeLessThanOrEqual(2)
  })

  test('do not depend on the unit or on where zero is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: -6, max: 6 }), (seed, power) => {
        const values = makeNoise(50, seed).map((value, index) => (index < 25 ? value : value + 4))
        const scaled = values.map((value) => (value - 60) * 2 ** power)
        expect(starts(scaled)).toEqual(starts(values))
      }),
      { numRuns: 60 },
    )
  })

  test('are regressions upside down where they were improvements', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
        const values = makeNoise(50, seed).map((value, index) => (index < 25 ? value : value + 4))
        const turned = findChanges(
          values.map((value) => -value),
          'higher',
        ).changes
        expect(turned.map(({ index, kind }) => [index, kind])).toEqual(
          findChanges(values, 'lower').changes.map(({ index, kind }) => [index, kind]),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('are not taken for drift in a short series', () => {
    let found = 0
    for (let seed = 1; seed <= 100; seed += 1) {
      const values = makeNoise(26, seed).map((value, index) => (index < 8 || index >= 20 ? value : value + 6))
      if (['8,20', '8'].includes(starts(values).join(','))) found += 1
    }
    expect(found).toBeGreaterThanOrEqual(95)
  })

  test('of two last values begin at the first of them', () => {
    const drifting = Array.from({ length: 24 }, (_, index) => 100 + index / 4 + (index % 2) / 8)
    expect(starts([...drifting, 130, 130.2])).toEqual([24])
  })

  test('of three deviations are found within five points, and noise alone is left alone', () => {
    let found = 0
    let wrong = 0
    for (let seed = 1; seed <= 100; seed += 1) {
      const values = makeNoise(100, seed)
      wrong += starts(values).length
      const stepped = values.map((value, index) => (index < 60 ? value : value + 3))
      if (starts(stepped).some((index) => Math.abs(index - 60) <= 5)) found += 1
    }
    expect(found).toBeGreaterThanOrEqual(95)
    expect(wrong).toBeLessThanOrEqual(5)
  })
})
