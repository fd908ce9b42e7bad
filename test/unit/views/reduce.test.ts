// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reduceRows, thinRows } from '../../../site/views/chart/reduce.ts'

/** A long series with one spike, one dip and a gap as wide as several columns. */
function makeLong(length: number): { time: number[]; value: (number | null)[] } {
  const time = Array.from({ length }, (_, i) => i * 1000)
  const value = time.map((_, i): number | null => 10 + (i % 7))
  value[Math.floor(length * 0.3)] = 99
  value[Math.floor(length * 0.6)] = -5
  for (let i = Math.floor(length * 0.8); i < length * 0.82; i += 1) value[i] = null
  return { time, value }
}

describe('what a picture can show of a series', () => {
  test('is all of it when there are few points', () => {
    const series = { time: [1, 2, 3], value: [5, null, 7] }
    expect(reduceRows(series, { from: 1, to: 3 }, 100)).toEqual([0, 1, 2])
  })

  test('keeps every spike and dip of 100,000 points in some thousand rows', () => {
    const series = makeLong(100_000)
    const rows = reduceRows(series, { from: 0, to: 99_999_000 }, 500)
    expect(rows.length).toBeLessThanOrEqual(1002)
    expect(rows).toContain(30_000)
    expect(rows).toContain(60_000)
  })

  test('breaks the line where a column has gaps only', () => {
    const series = makeLong(100_000)
    const rows = reduceRows(series, { from: 0, to: 99_999_000 }, 500)
    expect(rows.some((row) => series.value[row] === null)).toBe(true)
  })

  test('does not break the line at a gap narrower than a column', () => {
    const { time, value } = makeLong(100_000)
    const series = { time, value: value.map((one, i) => (i === 500 ? null : (one ?? 10))) }
    const rows = reduceRows(series, { from: 0, to: 99_999_000 }, 500)
    expect(rows.every((row) => series.value[row] !== null)).toBe(true)
  })

  test('is only what lies in the window', () => {
    const series = makeLong(1000)
    const rows = reduceRows(series, { from: 100_000, to: 200_000 }, 500)
    expect([rows[0], rows.at(-1)]).toEqual([100, 200])
  })

  test('for any series ascends, keeps both ends, and has the extremes', () => {
    const values = fc.array(fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null }), {
      minLength: 50,
      maxLength: 400,
    })
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 40 }), (value, buckets) => {
        const time = value.map((_, i) => i * i)
        const last = value.length - 1
        const rows = reduceRows({ time, value }, { from: 0, to: last * last }, buckets)
        expect([...new Set(rows)].sort((a, b) => a - b)).toEqual(rows)
        expect([rows[0], rows.at(-1)]).toEqual([0, last])
        const measured = value.filter((one) => one !== null)
        if (measured.length === 0) return
        const kept = rows.flatMap((row) => value[row] ?? [])
        expect(Math.max(...kept)).toBe(Math.max(...measured))
        expect(Math.min(...kept)).toBe(Math.min(...measured))
      }),
    )
  })
})

test('marks nearer than their spacing are one mark', () => {
  expect(thinRows([0, 1, 2, 3], [0, 5, 10, 30], 10)).toEqual([0, 2, 3])
})
