// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compactHistory } from '../../../ingest/history/compact.ts'
import type { Database } from '../../../ingest/history/database.ts'
import type { HistoryRow } from '../../../ingest/history/history.ts'
import { openReader } from '../../../ingest/history/reader.ts'
import { openStore } from '../../../ingest/history/store.ts'
import type { BenchmarkCase } from '../../../ingest/records/benchmark-case.ts'
import { hashText } from '../../../ingest/records/identity.ts'
import { makeCase, makeHash, makeMeasure } from '../../builders.ts'
import { openTestDatabase, readAll, withFolder } from './history-folder.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => {
  database.close()
})

/** Runs of three series, a quarter each for the first and second half. */
function makeRuns(from: number, to: number, overrides: Partial<BenchmarkCase> = {}): readonly BenchmarkCase[] {
  return Array.from({ length: (to - from) * 3 }, (_, index) => {
    const [run, tasks] = [from + Math.floor(index / 3), 1 + (index % 3)]
    return makeCase({
      caseKey: hashText(`case ${run} ${tasks}`),
      run: hashText(`run ${run}`),
      tasks,
      parameters: { mesh: 'M2', "it's": 1 },
      startedAt: new Date(Date.UTC(2026, run < 20 ? 0 : 3, 1 + (run % 20))).toISOString(),
      source: { sha256: makeHash(hashText(String(run)).slice(0, 2), 64), format: 'kpi-run', formatVersion: '1' },
      measures: [makeMeasure({ value: run }), makeMeasure({ metricRaw: 'memory', value: null, gap: 'missing' })],
      ...overrides,
    })
  })
}

async function add(historyDir: string, cases: readonly BenchmarkCase[]): Promise<void> {
  const store = openStore(historyDir, { database })
  store.add(cases, 'r.json')
  await store.flush()
}

/** Rows series by series as each is asked for by itself. */
async function readEach(historyDir: string): Promise<readonly HistoryRow[]> {
  const reader = await openReader(historyDir, database)
  try {
    const rows: HistoryRow[] = []
    for await (const some of reader.readSeries()) for (const series of some) rows.push(...(await reader.readPoints(series)))
    return rows
  } finally {
    reader.close()
  }
}

test('each series by itself has the rows that it has among all, compacted or not, whatever differs between segments', async () => {
  await withFolder(async (folder) => {
    const check = async () => {
      const all = await readAll(folder, database)
      expect(await readEach(folder)).toEqual(all)
      return all
    }
    const dated = makeRuns(0, 40)
    await add(folder, dated)
    const first = await check()
    expect(first).toHaveLength(240)
    await compactHistory(folder, Date.now())
    expect(await check()).toEqual(first)
    // What said the same everywhere no longer does: a commit, a job, a failure, a longer hash, a text beyond ASCII, no date.
    await add(folder, makeRuns(40, 44, { commit: 'fc07725643253f9918d150ef2cfbd2662f13c5c6', status: 'fail' }))
    await add(folder, makeRuns(44, 48, { jobHash: hashText('job'), dirty: true, useCase: 'é' }))
    await add(folder, makeRuns(48, 50, { run: makeHash('ab', 64), attempt: 2 }))
    await add(folder, [...makeRuns(50, 52)].map(({ startedAt: _startedAt, ...undated }) => undated))
    const mixed = await check()
    expect(mixed).toHaveLength(52 * 6)
    await compactHistory(folder, Date.now())
    expect(await check()).toEqual(mixed)
    // A second source of the same cases, lower than the first.
    await add(folder, makeRuns(0, 4, { source: { sha256: makeHash('00', 64), format: 'kpi-run', formatVersion: '2' } }))
    const disputed = await check()
    expect(disputed).toHaveLength(mixed.length)
    expect(disputed.filter(({ source }) => source.formatVersion === '2')).toHaveLength(24)
  })
})

test('questions that are asked at the same time each get their own rows, also when another one fails', async () => {
  await withFolder(async (folder) => {
    await add(folder, makeRuns(0, 40))
    const [one, other] = [await openReader(folder, database), await openReader(folder, database)]
    const series: HistoryRow[] = []
    for await (const rows of one.readRows()) for (const row of rows) if (row.run === hashText('run 0')) series.push(row)
    const alone: (readonly HistoryRow[])[] = []
    for (const place of series) alone.push(await one.readPoints(place))
    expect(alone.map(({ length }) => length)).toEqual(series.map(() => 40))
    const failing = database.inTurn(() => Promise.reject(new Error('asked wrongly')))
    const [all, ...atOnce] = await Promise.all([
      readAll(folder, database),
      ...series.map((place, index) => (index % 2 === 0 ? one : other).readPoints(place)),
      expect(failing).rejects.toThrow('asked wrongly'),
    ])
    expect(all).toHaveLength(240)
    expect(atOnce.slice(0, series.length)).toEqual(alone)
  })
})
