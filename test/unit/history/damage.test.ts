// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../../ingest/history/database.ts'
import { openReader } from '../../../ingest/history/reader.ts'
import { openStore } from '../../../ingest/history/store.ts'
import { verifyHistory } from '../../../ingest/history/verify.ts'
import { createRandom } from '../../../scripts/bench/random.ts'
import { makeCase, makeHash, makeMeasure } from '../../builders.ts'
import { hashOf, listFiles, openTestDatabase, readAll, withFolder } from './history-folder.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => {
  database.close()
})

const quarters = ['2025-11-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z']

async function fill(historyDir: string): Promise<void> {
  const store = openStore(historyDir, { database })
  for (const [index, startedAt] of quarters.entries()) {
    const caseKey = makeHash(`c${index}`)
    store.add([makeCase({ caseKey, startedAt, measures: [makeMeasure({ value: index + 1 })] })], 'report.json')
  }
  await store.flush()
}

function flipBit(file: string, bit: number): void {
  const bytes = readFileSync(file)
  const at = Math.floor(bit / 8)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit % 8))
  writeFileSync(file, bytes)
}

describe('a history whose bytes changed', () => {
  test('is found out, whichever of 200 bits flipped, and the segment is named', async () => {
    await withFolder(async (folder) => {
      await fill(folder)
      const files = listFiles(folder)
      const random = createRandom(5)
      for (let round = 0; round < 200; round += 1) {
        const file = files[Math.floor(random() * files.length)] ?? ''
        const bit = Math.floor(random() * readFileSync(file).length * 8)
        flipBit(file, bit)
        expect((await verifyHistory(folder)).corrupt.map((path) => join(folder, path))).toEqual([file])
        flipBit(file, bit)
      }
      expect(await verifyHistory(folder)).toMatchObject({ segments: 4, corrupt: [], problems: [] })
    })
  })

  test('is read without the spoilt segment, and a problem names it', async () => {
    await withFolder(async (folder) => {
      await fill(folder)
      const spoilt = listFiles(folder).find((file) => file.includes('cases') && file.includes('2025-Q4')) ?? ''
      flipBit(spoilt, 800)
      const reader = await openReader(folder, database)
      expect(reader.problems.map(({ code, file }) => [code, join(folder, file)])).toEqual([['history/corrupt', spoilt]])
      expect((await readAll(folder, database)).map(({ value }) => value)).toEqual([2])
    })
  })

  test('takes new results all the same, and is healed by ingesting the old ones again', async () => {
    await withFolder(async (folder) => {
      await fill(folder)
      const before = await hashOf(folder, database)
      const spoilt = listFiles(folder).find((file) => file.includes('cases') && file.includes('2025-Q4')) ?? ''
      writeFileSync(spoilt, 'no Parquet at all')
      await fill(folder)
      expect(await hashOf(folder, database)).toBe(before)
    })
  })

  test('shows no points whose cases were never written', async () => {
    await withFolder(async (folder) => {
      await fill(folder)
      for (const file of listFiles(folder)) if (file.includes('/cases/')) rmSync(file)
      expect(await readAll(folder, database)).toEqual([])
    })
  })
})
