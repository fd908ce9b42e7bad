// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { storeDescription } from '../../../ingest/records/system-description.ts'
import { listSystems, pickCurrent, showFact } from '../../../site/views/kpi/system-entries.ts'

function describeSystem(takenAt: string, cuda: string, partition = 'gpu') {
  return storeDescription({ format: 'system-description', version: '1.0', system: 'testbed', partition, takenAt, cuda })
}

const [march, may, other] = [
  describeSystem('2026-03-01T00:00:00.000Z', '12.4'),
  describeSystem('2026-05-01T00:00:00.000Z', '12.6'),
  describeSystem('2026-04-01T00:00:00.000Z', '11.8', 'old'),
]
const all = [march, may, other]

test('a page shows its descriptions newest first, each with what changed on the same partition', () => {
  const entries = listSystems(all, new Set(all.map(({ id }) => id)))
  expect(entries.map(({ place, since }) => [place, since?.changes])).toEqual([
    ['testbed, gpu', [{ key: 'cuda', before: ['12.4'], after: ['12.6'] }]],
    ['testbed, old', undefined],
    ['testbed, gpu', undefined],
  ])
})

test('a project shows the newest description of each partition of its systems', () => {
  expect(pickCurrent(all, ['testbed'])).toEqual(new Set([may.id, other.id]))
  expect(pickCurrent(all, ['elsewhere'])).toEqual(new Set())
})

test('memory is told in a unit that a reader can take in', () => {
  expect(showFact('memory', ['540000000000'], 'en-GB')).toMatch(/^540.GB$/)
  expect(showFact('cuda', ['12.4'], 'en-GB')).toBe('12.4')
  expect(showFact('cuda', undefined, 'en-GB')).toBeUndefined()
})
