// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { deriveReader } from '../../../ingest/history/derived-reader.ts'
import type { HistoryRow } from '../../../ingest/history/history.ts'
import { buildRegistry } from '../../../ingest/records/metric-registry.ts'
import { jobAccounting } from '../../../ingest/records/job-accounting.ts'
import { makeHash, makeMetric, makeRow } from '../../builders.ts'
import { openMemoryHistory } from '../publish/memory-history.ts'

const registry = buildRegistry({
  metrics: [
    makeMetric(),
    makeMetric({ id: 'energy-to-solution', unit: 'J', aliases: [] }),
    makeMetric({ id: 'floating-point-rate', unit: 'GFLOP/s', aliases: ['gflops'] }),
    makeMetric({ id: 'work-count', unit: '{cell}', aliases: [] }),
  ],
})

const jobHash = makeHash('0b')
const solve = makeRow({ caseKey: makeHash('c1'), jobHash, source: fromFormat('github-action-benchmark') })

function fromFormat(format: string): HistoryRow['source'] {
  return { sha256: makeHash('5e', 64), format, formatVersion: '' }
}

/** The account of the job: its energy and, where it matters, its time. */
function makeAccount(energy: number | null, overrides: Partial<HistoryRow> = {}): readonly HistoryRow[] {
  const shared = { benchmark: jobAccounting, project: 'unassigned', caseKey: makeHash('a0'), run: makeHash('a0'), jobHash }
  const source = fromFormat('sacct')
  const { gap: _gap, ...withoutGap } = overrides
  return [
    makeRow({ ...shared, source, metricRaw: 'energy', value: energy, unit: 'J', ...overrides }),
    makeRow({ ...shared, source, metricRaw: 'elapsed', value: 100, unit: 's', ...withoutGap }),
  ]
}

async function derive(rows: readonly HistoryRow[]): Promise<readonly HistoryRow[]> {
  const found: HistoryRow[] = []
  for await (const batch of deriveReader(openMemoryHistory(rows), registry).readRows()) found.push(...batch)
  return found.filter(({ derived }) => derived)
}

describe('the energy of a job', () => {
  test('stands with the one benchmark case that ran in it', async () => {
    expect(await derive([solve, ...makeAccount(5000)])).toMatchObject([
      { metricRaw: 'energy-to-solution', value: 5000, unit: 'J', derived: true, benchmark: 'heat', caseKey: solve.caseKey },
    ])
  })

  test('is nobody’s when two cases ran in the job, or other jobs ran beside it', async () => {
    const other = makeRow({ ...solve, caseKey: makeHash('c2'), nodes: 2 })
    expect(await derive([solve, other, ...makeAccount(5000)])).toEqual([])
    expect(await derive([solve, ...makeAccount(5000, { parameters: { exclusive: false } })])).toEqual([])
  })

  test('is a gap with its reason where other runs of the series have it', async () => {
    const later = { run: makeHash('a2'), caseKey: makeHash('c2'), jobHash: makeHash('0c'), startedAt: '2026-02-01T00:00:00.000Z' }
    const unmetered = makeAccount(null, { caseKey: makeHash('a9'), jobHash: later.jobHash, gap: 'not-measured' })
    const rows = await derive([solve, makeRow({ ...solve, ...later }), ...makeAccount(5000), ...unmetered])
    expect(rows.map(({ value, gap }) => [value, gap])).toEqual([
      [5000, undefined],
      [null, 'not-measured'],
    ])
  })

  test('is the larger one when two meters saw the job, and gives way to what the case measured itself', async () => {
    const gpus = makeAccount(3000, { caseKey: makeHash('a9') })
    expect(await derive([solve, ...gpus, ...makeAccount(5000)])).toMatchObject([{ value: 5000 }])
    const own = makeRow({ ...solve, metricRaw: 'energy-to-solution', unit: 'J', value: 7 })
    expect(await derive([solve, own, ...makeAccount(5000)])).toEqual([])
  })

  test('has a name of its own when only the accelerators were metered', async () => {
    const source = fromFormat('openmetrics')
    const gpus = makeAccount(9000, { caseKey: makeHash('a9'), source })
    expect(await derive([solve, ...gpus])).toMatchObject([{ metricRaw: 'gpu-energy-to-solution', value: 9000 }])
    expect(await derive([solve, ...gpus, ...makeAccount(5000)])).toMatchObject([
      { metricRaw: 'energy-to-solution', value: 5000 },
    ])
  })

  test('gives operations per watt with the rate of the case and the time of the job', async () => {
    const rate = makeRow({ ...solve, metricRaw: 'gflops', unit: 'GFLOP/s', value: 200 })
    const found = await derive([solve, rate, ...makeAccount(5000)])
    expect(found.map(({ metricRaw, value, unit }) => [metricRaw, value, unit])).toEqual([
      ['energy-to-solution', 5000, 'J'],
      ['flops-per-watt', 4e9, 'FLOP/s/W'],
    ])
  })
})

test('throughput is work over time, in the unit of the work', async () => {
  const work = makeRow({ ...solve, metricRaw: 'work-count', unit: '{cell}', value: 250 })
  expect(await derive([solve, work])).toMatchObject([{ metricRaw: 'throughput', value: 20, unit: '{cell}/s' }])
})

describe('how a run ended', () => {
  const tested = fromFormat('reframe-report')
  const make = (key: string, overrides: Partial<HistoryRow>) =>
    makeRow({ caseKey: makeHash(key), parameters: { key: key.slice(0, 1) }, source: tested, ...overrides })

  test('is its pass rate, with the last attempt of each case and without skipped ones', async () => {
    const rows = [
      make('1', { status: 'pass' }),
      make('2', { status: 'fail' }),
      make('3a', { status: 'fail' }),
      make('3b', { status: 'pass', attempt: 2 }),
      make('4', { status: 'skip' }),
    ]
    expect(await derive(rows)).toMatchObject([
      { metricRaw: 'flakiness', value: 50, unit: '%', parameters: {} },
      { metricRaw: 'pass-rate', value: (2 / 3) * 100, unit: '%', parameters: {} },
    ])
  })

  test('is not told where a format lists measurements only', async () => {
    expect(await derive([make('1', { source: fromFormat('scaling-csv') })])).toEqual([])
  })

  test('stands in the order of rows, whatever was measured beside it', async () => {
    const rows = ['alpha', 'beta', 'gamma'].flatMap((benchmark, at) => [
      make(`${at}1`, { benchmark, parameters: { order: 2 } }),
      make(`${at}2`, { benchmark, parameters: {}, nodes: 2 }),
      make(`${at}3`, { benchmark, parameters: {}, system: 'other' }),
    ])
    const found: HistoryRow[] = []
    for await (const batch of deriveReader(openMemoryHistory(rows, 2), registry).readRows()) found.push(...batch)
    const again: HistoryRow[] = []
    for await (const batch of openMemoryHistory(found).readRows()) again.push(...batch)
    expect(found).toHaveLength(15)
    expect(found).toEqual(again)
  })
})
