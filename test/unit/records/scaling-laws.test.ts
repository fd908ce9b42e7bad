// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findLoss } from '../../../ingest/records/efficiency-loss.ts'
import { halfIdealEfficiency, halfIdealSpeedup } from '../../../ingest/records/ideal-scaling.ts'
import { serialFraction } from '../../../ingest/records/karp-flatt.ts'
import { findProblemSize, findSaidKind } from '../../../ingest/records/problem-size.ts'
import { attainable, placeUnderRoof, ridgeOf } from '../../../ingest/records/roofline.ts'
import { scaleStrongly } from '../../../ingest/records/scaling.ts'
import { sustainedEfficiency } from '../../../ingest/records/sustained-scaling.ts'
import { chainWeakRuns, scaleWeakly } from '../../../ingest/records/weak-scaling.ts'

const growths = fc.double({ min: 1.01, max: 1e5, noNaN: true })

describe('the lines that a study is read against', () => {
  it('half-ideal is what feelpp.benchmarking draws: 1, 1.5, 2.5, 4.5 for 1, 2, 4, 8 times the workers', () => {
    expect([1, 2, 4, 8].map(halfIdealSpeedup)).toEqual([1, 1.5, 2.5, 4.5])
    expect([1, 2, 4].map(halfIdealEfficiency)).toEqual([1, 0.75, 0.625])
  })

  it('half-ideal efficiency never falls below one half', () => {
    fc.assert(fc.property(growths, (growth) => halfIdealEfficiency(growth) > 0.5 && halfIdealEfficiency(growth) < 1))
  })
})

describe('the serial fraction of Karp and Flatt', () => {
  it('gives back the serial part of a code that obeys the law of Amdahl', () => {
    fc.assert(
      fc.property(growths, fc.double({ min: 0, max: 1, noNaN: true }), (growth, serial) => {
        const speedup = 1 / (serial + (1 - serial) / growth)
        expect(serialFraction(speedup, growth)).toBeCloseTo(serial, 6)
      }),
    )
  })

  it('is below zero for a run faster than ideal, and says nothing of the smallest run', () => {
    expect(serialFraction(3, 2)).toBeLessThan(0)
    expect(serialFraction(1, 1)).toBeNull()
    expect(serialFraction(null, 4)).toBeNull()
  })
})

describe('where half of the machine is lost', () => {
  const loss = (...values: readonly (number | null)[]) =>
    findLoss(
      scaleStrongly(
        values.map((last, i) => ({ tasks: 2 ** i, last })),
        'lower',
      ),
    )?.workers

  it('is the size from which on every efficiency is below one half', () => {
    expect(loss(100, 60, 45, 40)).toBe(8)
    expect(loss(100, 120, 130, 140)).toBe(2)
  })

  it('is no single slow run in the middle, and nothing where the largest run keeps more', () => {
    expect(loss(100, 110, 30, 20)).toBeUndefined()
    expect(loss(100, null, 25)).toBeUndefined()
    expect(loss()).toBeUndefined()
  })
})

describe('weak scaling', () => {
  it('of a time compares with the flat line, of a rate with the growing one', () => {
    const times = scaleWeakly(
      [
        { tasks: 8, last: 20 },
        { tasks: 2, last: 10 },
        { tasks: 4, last: null },
      ],
      'lower',
    )
    expect(times.map(({ workers, speedup, efficiency }) => [workers, speedup, efficiency])).toEqual([
      [2, 1, 1],
      [4, null, null],
      [8, 2, 0.5],
    ])
    const rates = scaleWeakly(
      [
        { tasks: 1, last: 5 },
        { tasks: 4, last: 10 },
      ],
      'higher',
    )
    expect(rates.at(-1)).toMatchObject({ speedup: 2, efficiency: 0.5 })
  })

  it('takes from a grid of sizes and workers one chain for each problem per worker', () => {
    const grid = [100, 200, 400].flatMap((size) => [1, 2, 4].map((workers) => ({ size, workers })))
    expect(chainWeakRuns(grid).map((chain) => chain.map(({ size, workers }) => [size, workers]))).toEqual([
      [
        [100, 2],
        [200, 4],
      ],
      [
        [100, 1],
        [200, 2],
        [400, 4],
      ],
      [
        [200, 1],
        [400, 2],
      ],
    ])
  })

  it('allows meshes that miss their size by a little, and not by more', () => {
    expect(
      chainWeakRuns([
        { size: 1000, workers: 1 },
        { size: 2150, workers: 2 },
      ]),
    ).toHaveLength(1)
    expect(
      chainWeakRuns([
        { size: 1000, workers: 1 },
        { size: 2300, workers: 2 },
      ]),
    ).toHaveLength(0)
  })
})

describe('the size of a problem', () => {
  it('is what a parameter of a telling name says, whole or per worker', () => {
    expect(findProblemSize({ n_dofs: 1000, order: 2 })).toEqual({ parameter: 'n_dofs', of: 'total', value: 1000 })
    expect(findProblemSize({ 'cells-per-rank': '64' })).toEqual({ parameter: 'cells-per-rank', of: 'share', value: 64 })
  })

  it('is never guessed: not from a mesh size, a name of a mesh, a count of workers, or two candidates', () => {
    for (const parameters of [
      { hsize: 0.05 },
      { meshes: 'M2' },
      { ranks: 64 },
      { dofs: 10, cells: 5 },
      { dofs: true },
    ]) {
      expect(findProblemSize(parameters)).toBeUndefined()
    }
  })

  it('is the parameter that the instance declares, and then no other', () => {
    expect(findProblemSize({ nx: 50, dofs: 9 }, 'nx')).toEqual({ parameter: 'nx', of: 'total', value: 50 })
    expect(findProblemSize({ dofs: 9 }, 'nx')).toBeUndefined()
  })

  it('may be said by the parameters to belong to a weak study', () => {
    expect(findSaidKind({ scaling: 'weak' })).toBe('weak')
    expect(findSaidKind({ Scaling_Type: 'strong' })).toBe('strong')
    expect(findSaidKind({ scaling: 'both' })).toBeUndefined()
  })
})

describe('efficiency at scale over time', () => {
  const columns = (value: (number | null)[], run: string[]) => ({
    time: run.map((_, i) => i),
    value,
    run,
    commit: run.map(() => null),
  })

  it('compares the two sizes of each run, and skips a run that lacks one', () => {
    const smallest = columns([100, 80, null], ['a', 'b', 'c'])
    const largest = columns([50, 20, 30, 10], ['a', 'b', 'c', 'd'])
    const points = sustainedEfficiency({ smallest, largest }, { growth: 4, direction: 'lower', kind: 'strong' })
    expect(points.map(({ run, efficiency }) => [run, efficiency])).toEqual([
      ['a', 0.5],
      ['b', 1],
    ])
    const weak = sustainedEfficiency({ smallest, largest }, { growth: 4, direction: 'lower', kind: 'weak' })
    expect(weak.map(({ efficiency }) => efficiency)).toEqual([2, 4])
  })
})

describe('the roof over a run', () => {
  const peak = { flops: 2e12, bandwidth: 2e11 }

  it('is the memory left of the ridge and the processor right of it', () => {
    expect(ridgeOf(peak)).toBe(10)
    expect([1, 10, 100].map((intensity) => attainable(peak, intensity))).toEqual([2e11, 2e12, 2e12])
  })

  it('is told with the share of it that a run reaches per node', () => {
    const point = placeUnderRoof({ flops: 4e12, bytes: 4e12, seconds: 10, nodes: 4 }, peak)
    expect(point).toEqual({ intensity: 1, performance: 1e11, roof: { performance: 2e11, share: 0.5, bound: 'memory' } })
  })

  it('is left open where the machine does not tell its peak, and a run without work has no place', () => {
    expect(placeUnderRoof({ flops: 1, bytes: 1, seconds: 1, nodes: 1 }, undefined)?.roof).toBeUndefined()
    expect(placeUnderRoof({ flops: 0, bytes: 1, seconds: 1, nodes: 1 }, peak)).toBeUndefined()
  })
})
