// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { applyNames, findUnusablePatterns, matchMapping } from '../../../ingest/records/mapping.ts'

const flat = '(?<useCase>[a-z_]+)_(?<device>cpu|gpu)_np_(?<tasks>[0-9]{1,9})_(?<metric>[a-z_]+)'
const detailed = '(?<metric>[A-Za-z]+_[A-Za-z]+)_(?<useCase>[a-z_]+)_(?<device>cpu|gpu)_np_(?<tasks>[0-9]{1,9})'
const rules = [{ names: flat }, { names: detailed }]

describe('The mapping of portal.config.yml', () => {
  it('takes each field from the first rule that matches and has it', () => {
    const merged = matchMapping(
      [
        { path: '**/other/**', project: 'other' },
        { benchmark: 'heat*', useCase: 'bridge' },
        { path: '**/kub/**', project: 'kub', useCase: 'city' },
        { project: 'rest', system: 'testbed' },
      ],
      { path: 'artefacts/kub/report.json', benchmark: 'heat-2d' },
    )
    expect(merged).toEqual({ useCase: 'bridge', project: 'kub', system: 'testbed', names: [] })
  })

  it('does not use a rule for a benchmark where no benchmark is known', () => {
    expect(matchMapping([{ benchmark: 'heat*', project: 'heat' }], { path: 'a.json' }).project).toBeUndefined()
  })

  it('still says whose benchmark it is after a rule has renamed it', () => {
    const rule = { benchmark: 'stream_*', as: 'memory', project: 'sample' }
    expect(matchMapping([rule], { path: 'a.json', benchmark: 'memory' }).project).toBe('sample')
    expect(matchMapping([rule], { path: 'a.json', benchmark: 'heat' }).project).toBeUndefined()
  })

  it('names the rules whose pattern cannot be used', () => {
    expect(
      findUnusablePatterns([{ project: 'a' }, { names: '(?<metric>a' }, { names: flat }, { names: 'plain' }]),
    ).toEqual([1, 3])
  })
})

describe('A packed name', () => {
  const rule = matchMapping(rules, { path: 'data.js' })

  it('is split into metric, use case, tasks and parameters', () => {
    expect(applyNames(rule, 'fem_strain_smoothing_cpu_np_4_peak_memory')).toEqual({
      metric: 'peak_memory',
      useCase: 'fem_strain_smoothing',
      tasks: 4,
      parameters: { device: 'cpu' },
    })
  })

  it('is split by the second pattern when the first does not match', () => {
    expect(applyNames(rule, 'Solver_Total_fem_cpu_np_1')).toEqual({
      metric: 'Solver_Total',
      useCase: 'fem',
      tasks: 1,
      parameters: { device: 'cpu' },
    })
  })

  it('stays the metric as it is when no pattern matches', () => {
    expect(applyNames(rule, 'bench_fib_10')).toEqual({ metric: 'bench_fib_10', parameters: {} })
  })

  it('keeps the whole name as the metric when the pattern has no metric', () => {
    const nodes = matchMapping([{ names: 'run_(?<nodes>[0-9]+)_(?<benchmark>[a-z]+)' }], { path: 'data.js' })
    expect(applyNames(nodes, 'run_16_heat')).toEqual({
      metric: 'run_16_heat',
      benchmark: 'heat',
      nodes: 16,
      parameters: {},
    })
  })

  it('has no count where the text is no count', () => {
    const tasks = matchMapping([{ names: '(?<metric>[a-z]+)_(?<tasks>.+)' }], { path: 'data.js' })
    expect(applyNames(tasks, 'run_many')).toEqual({ metric: 'run', parameters: {} })
    expect(applyNames(tasks, 'run_0')).toEqual({ metric: 'run', parameters: {} })
  })
})
