// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { openQuarterTally } from '../../../../ingest/records/quarter-tally.ts'
import type { TalliedSeries } from '../../../../ingest/records/quarter-tally.ts'

/** A series with a value, or a gap for null, at each day; every point is a run of its own. */
function makeSeries(points: Readonly<Record<string, number | null>>, overrides: Partial<TalliedSeries> = {}) {
  return {
    project: { id: 'heat', name: 'Heat', origin: 'catalogue' },
    benchmark: 'solve',
    metric: 'solve-time',
    unit: 's',
    derived: false,
    columns: {
      time: Object.keys(points).map((day) => Date.parse(day)),
      value: Object.values(points),
      run: Object.keys(points),
    },
    ...overrides,
  } satisfies TalliedSeries
}

function tally(...series: TalliedSeries[]) {
  const open = openQuarterTally()
  for (const one of series) open.add(one)
  return open.finish()
}

describe('what was measured in a quarter', () => {
  test('counts values, gaps and runs in the UTC quarter of each point', () => {
    const facts = tally(makeSeries({ '2026-03-31T23:59:59Z': 1, '2026-04-01T00:00:00Z': null, '2026-04-02': 2 }))
    expect(facts.map(({ quarter, projects: [one] }) => [quarter, one?.points, one?.gaps, one?.runs])).toEqual([
      ['2026-Q1', 1, 0, 1],
      ['2026-Q2', 1, 1, 2],
    ])
  })

  test('says so of a quarter without data between two with data', () => {
    const facts = tally(makeSeries({ '2025-11-01': 1, '2026-05-01': 1 }))
    expect(facts.map(({ quarter, projects }) => [quarter, projects.length])).toEqual([
      ['2025-Q4', 1],
      ['2026-Q1', 0],
      ['2026-Q2', 1],
    ])
  })

  test('tells series that were measured before and are not now, benchmark by benchmark', () => {
    const facts = tally(
      makeSeries({ '2026-01-01': 1, '2026-04-01': 1 }),
      makeSeries({ '2026-01-01': 1, '2026-04-01': null }, { metric: 'setup-time' }),
      makeSeries({ '2026-01-01': 1 }, { benchmark: 'mesh' }),
    )
    expect(facts[1]?.absent.map(({ benchmark, series, last }) => [benchmark, series, last])).toEqual([
      ['solve', 1, '2026-Q2'],
      ['mesh', 1, '2026-Q1'],
    ])
    expect(facts[1]?.projects[0]).toMatchObject({ series: 1, absent: 2 })
  })

  test('judges only series with enough values, and counts no derived value as measured', () => {
    const days = Object.fromEntries(Array.from({ length: 8 }, (_, day) => [`2026-01-0${day + 1}`, day]))
    const [facts] = tally(makeSeries(days), makeSeries({ '2026-01-01': 1 }, { metric: 'efficiency', derived: true }))
    expect(facts?.projects[0]).toMatchObject({ series: 2, judged: 1, points: 8 })
  })

  test('adds up energy by run, and keeps what is in another unit out of the sum', () => {
    const energy = { metric: 'energy-to-solution', unit: 'J' }
    const [facts] = tally(
      makeSeries({ '2026-01-01': 10, '2026-01-02': 30 }, energy),
      makeSeries({ '2026-01-01': 5 }, energy),
      makeSeries({ '2026-01-03': 7 }, { ...energy, unit: 'jobs' }),
    )
    expect(facts?.projects[0]?.samples['energy-to-solution']).toMatchObject({ count: 3, runs: 2, sum: 45, most: 30 })
  })
})
