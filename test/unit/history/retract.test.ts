// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openReader } from '../../../ingest/history/reader.ts'
import { addCases } from '../../../ingest/history/store.ts'
import { writeTombstone } from '../../../ingest/history/tombstone.ts'
import { makeCase, makeHash } from '../../builders.ts'
import { listFiles, readAll, withFolder } from './history-folder.ts'

test('a retracted run is gone from rows and counts, and is back when its tombstone is removed', async () => {
  await withFolder(async (folder) => {
    const [kept, wrong] = [makeHash('a1'), makeHash('b2')]
    await addCases(folder, [makeCase({ run: kept }), makeCase({ run: wrong, caseKey: makeHash('c2') })], 'r.json')
    const before = listFiles(folder)
    writeTombstone(folder, { run: wrong, reason: 'The node was faulty.', at: '2026-01-06T00:00:00.000Z' })
    expect((await readAll(folder)).map(({ run }) => run)).toEqual([kept])
    const reader = await openReader(folder)
    expect(await reader.readStats()).toMatchObject({ runs: 1, points: 1 })
    reader.close()
    expect(listFiles(folder)).toEqual(expect.arrayContaining(before))
    rmSync(join(folder, 'retracted', `${wrong}.json`))
    expect(await readAll(folder)).toHaveLength(2)
  })
})
