// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { commonWindow, drawSmall, pickMultiples, readWindow, writeWindow } from '../../../site/views/kpi/multiples.ts'
import { day, makeKpiProject, makeSeries, makeSummary, seconds, start } from './series.ts'

describe('charts side by side', () => {
  test('are those with a trend, main metrics first', () => {
    const [group] = makeKpiProject([
      makeSummary({ id: 'one-value', points: 3, gaps: 2 }),
      makeSummary({ id: 'other', points: 3, main: false }),
      makeSummary({ id: 'main', points: 3 }),
    ]).groups
    expect(group && pickMultiples(group).map(({ id }) => id)).toEqual(['main', 'other'])
  })

  test('share one window, and a window without values gives no picture', () => {
    const series = makeSeries([1, 2, 3])
    const window = commonWindow([series, makeSeries([5])])
    expect(window?.min).toBeLessThanOrEqual(start)
    expect(window?.max).toBeGreaterThanOrEqual(start + 2 * day)
    const marks = { noise: null, levels: [], changes: [], platforms: [], releases: [] }
    const small = { columns: series.columns, display: seconds, marks }
    expect(
      drawSmall({ ...small, window: { min: start, max: start + day } })?.layers.some(({ role }) => role === 'line'),
    ).toBe(true)
    expect(drawSmall({ ...small, window: { min: start + 10 * day, max: start + 11 * day } })).toBeUndefined()
  })

  test('show the levels and changes of their window, and no others', () => {
    const series = makeSeries([1, 1, 1, 5, 5, 5])
    const spot = { time: start + 3 * day, value: 5, look: 'worse', number: '1', word: 'worse' } as const
    const marks = {
      noise: 0.1,
      levels: [
        { from: start, to: start + 2 * day, value: 1 },
        { from: start + 3 * day, to: start + 5 * day, value: 5 },
      ],
      changes: [spot],
      platforms: [],
      releases: [],
    }
    const draw = (from: number, to: number) =>
      drawSmall({
        columns: series.columns,
        display: seconds,
        marks,
        window: { min: start + from * day, max: start + to * day },
      })
    expect(
      draw(0, 5)
        ?.layers.find(({ role }) => role === 'level')
        ?.d.match(/M/g),
    ).toHaveLength(2)
    expect(draw(0, 5)?.labels.map(({ text }) => text)).toContain('1 worse')
    const before = draw(0, 2)
    expect(before?.layers.find(({ role }) => role === 'level')?.d.match(/M/g)).toHaveLength(1)
    expect(before?.labels.map(({ text }) => text)).not.toContain('1 worse')
  })

  test('keep their window in the address as whole days', () => {
    const window = readWindow('2026-06-01', '2026-06-03')
    expect(window).toEqual({ min: Date.UTC(2026, 5, 1), max: Date.UTC(2026, 5, 4) })
    expect(window && writeWindow(window)).toEqual({ from: '2026-06-01', to: '2026-06-03' })
    expect(readWindow('2026-06-03', '2026-06-01')).toBeUndefined()
    expect(readWindow('yesterday', '')).toBeUndefined()
  })
})
