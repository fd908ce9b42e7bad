// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { compactHistory } from '../../../ingest/history/compact.ts'
import { addCases } from '../../../ingest/history/store.ts'
import { makeCase, makeHash, makeMeasure } from '../../builders.ts'
import { openTestDatabase, withFolder } from './history-folder.ts'

const page = path.join(import.meta.dirname, '../../../content/docs/guides/beyond-one-machine.md')

test('the question to Parquet that the guide shows is answered, by segments old and compacted', async () => {
  await withFolder(async (folder) => {
    await addCases(folder, [makeCase()], 'a.json')
    await compactHistory(folder, Date.now())
    const later = { caseKey: makeHash('c2'), measures: [makeMeasure({ value: 14 })] }
    await addCases(folder, [makeCase(later)], 'b.json')
    const sql = /(?<sql>SELECT[^;]*read_parquet[^;]*);/.exec(readFileSync(page, 'utf8'))?.groups?.['sql'] ?? ''
    const database = await openTestDatabase()
    const found = await database.connection.runAndReadAll(sql.replace('s3://BUCKET/history', folder))
    expect(found.getRows()).toEqual([['2026-Q1', 'run_time', 's', 2n, 12.5, 14]])
    database.close()
  })
})
