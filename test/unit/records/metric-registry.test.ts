// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { buildRegistry } from '../../../ingest/records/metric-registry.ts'
import { applyConversion } from '../../../ingest/records/units.ts'
import { makeMetric } from '../../builders.ts'

const registry = buildRegistry({
  metrics: [
    makeMetric(),
    makeMetric({
      id: 'memory-footprint',
      label: 'Peak memory',
      unit: 'MBy',
      family: 'memory',
      aliases: ['peak_memory'],
    }),
    makeMetric({ id: 'heat-flux', label: 'Heat flux', direction: 'none', unit: 'W/m2', aliases: [], main: false }),
    makeMetric({ id: 'throughput', label: 'Throughput', direction: 'higher', aliases: ['peak_memory', 'rate'] }),
  ].map(({ unit, ...metric }) => (metric.id === 'throughput' ? metric : { ...metric, unit: unit ?? '' })),
})

describe('the metric registry', () => {
  it.each(['time-to-solution', 'run_time', 'RUN_TIME', 'execution_time'])('knows %s', (name) => {
    expect(registry.resolve(name, 's')).toMatchObject({
      metric: 'time-to-solution',
      label: 'Time to solution',
      unit: 's',
      direction: 'lower',
      family: 'performance',
      main: true,
    })
  })

  it('converts to the unit of the metric', () => {
    const { unit, conversion } = registry.resolve('run_time', 'milliseconds')
    expect(unit).toBe('s')
    expect(applyConversion(1500, conversion)).toBe(1.5)
  })

  it('takes only whole names', () => {
    expect(registry.resolve('my_run_time', 's').metric).toBe('my_run_time')
    expect(registry.resolve('run_time_2', 's').metric).toBe('run_time_2')
  })

  it('lets the first metric keep a name that two claim', () => {
    expect(registry.resolve('peak_memory', 'MB').metric).toBe('memory-footprint')
  })

  it('shows what it does not know under its own name, with the direction that the tool gives', () => {
    expect(registry.resolve('Solver_Update_fields', 'seconds', 'lower')).toEqual({
      metric: 'Solver_Update_fields',
      label: 'Solver Update fields',
      unit: 's',
      conversion: { multiply: 1, divide: 1 },
      direction: 'lower',
      main: false,
    })
    expect(registry.resolve('gravity', 'm/s2')).toMatchObject({ unit: 'm/s2', direction: 'none' })
  })

  it('has the last word on the direction', () => {
    expect(registry.resolve('run_time', 's', 'higher').direction).toBe('lower')
  })

  it('leaves a measure of another dimension by itself, unjudged', () => {
    const resolved = registry.resolve('run_time', 'MB', 'lower')
    expect(resolved).toMatchObject({ metric: 'run_time', unit: 'MBy', direction: 'none', main: false })
    expect(resolved.mismatch).toEqual({ metric: 'time-to-solution', unit: 's' })
    expect(resolved.family).toBeUndefined()
  })

  it('takes a unit that nobody knows as it is, and only as it is', () => {
    expect(registry.resolve('heat-flux', 'W/m2')).toMatchObject({ metric: 'heat-flux', unit: 'W/m2' })
    expect(registry.resolve('heat-flux', 'kW/m2').mismatch).toBeDefined()
  })

  it('keeps the unit as written for a metric that has none', () => {
    expect(registry.resolve('rate', 'iter/sec')).toMatchObject({ metric: 'throughput', unit: '{iter}/s' })
    expect(registry.resolve('rate', 'MB/s')).toMatchObject({ metric: 'throughput', unit: 'MBy/s' })
  })

  it('gives a gap without a unit the unit of its metric', () => {
    const gap = { metricRaw: 'run_time', unit: '', value: null }
    expect(registry.resolveMeasure(gap)).toMatchObject({ metric: 'time-to-solution', unit: 's' })
    expect(registry.resolveMeasure({ ...gap, value: 3 }).mismatch).toBeDefined()
  })

  it('without entries knows nothing and still answers', () => {
    expect(buildRegistry(undefined).resolve('run_time', 's')).toMatchObject({ metric: 'run_time', direction: 'none' })
  })
})
