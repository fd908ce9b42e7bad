// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HistoryRow } from '../../../ingest/history/history.ts'
import { makeHash, makeRow } from '../../builders.ts'
import { publishRows, readFolder } from './site-folder.ts'

const row: fc.Arbitrary<HistoryRow> = fc
  .record({
    project: fc.constantFrom('example', 'friend', 'older-name'),
    benchmark: fc.constantFrom('heat', 'flow'),
    parameters: fc.constantFrom({}, { order: 1, mesh: 'M1' }, { mesh: 'M1', order: 2 }),
    system: fc.constantFrom('karolina', 'gaya'),
    tasks: fc.constantFrom(1, 2, 4),
    metricRaw: fc.constantFrom('run_time', 'Execution_time', 'other_timer'),
    unit: fc.constantFrom('s', 'ms', 'MB'),
    value: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null }),
    attempt: fc.constantFrom(1, 2),
    startedAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-05-01T00:00:00.000Z', undefined),
    run: fc.constantFrom('a1', 'a2', 'a3').map((seed) => makeHash(seed)),
    caseKey: fc.uuid().map((uuid) => uuid.replaceAll('-', '')),
  })
  .map(({ startedAt, ...rest }) => makeRow({ ...rest, ...(startedAt === undefined ? {} : { startedAt }) }))
const rows = fc.uniqueArray(row, { selector: ({ caseKey }) => caseKey, minLength: 1, maxLength: 40 })
const projects = [{ name: 'Example', description: 'Made up.', aliases: ['older-name'] }]

describe('publishing', () => {
  it('gives the same bytes however many rows come at once', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 40 }), async (any, chunk) => {
        const whole = await publishRows(any, { projects })
        const parts = await publishRows(any.toReversed(), { projects, chunk })
        expect(parts.history).toBe(whole.history)
        expect(parts.problems).toEqual(whole.problems)
        expect(readFolder(parts.folder)).toEqual(readFolder(whole.folder))
      }),
      { numRuns: 60 },
    )
  })

  it('names each history by a hash that any change of a value changes', async () => {
    const [first, same, other] = await Promise.all([
      publishRows([makeRow({ value: 0 })]),
      publishRows([makeRow({ value: 0 })]),
      publishRows([makeRow({ value: null, gap: 'missing' })]),
    ])
    expect(first.history).toMatch(/^[0-9a-f]{64}$/)
    expect(same.history).toBe(first.history)
    expect(other.history).not.toBe(first.history)
  })

  it('writes objects with their keys in order', async () => {
    const { folder } = await publishRows([makeRow({ parameters: { b: 1, a: { d: 1, c: 2 } } })])
    for (const text of readFolder(folder).values()) {
      expect(text.endsWith('}\n') || text.endsWith(']\n')).toBe(true)
      for (const keys of listKeys(JSON.parse(text))) expect(keys).toEqual(keys.toSorted())
    }
  })

  it('loses no value: each run of each series shows its last attempt', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (any) => {
        const distinct = any.map((one, index) => ({ ...one, run: makeHash(`${index.toString(16)}e`), attempt: 1 }))
        const { series } = await publishRows(distinct, { projects })
        const shown = series.flatMap(({ columns }) => columns.run)
        const dated = distinct.filter(({ startedAt }) => startedAt !== undefined)
        expect(shown.toSorted()).toEqual(dated.map(({ run }) => run).sort())
      }),
      { numRuns: 40 },
    )
  })
})

function listKeys(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return []
  const own = Array.isArray(value) ? [] : [Object.keys(value)]
  return [...own, ...Object.values(value).flatMap((item) => listKeys(item))]
}
