// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../../ingest/history/database.ts'
import { openReader } from '../../../ingest/history/reader.ts'
import { openStore } from '../../../ingest/history/store.ts'
import type { AddResult } from '../../../ingest/history/history.ts'
import type { BenchmarkCase } from '../../../ingest/records/benchmark-case.ts'
import { makeCase, makeHash, makeMeasure } from '../../builders.ts'
import { hashOf, listFiles, openTestDatabase, readAll, withFolder } from './history-folder.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => {
  database.close()
})

function add(historyDir: string, cases: readonly BenchmarkCase[], dryRun = false): Promise<AddResult> {
  const store = openStore(historyDir, { database, dryRun })
  store.add(cases, 'report.json')
  return store.flush()
}

function fromSource(seed: string, overrides: Partial<BenchmarkCase> = {}, url?: string): BenchmarkCase {
  const source = { sha256: makeHash(seed, 64), format: 'kpi-run', formatVersion: '1', ...(url === undefined ? {} : { url }) }
  return makeCase({ source, ...overrides })
}

describe('adding to the history', () => {
  test('gives back every field of a case and its measures as they were', async () => {
    await withFolder(async (folder) => {
      const full = makeCase({
        useCase: 'room <"quoted">, \n\u001f line',
        parameters: { mesh: 'M2', nested: { list: [1, 2.5, null], flag: true } },
        partition: 'cpu',
        environment: 'gnu',
        nodes: 2,
        tasks: 256,
        startedAt: '2026-02-03T04:05:06.789Z',
        timeAssumed: true,
        commit: 'fc07725643253f9918d150ef2cfbd2662f13c5c6',
        dirty: false,
        attempt: 2,
        status: 'xfail',
        jobHash: makeHash('7f'),
        source: { sha256: makeHash('9d', 64), format: 'kpi-run', formatVersion: '1.0', url: "https://example.org/a?b='c'" },
        measures: [
          makeMeasure({ metricRaw: 'a', value: 0.1 + 0.2, reference: 1e-7, lower: -0.1, upper: 0.1, direction: 'lower' }),
          makeMeasure({ metricRaw: 'b', value: null, gap: 'not-finite', unit: '' }),
          makeMeasure({ metricRaw: 'c', value: 5, samples: [4, 5, 6.25], derived: true }),
        ],
      })
      await add(folder, [full])
      const { measures, ...rest } = full
      expect(await readAll(folder, database)).toEqual(measures.map((measure) => ({ derived: false, ...rest, ...measure })))
    })
  })

  test('counts what is new, and the gaps among it', async () => {
    await withFolder(async (folder) => {
      const measures = [makeMeasure({ metricRaw: 'a' }), makeMeasure({ metricRaw: 'b', value: null, gap: 'missing' })]
      expect(await add(folder, [makeCase({ measures })])).toMatchObject({ added: 2, duplicates: 0, gaps: 1, problems: [] })
    })
  })

  test('writes nothing when it is all known', async () => {
    await withFolder(async (folder) => {
      await add(folder, [makeCase()])
      const before = listFiles(folder).map((file) => [file, readFileSync(file, 'hex')])
      expect(await add(folder, [makeCase()])).toMatchObject({ added: 0, duplicates: 1, segments: [] })
      expect(listFiles(folder).map((file) => [file, readFileSync(file, 'hex')])).toEqual(before)
    })
  })

  test('writes the same files into two empty folders', async () => {
    const names = async () =>
      withFolder(async (folder) => {
        await add(folder, [makeCase(), fromSource('b2', { caseKey: makeHash('c2') })])
        return listFiles(folder).map((file) => file.slice(folder.length))
      })
    expect(await names()).toEqual(await names())
  })

  test('writes nothing on a dry run but counts', async () => {
    await withFolder(async (folder) => {
      expect(await add(folder, [makeCase()], true)).toMatchObject({ added: 1, segments: [] })
      expect(listFiles(folder)).toEqual([])
    })
  })

  test('keeps a case without a time, marked as undated', async () => {
    await withFolder(async (folder) => {
      const { startedAt: _startedAt, ...undated } = makeCase()
      const { segments } = await add(folder, [undated])
      expect(segments.every((segment) => segment.includes('/quarter=undated/'))).toBe(true)
      expect((await readAll(folder, database))[0]).not.toHaveProperty('startedAt')
    })
  })

  test('keeps a case that measured nothing', async () => {
    await withFolder(async (folder) => {
      await add(folder, [makeCase({ measures: [], status: 'fail' })])
      const reader = await openReader(folder, database)
      expect(await reader.readStats()).toMatchObject({ cases: 1, runs: 1, points: 0, quarters: ['2026-Q1'] })
    })
  })

  test('puts a case into the UTC quarter in which it began', async () => {
    await withFolder(async (folder) => {
      await add(folder, [makeCase({ startedAt: '2025-12-31T23:59:59.999Z' })])
      await add(folder, [fromSource('b2', { caseKey: makeHash('c2'), startedAt: '2026-01-01T00:00:00.000Z' })])
      const reader = await openReader(folder, database)
      expect((await reader.readStats()).quarters).toEqual(['2025-Q4', '2026-Q1'])
    })
  })

  test('joins entries of one artefact that have the same key', async () => {
    await withFolder(async (folder) => {
      await add(folder, [makeCase(), makeCase({ measures: [makeMeasure({ metricRaw: 'other' })] })])
      expect((await readAll(folder, database)).map(({ metricRaw }) => metricRaw)).toEqual(['other', 'run_time'])
    })
  })

  test('keeps not measured apart from zero', async () => {
    await withFolder(async (folder) => {
      const zero = makeMeasure({ metricRaw: 'zero', value: 0 })
      await add(folder, [makeCase({ measures: [zero, makeMeasure({ metricRaw: 'gap', value: null, gap: 'missing' })] })])
      expect((await readAll(folder, database)).map(({ value }) => value)).toEqual([null, 0])
    })
  })
})

describe('the same case from two sources', () => {
  const low = fromSource('1a', { measures: [makeMeasure({ value: 1 })] })
  const high = fromSource('f9', { measures: [makeMeasure({ value: 2 })] })

  test('is kept twice, the lower source is shown and a problem tells, in either order', async () => {
    for (const order of [[low, high], [high, low]] as const) {
      await withFolder(async (folder) => {
        await add(folder, order.slice(0, 1))
        const second = await add(folder, order.slice(1))
        expect(second).toMatchObject({ added: 1, duplicates: 0 })
        expect(second.problems.map(({ code, message }) => [code, message])).toEqual([
          ['kpi/conflict', expect.stringContaining('1 (1a1a1a1a), 2 (f9f9f9f9)')],
        ])
        expect((await readAll(folder, database)).map(({ value }) => value)).toEqual([1])
      })
    }
  })

  test('is found within one ingest as well', async () => {
    await withFolder(async (folder) => {
      const store = openStore(folder, { database })
      store.add([high], 'high.json')
      store.add([low], 'low.json')
      const { added, problems } = await store.flush()
      expect([added, problems.map(({ code, file }) => [code, file])]).toEqual([2, [['kpi/conflict', 'high.json']]])
    })
  })

  test('is a duplicate when the values are the same', async () => {
    await withFolder(async (folder) => {
      await add(folder, [low])
      const same = { ...high, measures: low.measures }
      expect(await add(folder, [same])).toMatchObject({ added: 0, duplicates: 1, problems: [] })
    })
  })

  test('takes the measures that the lower source lacks from the other', async () => {
    await withFolder(async (folder) => {
      await add(folder, [low, { ...high, measures: [makeMeasure({ metricRaw: 'memory', value: 3 })] }])
      expect((await readAll(folder, database)).map(({ metricRaw, value }) => [metricRaw, value])).toEqual([
        ['memory', 3],
        ['run_time', 1],
      ])
    })
  })

  test('keeps an address that comes later, in either order', async () => {
    const plain = fromSource('1a')
    const addressed = fromSource('1a', {}, 'https://example.org/report')
    const hashes: string[] = []
    for (const order of [
      [plain, addressed],
      [addressed, plain],
    ]) {
      await withFolder(async (folder) => {
        for (const one of order) await add(folder, [one])
        expect((await readAll(folder, database))[0]?.source.url).toBe('https://example.org/report')
        hashes.push(await hashOf(folder, database))
      })
    }
    expect(hashes[0]).toBe(hashes[1])
  })
})
