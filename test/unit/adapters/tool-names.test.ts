// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { nameCommand } from '../../../ingest/adapters/command-name.ts'
import { parseRunName } from '../../../ingest/adapters/google-name.ts'
import { adaptDocument } from '../../../ingest/adapters/index.ts'
import type { AdaptedCase } from '../../../ingest/records/benchmark-case.ts'
import type { MappingRule } from '../../../schemas/types.gen.ts'
import { adaptFixture, makeDocument, readFixture } from './documents.ts'

describe('A command line is named by its program', () => {
  it.each([
    ['my-solver', 'my-solver'],
    ['./my-solver', 'my-solver'],
    ['/opt/sample/bin/solver.sh -n 4', 'solver'],
    ['C:\\sample\\solver.exe -n 4', 'solver'],
    ['"/opt/sample/solver" -n 4', 'solver'],
    ['cd /opt/sample && OMP_NUM_THREADS=4 solver | cat', 'solver'],
    ['cd there; solver', 'solver'],
  ])('%s is %s', (command, program) => {
    expect(nameCommand(command)?.program).toBe(program)
  })

  it.each(['', '$(cat x)', 'sample-user@sample-host', 'x'.repeat(20_000), '|||'])('%s has no name', (command) => {
    expect(nameCommand(command)).toBeUndefined()
  })

  it('and a hash that is the same in another build folder and another one with other arguments', () => {
    const hash = nameCommand('/builds/1/solver -n 4 /builds/1/case.json')?.hash
    expect(hash).toMatch(/^[0-9a-f]{8}$/)
    expect(nameCommand('/builds/2/solver -n 4 /builds/2/case.json')?.hash).toBe(hash)
    expect(nameCommand('/builds/1/solver -n 8 /builds/1/case.json')?.hash).not.toBe(hash)
    expect(nameCommand('solver')?.hash).toBeUndefined()
  })
})

describe('A name of Google Benchmark is taken apart', () => {
  it.each([
    ['BM_axpy', 'BM_axpy', {}],
    ['BM_axpy/64/-8', 'BM_axpy', { arg1: 64, arg2: -8 }],
    ['Grid/Sweep/n:8/16/repeats:3', 'Grid/Sweep', { n: 8, arg1: 16 }],
    [
      'BM_copy<std::vector<int>>/manual_time/iterations:100',
      'BM_copy<std::vector<int>>',
      { clock: 'manual_time', iterations: 100 },
    ],
    ['BM_solve/min_time:0.010/min_warmup_time:0.5/threads:2', 'BM_solve', { threads: 2 }],
    ['BM_solve/method:lu', 'BM_solve', { method: 'lu' }],
  ])('%s', (text, name, parameters) => {
    const found = parseRunName(text)
    expect({ name: found?.name, parameters: Object.fromEntries(found?.parameters ?? []) }).toEqual({ name, parameters })
  })
})

describe('A mapping rule', () => {
  const adaptWith = (file: string, rule: MappingRule): readonly AdaptedCase[] =>
    adaptDocument(readFixture(file), { mapping: [rule] }).cases

  it('that says which benchmark a file is keeps its functions apart as use cases', () => {
    const cases = adaptWith('google-benchmark/v1.7-errors-and-threads.json', { as: 'kernels', system: 'gaya' })
    expect(cases.map(({ benchmark, useCase, system }) => [benchmark, useCase, system])).toEqual([
      ['kernels', 'BM_gpu', 'gaya'],
      ['kernels', 'Grid/Sweep', 'gaya'],
      ['kernels', 'BM_copy<std::vector<int>>', 'gaya'],
    ])
  })

  it('that names the use case too keeps them apart by a parameter', () => {
    const cases = adaptWith('pytest-benchmark/v5.2-parameters.json', { as: 'kernels', useCase: 'nightly' })
    expect(new Set(cases.map(({ useCase }) => useCase))).toEqual(new Set(['nightly']))
    expect(new Set(cases.map(({ parameters }) => JSON.stringify(parameters))).size).toBe(3)
  })

  it('takes the name of an experiment of Ramble apart', () => {
    const cases = adaptWith('ramble-results/documented-strings.json', { names: 'mesh_(?<mesh>m[0-9]{1,2})' })
    expect(cases.map(({ parameters }) => parameters['mesh'])).toEqual(['m2', 'm2', 'm3', 'm4'])
    expect(cases.every(({ parameters }) => !('experiment' in parameters))).toBe(true)
  })
})

describe('Failed, skipped and zero', () => {
  it('are three different things for Google Benchmark', () => {
    const failed = adaptFixture('google-benchmark/v1.7-errors-and-threads.json').cases
    expect(failed[0]).toMatchObject({ status: 'error', measures: [{ value: null, gap: 'failed' }, { value: null }] })
    expect(failed[1]?.measures.find(({ metricRaw }) => metricRaw === 'zero')?.value).toBe(0)
    const skipped = adaptFixture('google-benchmark/documented-json-schema-1.json').cases
    expect(skipped[0]).toMatchObject({ status: 'skip', measures: [{ value: null, gap: 'skipped' }, { value: null }] })
  })

  it('are three different things for asv', () => {
    const { cases } = adaptFixture('asv-results/v2-columns.json')
    expect(cases.slice(0, 6).map(({ status, measures }) => [status, measures[0]?.value, measures[0]?.gap])).toEqual([
      ['pass', 0.125, undefined],
      ['fail', null, 'failed or not run'],
      ['pass', 0.5, undefined],
      ['skip', null, 'not applicable'],
      ['pass', 0, undefined],
      ['pass', 0.75, undefined],
    ])
  })
})

describe('Repeats of Ramble', () => {
  it('are samples of one case, and the summary of them counts only where they are not there', () => {
    const repeats = adaptFixture('ramble-results/documented-repeats.json').cases
    expect(repeats.map(({ measures }) => measures.map(({ metricRaw }) => metricRaw))).toEqual([
      ['Wall Time', 'Throughput', 'Iterations'],
    ])
    expect(repeats[0]?.measures[0]).toMatchObject({ value: 29, samples: [28, 30] })
    const alone = adaptFixture('ramble-results/documented-summary-alone.json').cases
    expect(alone[0]?.measures.find(({ metricRaw }) => metricRaw === 'Wall Time')?.value).toBe(29)
  })
})

describe('An object that only looks like Bencher Metric Format', () => {
  it.each([
    { a: { b: { value: '1' } } },
    { a: { b: { value: 1, unit: 's' } } },
    { a: { b: 1 } },
    { a: { b: {} } },
    { a: {} },
    { a: [] },
    { a: [{ measures: {} }] },
    { a: [{ measures: { b: { value: 1 } }, name: 'x' }] },
    { a: { b: { value: 1 } }, version: 2 },
  ])('is not taken for it: %j', (value) => {
    expect(adaptDocument(makeDocument(value), { mapping: [] }).format).toBeUndefined()
  })
})

describe('A benchmark of Bencher that is named by its command line', () => {
  it.each(['/bin/sh -c x.sh', './build.sh 4', 'login --user sample-user', 'solver -n 4'])(
    '%s keeps the program only',
    (key) => {
      const { cases } = adaptDocument(makeDocument({ [key]: { 'build-time': { value: 1 } } }), { mapping: [] })
      expect(cases[0]?.benchmark).toMatch(/^(?:sh|build|login|solver)$/)
      expect(cases[0]?.parameters['command']).toMatch(/^[0-9a-f]{8}$/)
    },
  )

  it.each(['tests::solve', 'solve - fast', 'my solver', 'cavity/lid driven'])('is told from the name %s', (key) => {
    const { cases } = adaptDocument(makeDocument({ [key]: { latency: { value: 1 } } }), { mapping: [] })
    expect(cases[0]).toMatchObject({ benchmark: key, parameters: {} })
  })
})
