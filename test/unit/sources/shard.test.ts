// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { isInShard, readShard } from '../../../ingest/sources/shard.ts'

test('a part is read from two numbers, and refused when it is no part of a whole', () => {
  expect(readShard('2/8')).toEqual({ index: 2, count: 8 })
  expect(readShard('1/1')).toEqual({ index: 1, count: 1 })
  for (const text of ['', '0/4', '5/4', '1/257', '-1/4', '1/4/2', '1 / 4', 'a/b', '1e2/300', '1/0']) {
    expect(readShard(text), text).toBeUndefined()
  }
})

test('each path is in one part and no other, and the parts are about as large as each other', () => {
  const paths = Array.from({ length: 4000 }, (_, index) => `artefacts/run-report-${String(index)}.json`)
  const parts = [1, 2, 3, 4].map((index) => paths.filter((path) => isInShard(path, { index, count: 4 })))
  expect(parts.flat().sort()).toEqual(paths.toSorted())
  for (const part of parts) expect(Math.abs(part.length - 1000)).toBeLessThan(150)
})
