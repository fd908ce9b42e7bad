// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseWorkers, scaleStrongly } from '../../../ingest/records/scaling.ts'
import { convertUnit } from '../../../ingest/records/units.ts'

const runs = fc.uniqueArray(
  fc.record({
    tasks: fc.integer({ min: 1, max: 16_384 }),
    last: fc.option(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { nil: null }),
  }),
  { selector: (run) => run.tasks, minLength: 1, maxLength: 12 },
)

describe('strong scaling', () => {
  it('compares with the smallest run', () => {
    const scaled = scaleStrongly(
      [
        { tasks: 4, last: 30 },
        { tasks: 1, last: 100 },
        { tasks: 2, last: 50 },
      ],
      'lower',
    )
    expect(scaled.map(({ workers, speedup, efficiency }) => [workers, speedup, efficiency])).toEqual([
      [1, 1, 1],
      [2, 2, 1],
      [4, 100 / 30, 100 / 30 / 4],
    ])
  })

  it('of a rate grows with the rate', () => {
    const [, second] = scaleStrongly(
      [
        { nodes: 1, last: 10 },
        { nodes: 4, last: 30 },
      ],
      'higher',
    )
    expect(second).toMatchObject({ speedup: 3, efficiency: 0.75 })
  })

  it('keeps a gap a gap and compares with the smallest run that has a value', () => {
    const scaled = scaleStrongly(
      [
        { tasks: 1, last: null },
        { tasks: 2, last: 8 },
        { tasks: 4, last: 0 },
        { tasks: 8, last: 4 },
      ],
      'lower',
    )
    expect(scaled.map(({ speedup }) => speedup)).toEqual([null, 1, null, 2])
    expect(scaled.map(({ efficiency }) => efficiency)).toEqual([null, 1, null, 0.5])
  })

  it('counts nodes where tasks are not told everywhere, and nothing where neither is', () => {
    expect(
      chooseWorkers([
        { nodes: 1, tasks: 8, last: 1 },
        { nodes: 2, last: 1 },
      ]),
    ).toBe('nodes')
    expect(
      chooseWorkers([
        { nodes: 1, last: 1 },
        { tasks: 2, last: 1 },
      ]),
    ).toBeUndefined()
    expect(
      scaleStrongly(
        [
          { nodes: 1, last: 1 },
          { tasks: 2, last: 1 },
        ],
        'lower',
      ),
    ).toEqual([])
  })

  it('does not depend on the order of the runs nor on the unit', () => {
    fc.assert(
      fc.property(runs, (any) => {
        const scaled = scaleStrongly(any, 'lower')
        const converted = any.map((run) => ({ ...run, last: run.last && (convertUnit(run.last, 's', 'ms') ?? null) }))
        const other = scaleStrongly(converted.reverse(), 'lower')
        expect(other.map(({ workers }) => workers)).toEqual(scaled.map(({ workers }) => workers))
        for (const [index, { speedup }] of scaled.entries()) {
          const again = other[index]?.speedup ?? null
          if (speedup === null || again === null) expect(again).toBe(speedup)
          else expect(again / speedup).toBeCloseTo(1, 10)
        }
      }),
    )
  })

  it('has a value exactly where the run has one', () => {
    fc.assert(
      fc.property(runs, fc.constantFrom('lower', 'higher'), (any, direction) => {
        for (const { run, speedup, efficiency } of scaleStrongly(any, direction)) {
          expect(speedup === null).toBe(run.last === null)
          expect(efficiency === null).toBe(run.last === null)
        }
      }),
    )
  })
})
