// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { splitSeries } from '../../../ingest/history/series-range.ts'

const names = ['a', 'b', 'c', 'd']

test('a segment has whole series as long as their points and samples are not too many for the memory', () => {
  const ids = (samples: number) => splitSeries(names.map((id) => ({ id, cases: 10_000, samples })), 40_000).map((range) => range.ids)
  expect(ids(0)).toEqual([names])
  expect(ids(50_000)).toEqual([names])
  expect(ids(100_000)).toEqual([['a', 'b'], ['c', 'd']])
})

test('a series with too many samples is cut by the keys of its cases, others stay whole', () => {
  const series = names.map((id) => ({ id, cases: 1000, samples: id === 'b' ? 600_000 : 0 }))
  expect(splitSeries(series, 4000)).toEqual([
    { ids: ['a'] },
    ...['00', '40', '80', 'c0'].map((from, index) => ({ ids: ['b'], keys: { from, to: ['40', '80', 'c0', 'g'][index] } })),
    { ids: ['c', 'd'] },
  ])
})
