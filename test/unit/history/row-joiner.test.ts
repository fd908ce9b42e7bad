// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRowJoiner } from '../../../ingest/history/row-joiner.ts'
import type { StoredCase, StoredMeasure } from '../../../ingest/history/stored-rows.ts'
import { makeCase, makeHash, makeMeasure } from '../../builders.ts'

const parameters = [{ mesh: 'M1' }, { mesh: 'M2' }]
const samples = [[1, 2], [3]]
const sources = ['a', 'b'].map((seed) => ({ sha256: makeHash(seed, 64), format: 'test', formatVersion: '1' }))

/** A field that is there in some rows and not in others. */
function maybe<T>(...values: readonly T[]): fc.Arbitrary<T | undefined> {
  return fc.constantFrom<T | undefined>(undefined, ...values)
}

/** Cases that differ in any field, each of which may be absent where it may be. */
const anyCase: fc.Arbitrary<StoredCase> = fc
  .record({
    caseKey: fc.constantFrom(makeHash('k1'), makeHash('k2')),
    run: fc.constantFrom(makeHash('r1'), makeHash('r2')),
    project: fc.constantFrom('p1', 'p2'),
    benchmark: fc.constantFrom('b1', 'b2'),
    parameters: fc.constantFrom(...parameters),
    system: fc.constantFrom('s1', 's2'),
    timeAssumed: fc.boolean(),
    attempt: fc.constantFrom(1, 2),
    status: fc.constantFrom<StoredCase['status']>('pass', 'fail'),
    source: fc.constantFrom(...sources),
    useCase: maybe('u1', 'u2'),
    partition: maybe('cpu'),
    environment: maybe('gcc'),
    nodes: maybe(1, 2),
    tasks: maybe(4),
    startedAt: maybe('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'),
    commit: maybe('abc'),
    dirty: maybe(true, false),
    jobHash: maybe(makeHash('j')),
  })
  .map((fields) => ({ ...omitMeasures(makeCase()), ...present(fields) }))

const anyMeasure: fc.Arbitrary<StoredMeasure> = fc
  .record({
    metricRaw: fc.constantFrom('m1', 'm2'),
    value: fc.constantFrom(1, 2, null),
    unit: fc.constantFrom('s', 'ms'),
    derived: fc.boolean(),
    gap: maybe('failed'),
    reference: maybe(1),
    lower: maybe(-0.1),
    upper: maybe(0.1),
    direction: maybe<'lower' | 'higher'>('lower', 'higher'),
    samples: maybe(...samples),
  })
  .map((fields) => ({ ...makeMeasure(), ...present(fields) }) as StoredMeasure)

describe('a row', () => {
  it('says all that its case and its measure say, whatever the row before said', () => {
    const pairs = fc.array(fc.tuple(anyCase, anyMeasure), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(pairs, (rows) => {
        const joinRow = createRowJoiner()
        for (const [stored, measure] of rows) expect(joinRow(stored, measure)).toStrictEqual({ ...stored, ...measure })
      }),
      { numRuns: 500 },
    )
  })

  it('says what changed when one field alone changes', () => {
    const pairs = fc.tuple(anyCase, anyCase, anyMeasure, anyMeasure)
    fc.assert(
      fc.property(pairs, ([stored, otherCase, measure, otherMeasure]) => {
        for (const name of Object.keys(otherCase)) {
          const changed = { ...stored, [name]: otherCase[name as keyof StoredCase] }
          const joinRow = createRowJoiner()
          joinRow(stored, measure)
          expect(joinRow(changed, measure)).toStrictEqual({ ...changed, ...measure })
        }
        for (const name of Object.keys(otherMeasure)) {
          const changed = { ...measure, [name]: otherMeasure[name as keyof StoredMeasure] } as StoredMeasure
          const joinRow = createRowJoiner()
          joinRow(stored, measure)
          expect(joinRow(stored, changed)).toStrictEqual({ ...stored, ...changed })
        }
      }),
      { numRuns: 200 },
    )
  })
})

function present(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function omitMeasures({ measures: _measures, ...rest }: ReturnType<typeof makeCase>): StoredCase {
  const { source, caseKey, run, project, benchmark, parameters, system, timeAssumed, attempt, status } = rest
  return { source, caseKey, run, project, benchmark, parameters, system, timeAssumed, attempt, status }
}
