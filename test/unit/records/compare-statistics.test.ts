// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import {
  largestAccepted,
  mannWhitney,
  studentProbability,
  studentQuantile,
} from '../../../ingest/records/compare-statistics.ts'

describe('the statistics of a comparison', () => {
  // Tables of Student's distribution, two-sided 5 %.
  test.each([
    [12.706, 1],
    [4.303, 2],
    [3.182, 3],
    [2.228, 10],
    [2.131, 15],
    [1.984, 100],
  ])('agree with the printed tables: t = %d with %d degrees of freedom is five per cent', (t, freedom) => {
    expect(studentProbability(t, freedom)).toBeCloseTo(0.05, 4)
    expect(studentQuantile(0.05, freedom)).toBeCloseTo(t, 2)
  })

  test('know that four samples all below four others is 2 chances of 70', () => {
    expect(mannWhitney([1, 2, 3, 4], [5, 6, 7, 8])).toBeCloseTo(2 / 70, 12)
    expect(mannWhitney([5, 6, 7, 8], [1, 2, 3, 4])).toBeCloseTo(2 / 70, 12)
  })

  test('do not take equal samples for a difference', () => {
    expect(mannWhitney([1, 1, 1, 1], [1, 1, 1, 1])).toBe(1)
    expect(mannWhitney([1, 1, 1, 1], [2, 2, 2, 2])).toBeCloseTo(2 / 70, 12)
  })

  test('say the same of many samples as counting them would', () => {
    const first = Array.from({ length: 29 }, (_, at) => at * 2)
    const second = Array.from({ length: 30 }, (_, at) => at * 2 + 15)
    const exact = mannWhitney(first, second)
    const more = mannWhitney([...first, 58], [...second, 75])
    expect(exact).toBeGreaterThan(0)
    expect(Math.abs(exact - mannWhitney([...first, 58, 60], [...second, 75]))).toBeLessThan(0.02)
    expect(more).toBeLessThan(0.05)
  })

  test('ask more of each of many findings than of one', () => {
    expect(largestAccepted([0.04], 0.05)).toBe(0.04)
    expect(largestAccepted([0.04, 0.5, 0.6, 0.7], 0.05)).toBe(-1)
    // The example of Benjamini and Hochberg (1995): fifteen tests, of which four stand.
    const paper = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ]
    expect(largestAccepted(paper, 0.05)).toBe(0.0095)
  })
})
