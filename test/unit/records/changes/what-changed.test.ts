// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { compareWithPrevious } from '../../../../ingest/records/changes/what-changed.ts'
import type { SeriesColumns } from '../../../../ingest/records/site-data.ts'
import type { StoredDescription } from '../../../../ingest/records/system-description.ts'
import { makeColumns } from '../../views/series.ts'

function describeSystem(id: string, rest: Partial<StoredDescription> = {}): StoredDescription {
  return { id, version: '1.0', system: 'testbed', takenAt: '2026-06-01T00:00:00Z', ...rest }
}

const descriptions = new Map(
  [
    describeSystem('old', { kernel: '5.14', gpus: [{ model: 'H100', count: 4, driver: '550.1' }] }),
    describeSystem('again', { kernel: '5.14', gpus: [{ model: 'H100', count: 4, driver: '550.1' }] }),
    describeSystem('new', { kernel: '5.14', gpus: [{ model: 'H100', count: 4, driver: '560.2' }] }),
  ].map((one) => [one.id, one]),
)

function compare(overrides: Partial<SeriesColumns>, values: readonly (number | null)[] = [1, 2]) {
  const columns = makeColumns(values, overrides)
  return compareWithPrevious(columns, values.length - 1, (id) => descriptions.get(id))
}

describe('what differs between a run and the one before', () => {
  test('is the commit, which may be shortened', () => {
    expect(compare({ commit: ['aaaaaaaa', 'bbbbbbbb'] }).commit).toMatchObject({ likeness: 'differs' })
    expect(compare({ commit: ['aaaaaaaa', 'aaaaaaaabbbb'] }).commit).toMatchObject({ likeness: 'same' })
  })

  test('is what the descriptions of the system say, field by field', () => {
    expect(compare({ description: ['old', 'new'] }).system).toMatchObject({
      likeness: 'differs',
      changes: [{ key: 'gpus.H100.driver', before: ['550.1'], after: ['560.2'] }],
    })
  })

  test('is nothing of the system when two descriptions say the same', () => {
    expect(compare({ description: ['old', 'again'] }).system).toMatchObject({ likeness: 'same', changes: [] })
  })

  test('is untold, not the same, where one of the runs says nothing', () => {
    expect(compare({ commit: [null, 'aaaaaaaa'], description: ['old', null] })).toMatchObject({
      commit: { likeness: 'untold', after: 'aaaaaaaa' },
      system: { likeness: 'untold', before: 'old', changes: [] },
    })
    expect(compare({}).system.likeness).toBe('untold')
  })

  test('is told against the last run that was measured, over gaps', () => {
    expect(compare({ commit: ['aaaaaaaa', 'cccccccc', 'aaaaaaaa'] }, [1, null, 2])).toMatchObject({
      before: 0,
      commit: { likeness: 'same' },
    })
  })

  test('is nothing known for the first run', () => {
    const { before, commit } = compare({ commit: ['aaaaaaaa'] }, [1])
    expect([before, commit.likeness]).toEqual([undefined, 'untold'])
  })

  test('is the version of the format where a series has several', () => {
    expect(compare({ format: ['tool 1', 'tool 2'] }).format).toEqual({
      likeness: 'differs',
      before: 'tool 1',
      after: 'tool 2',
    })
    expect(compare({}).format).toBeUndefined()
  })
})
