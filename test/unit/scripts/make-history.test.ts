// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { compactHistory } from '../../../ingest/history/compact.ts'
import { makeHistory } from '../../../scripts/bench/make-history.ts'
import { readAll, withFolder } from '../history/history-folder.ts'

test('a made history has as many points as asked for, some without a value, and the same content each time', async () => {
  await withFolder(async (first) => {
    const made = await makeHistory({ historyDir: first, points: 2000, seed: 7 })
    const rows = await readAll(first)
    expect(made).toEqual({ points: 2000, cases: 400, runs: 20 })
    expect(rows).toHaveLength(2000)
    expect(rows.filter(({ value }) => value === null).every(({ gap }) => gap === 'not-measured')).toBe(true)
    await withFolder(async (second) => {
      await makeHistory({ historyDir: second, points: 2000, seed: 7 })
      expect(await readAll(second)).toEqual(rows)
    })
  })
})

test('a made history is as compacting leaves one', async () => {
  await withFolder(async (folder) => {
    await makeHistory({ historyDir: folder, points: 300_000, seed: 7 })
    const { before, after } = await compactHistory(folder, Date.now())
    expect(after).toBe(before)
  })
})
