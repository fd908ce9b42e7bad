// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { adaptDocument, adapters, type AdaptedDocument } from '../../../ingest/adapters/index.ts'
import type { AdaptedCase, Measure } from '../../../ingest/records/benchmark-case.ts'
import { identifyCase } from '../../../ingest/records/identity.ts'
import { pickCases, pickOnly, readDocument } from './documents.ts'

const folder = fileURLToPath(new URL('../../../../shared/data/kpi/', import.meta.url))
const present = existsSync(folder)
if (!present) console.warn('skipped: ../shared/data/kpi is not here, so no real artefact is read')

const groups = '{asv,bencher,bmf-v1,google-benchmark,pytest-benchmark,ramble}/*.json'
const files = present
  ? [...globSync(groups, { cwd: folder }), ...globSync('gab-extract/*.json', { cwd: folder })].sort()
  : []

/** What the tests look at in the raw files. */
interface RawPytest {
  readonly datetime: string
  readonly commit_info: { readonly id: string }
  readonly benchmarks: readonly { readonly fullname: string; readonly stats: Readonly<Record<string, number>> }[]
}
interface RawHyperfine {
  readonly results: readonly (Readonly<Record<string, unknown>> & { readonly times: readonly number[] })[]
}
type RawCustom = readonly { readonly name: string; readonly unit: string; readonly value: number }[]

function readRaw(file: string): unknown {
  return JSON.parse(readFileSync(`${folder}${file}`, 'utf8'))
}

function adapt(file: string): AdaptedDocument {
  return adaptDocument(readDocument(file, readFileSync(`${folder}${file}`)), { mapping: [] })
}

function pickMeasure({ measures }: AdaptedCase, metric: string): Measure {
  const found = measures.find(({ metricRaw }) => metricRaw === metric)
  if (found === undefined) throw new Error(`${metric} is not among the measures`)
  return found
}

describe.skipIf(!present)('Real files of benchmark tools', () => {
  it.each(files)('%s are recognised by one adapter', (file) => {
    const document = readDocument(file, readFileSync(`${folder}${file}`))
    expect(adapters.filter((adapter) => adapter.recognise(document, { mapping: [] }))).toHaveLength(1)
  })

  it.each(files)('%s give no name of a machine, no path and another key for each case', (file) => {
    const { cases } = adapt(file)
    const text = JSON.stringify(cases)
    for (const word of ['Corgi', 'minibox', '/home', '@', 'GenuineIntel', 'sleep 0.01'])
      expect(text).not.toContain(word)
    expect(new Set(cases.map((item) => identifyCase(item, 'sample').caseKey)).size).toBe(cases.length)
  })
})

describe.skipIf(!present)('pytest-benchmark', () => {
  const names = ['pytest-benchmark/extract__pytest_output.json', 'bencher/python__pytest__four.json']

  it.each(names)('%s gives each test with its statistics in seconds and a dirty commit', (file) => {
    const raw = readRaw(file) as RawPytest
    const { format, cases, problems } = adapt(file)
    expect({ format, problems }).toEqual({ format: 'pytest-benchmark', problems: [] })
    expect(cases.map(({ benchmark }) => benchmark)).toEqual(raw.benchmarks.map(({ fullname }) => fullname))
    for (const [index, item] of cases.entries()) {
      expect(item).toMatchObject({
        commit: raw.commit_info.id,
        dirty: true,
        timeAssumed: true,
        status: 'pass',
        parameters: {},
      })
      expect(item.startedAt).toBe(`${raw.datetime.slice(0, 23)}Z`)
      const stats = raw.benchmarks[index]?.stats ?? {}
      for (const { metricRaw, value, unit } of item.measures) {
        expect({ metricRaw, value, unit }).toEqual({
          metricRaw,
          value: stats[metricRaw],
          unit: metricRaw === 'ops' ? '1/s' : 's',
        })
      }
      expect(item.measures.map(({ metricRaw }) => metricRaw)).toEqual(['min', 'max', 'mean', 'stddev', 'median', 'ops'])
    }
  })

  it('keeps single measurements only where all of them are in the file', () => {
    const samples = adapt('bencher/python__pytest__four.json').cases.map(
      (item) => pickMeasure(item, 'median').samples?.length,
    )
    expect(samples).toEqual([undefined, undefined, undefined, 5])
  })

  it('reads the storage of 2.5, whose parameter is in brackets and which has no ops', () => {
    const only = pickOnly(adapt('pytest-benchmark/storage_0030_5b78858e_dirty.json').cases)
    expect(only).toMatchObject({
      benchmark: 'tests/test_normal.py::test_xfast_parametrized',
      parameters: { param: 0 },
      startedAt: '2015-08-15T00:04:18.687Z',
      timeAssumed: true,
      commit: '5b78858eb718649a31fb93d8dc96ca2cee41a4cd',
      dirty: true,
      source: { formatVersion: '2.5.0' },
    })
    expect(pickMeasure(only, 'median')).toEqual({
      metricRaw: 'median',
      value: 2.2016379230260297e-7,
      unit: 's',
      direction: 'lower',
    })
    expect(only.measures).toHaveLength(5)
  })
})

describe.skipIf(!present)('hyperfine', () => {
  it('gives the times of a command, its runs as samples, and not the command', () => {
    const [raw = { times: [] }] = (readRaw('bencher/shell__hyperfine__one.json') as RawHyperfine).results
    const { format, cases, problems } = adapt('bencher/shell__hyperfine__one.json')
    const only = pickOnly(cases)
    expect({ format, problems }).toEqual({ format: 'hyperfine', problems: [] })
    expect(only).toMatchObject({ benchmark: 'sleep', status: 'pass' })
    expect(Object.keys(only.parameters)).toEqual(['command'])
    expect(only.startedAt).toBeUndefined()
    for (const { metricRaw, value, unit } of only.measures) expect([value, unit]).toEqual([raw[metricRaw], 's'])
    expect(only.measures).toHaveLength(7)
    expect(pickMeasure(only, 'median').samples).toEqual(raw.times)
  })
})

describe.skipIf(!present)('Google Benchmark', () => {
  it('reads a percentage as a ratio, not as nanoseconds, and a date without an offset', () => {
    const only = pickOnly(adapt('google-benchmark/gbench_test4_run0.json').cases)
    expect(only).toMatchObject({ benchmark: 'whocares', startedAt: '2016-08-02T17:44:46.000Z', timeAssumed: true })
    expect(only.measures).toEqual([
      { metricRaw: 'real_time (zz)', value: 0.01, unit: '', direction: 'none' },
      { metricRaw: 'cpu_time (zz)', value: 0.1, unit: '', direction: 'none' },
    ])
  })
})

describe.skipIf(!present)('Bencher Metric Format', () => {
  it('gives values and their bounds', () => {
    const found = adapt('bencher/json__report_latency.json')
    expect(found.problems).toEqual([])
    expect(found.cases.map(({ benchmark }) => benchmark)).toEqual(
      Object.keys(readRaw('bencher/json__report_latency.json') as object),
    )
    expect(pickOnly(pickCases(found, 'tests::benchmark_b')).measures).toEqual([
      { metricRaw: 'latency', value: 3443, unit: '' },
      { metricRaw: 'latency.lower_value', value: 2275, unit: '' },
      { metricRaw: 'latency.upper_value', value: 2275, unit: '' },
    ])
  })

  it('keeps zeros that were measured', () => {
    const { measures } = pickOnly(adapt('bencher/json__report_dhat.json').cases)
    expect(measures.map(({ metricRaw, value }) => [metricRaw, value])).toEqual([
      ['Final Blocks', 0],
      ['Final Bytes', 0],
      ['Max Blocks', 1],
      ['Max Bytes', 9],
      ['Total Blocks', 100],
      ['Total Bytes', 662],
    ])
  })

  it('takes 16, 16.0 and 1.6e1 for one variant, of which the last value counts', () => {
    const found = adapt('bmf-v1/report_v1_canonical.json')
    const only = pickOnly(found.cases)
    expect(only.parameters).toEqual({ op: 'read', size_mb: 16 })
    expect(Object.fromEntries(only.measures.map(({ metricRaw, value }) => [metricRaw, value]))).toEqual({
      latency: 3,
      'latency.p50': 10,
      'latency.p90': 20,
      'latency.p99': 30,
      throughput: 100,
    })
    expect(found.problems.map(({ code, position }) => [code, position?.line])).toEqual([
      ['artefact/invalid', 12],
      ['artefact/invalid', 24],
    ])
  })
})

describe.skipIf(!present)('The rest', () => {
  it.each(['Bigger', 'Smaller'])('custom input where %s is better gives its values and units', (which) => {
    const file = `gab-extract/extract__custom${which}IsBetter_output.json`
    const { cases, problems } = adapt(file)
    expect(problems).toEqual([])
    expect(pickOnly(cases).measures.map(({ metricRaw: name, value, unit }) => ({ name, unit, value }))).toEqual(
      (readRaw(file) as RawCustom).map(({ name, unit, value }) => ({ name, unit, value })),
    )
  })

  it('results of Ramble without an experiment are named, and so is a graph of asv', () => {
    expect(adapt('ramble/test1_empty_experiments.json')).toMatchObject({
      format: 'ramble-results',
      cases: [],
      problems: [{ code: 'artefact/empty' }],
    })
    const [graph = ''] = globSync('asv/*.json', { cwd: folder })
    expect(adapt(graph)).toMatchObject({ format: 'asv-results', cases: [], problems: [{ code: 'artefact/invalid' }] })
  })
})
