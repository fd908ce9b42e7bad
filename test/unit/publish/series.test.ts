// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { makeHash, makeMetric, makeRow } from '../../builders.ts'
import { publishRows } from './site-folder.ts'

const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}T00:00:00.000Z`
const at = (number: number, overrides: Parameters<typeof makeRow>[0] = {}) =>
  makeRow({ run: makeHash(`${number}a`), caseKey: makeHash(`${number}c`), startedAt: day(number), ...overrides })

describe('a series', () => {
  it('has its points in order of time, with what each run was', async () => {
    const rows = [at(3, { value: 3 }), at(1, { value: 1, commit: 'abc1234' }), at(2, { value: 2, status: 'fail' })]
    const { series } = await publishRows(rows)
    expect(series).toHaveLength(1)
    expect(series[0]?.columns).toMatchObject({
      time: [1, 2, 3].map((number) => Date.parse(day(number))),
      value: [1, 2, 3],
      gap: [null, null, null],
      status: ['pass', 'fail', 'pass'],
      commit: ['abc1234', null, null],
      run: [1, 2, 3].map((number) => makeHash(`${number}a`)),
    })
    expect(series[0]).toMatchObject({ points: 3, gaps: 0, last: 3, lastAt: day(3), lastStatus: 'pass' })
  })

  it('keeps not measured, failed and zero apart', async () => {
    const rows = [
      at(1, { value: 0 }),
      at(2, { value: null, gap: 'missing', unit: '' }),
      at(3, { value: 5, status: 'fail' }),
      at(4, { value: null, gap: 'failed', status: 'fail' }),
    ]
    const { series } = await publishRows(rows)
    expect(series[0]?.columns).toMatchObject({
      value: [0, null, 5, null],
      gap: [null, 'missing', null, 'failed'],
      status: ['pass', 'pass', 'fail', 'fail'],
    })
    expect(series[0]).toMatchObject({ points: 4, gaps: 2, last: 5, lastAt: day(3), lastStatus: 'fail' })
  })

  it('without any value has no last value', async () => {
    const { series } = await publishRows([at(1, { value: null, gap: 'missing' })])
    expect(series[0]).toMatchObject({ last: null, gaps: 1 })
    expect(series[0]).not.toHaveProperty('lastAt')
  })

  it('shows the last attempt of a run, even when it is worse', async () => {
    const rows = [
      at(1, { value: 1, attempt: 1, caseKey: makeHash('c1') }),
      at(1, { value: 9, attempt: 2, caseKey: makeHash('c2'), status: 'fail' }),
      at(2, { value: 2 }),
    ]
    const { series } = await publishRows(rows)
    expect(series[0]?.columns).toMatchObject({ value: [9, 2], attempt: [2, 1], status: ['fail', 'pass'] })
  })

  it('keeps two cases of one run that were measured side by side', async () => {
    const rows = [at(1, { value: 1, caseKey: makeHash('c1') }), at(1, { value: 2, caseKey: makeHash('c2') })]
    const { series, problems } = await publishRows(rows)
    expect(series[0]?.columns.value).toEqual([1, 2])
    expect(problems).toEqual([])
  })

  it('has no place on the time axis for a point without a date, and still its value', async () => {
    const { startedAt: _startedAt, ...undated } = makeRow({ value: 7 })
    const { series } = await publishRows([undated])
    expect(series[0]).toMatchObject({ points: 0, last: 7 })
    expect(series[0]?.columns.value).toEqual([])
    const both = await publishRows([undated, at(1, { value: 1 })])
    expect(both.series[0]).toMatchObject({ points: 1, last: 1, lastAt: day(1) })
  })

  it('follows a metric through its names and units', async () => {
    const rows = [at(1, { metricRaw: 'Execution_time', value: 1500, unit: 'ms' }), at(2, { value: 2 })]
    const { series, problems } = await publishRows(rows)
    expect(series).toHaveLength(1)
    expect(series[0]).toMatchObject({
      metric: 'time-to-solution',
      unit: 's',
      metricRaw: ['Execution_time', 'run_time'],
    })
    expect(series[0]?.columns.value).toEqual([1.5, 2])
    expect(problems).toEqual([])
  })

  it('of a metric that nobody registered is in the unit of its newest value', async () => {
    const rows = [
      at(1, { metricRaw: 'my_timer', value: 2, unit: 's' }),
      at(2, { metricRaw: 'my_timer', value: 1500, unit: 'ms' }),
    ]
    const { series } = await publishRows(rows)
    expect(series[0]).toMatchObject({
      metric: 'my_timer',
      label: 'my timer',
      unit: 'ms',
      direction: 'none',
      main: false,
    })
    expect(series[0]?.columns.value).toEqual([2000, 1500])
  })

  it('makes a gap of a value in a unit that does not convert', async () => {
    const rows = [
      at(1, { metricRaw: 'my_size', value: 2, unit: 's' }),
      at(2, { metricRaw: 'my_size', value: 3, unit: 'MB' }),
    ]
    const { series } = await publishRows(rows)
    expect(series[0]?.columns).toMatchObject({ value: [null, 3], gap: ['unit-mismatch', null] })
  })

  it('of another unit than the registry knows stands by itself and is reported once', async () => {
    const rows = [at(1, { value: 1 }), at(2, { value: 300, unit: 'MB' }), at(3, { value: 301, unit: 'MB' })]
    const { series, problems } = await publishRows(rows)
    const byMetric = new Map(series.map((one) => [one.metric, one]))
    expect(byMetric.get('time-to-solution')?.columns.value).toEqual([1])
    expect(byMetric.get('run_time')).toMatchObject({ unit: 'MBy', direction: 'none', points: 2 })
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['kpi/unit-mismatch', 'warning']])
  })

  it('is reported once for all the sizes of its benchmark', async () => {
    const { problems } = await publishRows([8, 16].map((tasks) => at(tasks, { tasks, unit: 'MB' })))
    expect(problems).toHaveLength(1)
  })

  it('tells when one case has two names for one metric, and shows the first', async () => {
    const rows = [at(1, { value: 1 }), at(1, { metricRaw: 'Execution_time', value: 2 })]
    const { series, problems } = await publishRows(rows)
    expect(series[0]?.columns.value).toEqual([2])
    expect(problems.map(({ code }) => code)).toEqual(['kpi/conflict'])
  })

  it('gives the range of the samples behind a value, in its unit', async () => {
    const rows = [at(1, { value: 20, unit: 'ms', samples: [30, 10, 20] }), at(2, { value: 1, samples: [1] })]
    const { series } = await publishRows(rows)
    expect(series[0]?.columns).toMatchObject({ low: [0.01, null], high: [0.03, null] })
  })

  it('gives reference and thresholds of the newest point that has them, as absolute values', async () => {
    const rows = [
      at(1, { value: 90, reference: 50, lower: -0.5 }),
      at(2, { value: 110, unit: 'ms', reference: 100, lower: -0.1, upper: 0.25 }),
      at(3, { value: 1 }),
    ]
    const { series } = await publishRows(rows)
    expect(series[0]).toMatchObject({ reference: 0.1, lower: 0.09, upper: 0.125 })
    expect(series[0]?.columns.reference).toEqual([50, 0.1, null])
  })

  it('puts the lower threshold below a negative reference', async () => {
    const { series } = await publishRows([at(1, { reference: -10, lower: -0.1, upper: 0.1 })])
    expect(series[0]).toMatchObject({ reference: -10, lower: -11, upper: -9 })
  })

  it('has a spark line of its last thirty values, and none when it has one point', async () => {
    const rows = Array.from({ length: 31 }, (_, index) => at(index + 1, { value: index }))
    const { groups } = await publishRows(rows)
    const spark = groups[0]?.series[0]?.spark
    expect(spark).toHaveLength(30)
    expect(spark?.at(-1)).toBe(30)
    const single = await publishRows([at(1)])
    expect(single.groups[0]?.series[0]).not.toHaveProperty('spark')
  })

  it('links only to safe addresses of its sources', async () => {
    const source = makeRow().source
    const rows = [
      at(1, { source: { ...source, url: 'https://example.org/a' } }),
      at(2, { source: { ...source, url: 'javascript:alert(1)' } }),
      at(3, { source: { ...source, url: 'https://example.org/a' } }),
    ]
    const { series } = await publishRows(rows)
    expect(series[0]?.sources).toEqual([
      { format: 'kpi-run', formatVersion: '1' },
      { format: 'kpi-run', formatVersion: '1', url: 'https://example.org/a' },
    ])
  })

  it('knows how the benchmark does at other sizes and on other systems', async () => {
    const metrics = [makeMetric()]
    const rows = [
      at(1, { nodes: 1, tasks: 8, value: 8 }),
      at(2, { nodes: 2, tasks: 16, value: 5 }),
      at(3, { nodes: 2, tasks: 16, value: 4 }),
      at(4, { nodes: 4, tasks: 32, value: null, gap: 'missing' }),
      at(5, { nodes: 2, tasks: 16, value: 3, system: 'other' }),
      at(6, { nodes: 2, tasks: 16, value: 2, parameters: { order: 2 } }),
    ]
    const { series } = await publishRows(rows, { metrics })
    const middle = series.find(
      ({ tasks, system, parameters }) => tasks === 16 && system === 'testbed' && !('order' in parameters),
    )
    expect(middle?.scaling.map(({ nodes, tasks, last }) => [nodes, tasks, last])).toEqual([
      [1, 8, 8],
      [2, 16, 4],
      [4, 32, null],
    ])
    expect(middle?.scaling[1]).toMatchObject({ id: middle?.id, lastAt: day(3) })
    expect(middle?.elsewhere.map(({ system, last, lastAt }) => [system, last, lastAt])).toEqual([['other', 3, day(5)]])
  })
})
