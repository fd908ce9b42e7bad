// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compactHistory } from '../../../ingest/history/compact.ts'
import { quoteText } from '../../../ingest/history/database.ts'
import type { Database } from '../../../ingest/history/database.ts'
import { openReader, readHistory } from '../../../ingest/history/reader.ts'
import { openStore } from '../../../ingest/history/store.ts'
import { verifyHistory } from '../../../ingest/history/verify.ts'
import { hashText } from '../../../ingest/records/identity.ts'
import { makeCase, makeHash, makeMeasure } from '../../builders.ts'
import { hashOf, listFiles, openTestDatabase, withFolder } from './history-folder.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => {
  database.close()
})

/** One run after the other, as a nightly job does. */
async function fill(historyDir: string, runs: number): Promise<void> {
  for (let run = 0; run < runs; run += 1) {
    const store = openStore(historyDir, { database })
    const source = { sha256: makeHash(`${run}d`, 64), format: 'kpi-run', formatVersion: '1' }
    const measures = [makeMeasure({ value: run }), makeMeasure({ metricRaw: 'gap', value: null, gap: 'missing' })]
    const startedAt = `2026-0${1 + (run % 6)}-01T00:00:00.000Z`
    store.add([makeCase({ caseKey: makeHash(`${run}c`), run: makeHash(`${run}a`), startedAt, source, measures })], 'r.json')
    // A case that measured nothing, and one that two sources disagree on.
    store.add([makeCase({ caseKey: makeHash(`${run}e`), startedAt, source, measures: [] })], 'r.json')
    store.add([makeCase({ caseKey: makeHash('77'), source, measures: [makeMeasure({ value: run })] })], 'r.json')
    await store.flush()
  }
}

/** Seventy cases of one quarter, brought in as many goes as asked for. */
async function fillQuarter(historyDir: string, flushes: number): Promise<void> {
  const cases = Array.from({ length: 70 }, (_, index) => {
    const source = { sha256: makeHash(`${index}d`, 64), format: 'kpi-run', formatVersion: '1' }
    const startedAt = `2026-01-01T00:00:${String(index % 60).padStart(2, '0')}.000Z`
    return makeCase({ caseKey: makeHash(`${index}c`), startedAt, source, measures: [makeMeasure({ value: index })] })
  })
  for (let flush = 0; flush < flushes; flush += 1) {
    const store = openStore(historyDir, { database })
    store.add(cases.filter((_, index) => index % flushes === flush), 'r.json')
    await store.flush()
  }
}

/** Twenty series whose samples weigh less than one segment may, and more when they are there twice. */
async function fillWithSamples(historyDir: string): Promise<void> {
  for (let half = 0; half < 2; half += 1) {
    const store = openStore(historyDir, { database })
    const cases = Array.from({ length: 20 }, (_, index) => {
      const samples = Array.from({ length: 4500 }, (_number, sample) => index + sample / 8)
      return makeCase({ caseKey: hashText(`${half} ${index}`), tasks: 1 + index, measures: [makeMeasure({ value: index, samples })] })
    })
    store.add(cases, 'r.json')
    await store.flush()
  }
}

describe('compacting', () => {
  test('leaves few segments that say the same, and a second time changes nothing', async () => {
    await withFolder(async (folder) => {
      await fill(folder, 9)
      const before = await hashOf(folder, database)
      const { before: many, after: few } = await compactHistory(folder, Date.now())
      expect([many > 20, few]).toEqual([true, 4])
      expect(await hashOf(folder, database)).toBe(before)
      const files = listFiles(folder)
      expect(files).toHaveLength(few)
      await compactHistory(folder, Date.now())
      expect(listFiles(folder)).toEqual(files)
      expect((await verifyHistory(folder)).corrupt).toEqual([])
    })
  })

  test.each([
    ['none', 1],
    ['half', 2],
  ])('says the same when it stops with %s of the old segments gone, and so does a rerun that cuts others', async (_, every) => {
    await withFolder(async (folder) => {
      await fillWithSamples(folder)
      const before = await hashOf(folder, database)
      const old = listFiles(folder).map((file) => ({ file, bytes: readFileSync(file) }))
      await compactHistory(folder, Date.now())
      const calm = listFiles(folder)
      for (const { file, bytes } of old.filter((_segment, index) => index % every === 0)) writeFileSync(file, bytes)
      expect(await hashOf(folder, database)).toBe(before)
      await compactHistory(folder, Date.now())
      // What is there twice counts twice, so there are more segments than in a calm run.
      expect(listFiles(folder).length).toBeGreaterThan(calm.length)
      expect(await hashOf(folder, database)).toBe(before)
      expect(await verifyHistory(folder)).toMatchObject({ corrupt: [], problems: [] })
      await compactHistory(folder, Date.now())
      expect(listFiles(folder)).toEqual(calm)
      expect(await hashOf(folder, database)).toBe(before)
    })
  })

  test('ends with a reason when another compaction takes away what it reads', async () => {
    await withFolder(async (folder) => {
      await fill(folder, 6)
      const before = await hashOf(folder, database)
      const both = await Promise.allSettled([compactHistory(folder, Date.now()), compactHistory(folder, Date.now())])
      for (const one of both) {
        if (one.status === 'rejected') expect(one.reason).toMatchObject({ problems: [{ code: 'history/unreadable' }] })
      }
      expect(both.some(({ status }) => status === 'fulfilled')).toBe(true)
      expect(await hashOf(folder, database)).toBe(before)
      expect(listFiles(folder).filter((file) => file.endsWith('.tmp'))).toEqual([])
    })
  })

  test('puts rows in the order of series, those with a gap too, so that one series is found without reading all', async () => {
    await withFolder(async (folder) => {
      const store = openStore(folder, { database })
      const cases = Array.from({ length: 6000 }, (_, index) => {
        const measures = [makeMeasure(index % 50 === 0 ? { value: null, gap: 'missing' } : { value: index })]
        return makeCase({ caseKey: hashText(`case ${index}`), run: hashText(`run ${index}`), tasks: 1 + (index % 3), measures })
      })
      store.add(cases, 'r.json')
      await store.flush()
      await compactHistory(folder, Date.now())
      for (const file of listFiles(folder)) {
        const found = await database.connection.runAndReadAll(`SELECT series FROM read_parquet(${quoteText(file)})`)
        const ids = found.getRows().map(([id]) => String(id))
        expect(ids).toEqual(ids.toSorted())
      }
    })
  })

  test('gives the same segments whatever segments it came from', async () => {
    const compacted = (goes: readonly number[]) =>
      withFolder(async (folder) => {
        for (const runs of goes) await fill(folder, runs)
        await compactHistory(folder, Date.now())
        return listFiles(folder).map((file) => file.slice(folder.length))
      })
    expect(await compacted([3, 6])).toEqual(await compacted([6]))
  })

  test('gives the same segments of more than are opened at once as of a single one', async () => {
    const compacted = (flushes: number) =>
      withFolder(async (folder) => {
        await fillQuarter(folder, flushes)
        const { before, after } = await compactHistory(folder, Date.now())
        return { counts: [before, after], names: listFiles(folder).map((file) => file.slice(folder.length)) }
      })
    const [many, one] = [await compacted(70), await compacted(1)]
    expect([many.counts, one.counts]).toEqual([
      [140, 2],
      [2, 2],
    ])
    expect(many.names).toEqual(one.names)
  })

  test('keeps of many young segments only those whose points wait for their cases', async () => {
    await withFolder(async (folder) => {
      await fillQuarter(folder, 70)
      const [lost = ''] = listFiles(folder).filter((file) => file.includes('/cases/'))
      rmSync(lost)
      const old = new Set(listFiles(folder))
      await compactHistory(folder, Date.now())
      const kept = listFiles(folder).filter((file) => old.has(file))
      expect(kept).toHaveLength(1)
      expect(kept[0]).toContain('/points/')
    })
  })

  test('keeps points that may still be waiting for their cases, for an hour', async () => {
    await withFolder(async (folder) => {
      await fill(folder, 4)
      for (const file of listFiles(folder)) if (file.includes('/cases/quarter=2026-Q1/')) rmSync(file)
      const points = () => listFiles(folder).filter((file) => file.includes('/points/quarter=2026-Q1/'))
      const waiting = points()
      await compactHistory(folder, Date.now())
      expect(points()).toEqual(waiting)
      for (const file of waiting) utimesSync(file, 0, 0)
      await compactHistory(folder, Date.now())
      expect(points()).toEqual([])
    })
  })
})

describe('who reads while segments are compacted', () => {
  test('is told that nothing is lost and to read again', async () => {
    await withFolder(async (folder) => {
      await fill(folder, 4)
      const reader = await openReader(folder)
      await compactHistory(folder, Date.now())
      await expect(reader.readRuns()).rejects.toMatchObject({
        problems: [{ code: 'history/unreadable', hint: expect.stringContaining('Run it again') as unknown }],
      })
      reader.close()
    })
  })

  test('begins again by itself where that is possible, and gives up when it happens each time', async () => {
    await withFolder(async (folder) => {
      await fill(folder, 4)
      let begun = 0
      const before = await readHistory(folder, (reader) => reader.readRuns())
      const runs = await readHistory(folder, async (reader) => {
        begun += 1
        if (begun === 1) await compactHistory(folder, Date.now())
        return reader.readRuns()
      })
      expect([begun, runs]).toEqual([2, before])
      const never = readHistory(folder, (reader) => {
        begun += 1
        for (const file of listFiles(folder)) renameSync(file, renameSegment(file))
        return reader.readRuns()
      })
      await expect(never).rejects.toThrow('went away')
      expect(begun).toBe(5)
    })
  })
})

/** Another name for a segment, as if its content were written anew: the first digit of its content's hash is changed. */
function renameSegment(file: string): string {
  const name = path.basename(file)
  const digit = ((Number.parseInt(name.slice(0, 1), 16) + 1) % 16).toString(16)
  return path.join(path.dirname(file), `${digit}${name.slice(1)}`)
}
