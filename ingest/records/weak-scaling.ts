// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { scaleStrongly } from './scaling.ts'
import type { Scaled, ScalingRun } from './scaling.ts'

/** Problem per worker may differ by this share within one weak study: meshes cannot be made of any size. */
const tolerance = 0.1

/**
 * Weak scaling against the smallest run that has a value: the problem grows as the workers do, so the ideal time is flat. With time
 * t and workers p: efficiency = t0 / t, and the scaled speed-up = efficiency * p / p0 (J. L. Gustafson, Reevaluating Amdahl's
 * law, CACM 31(5), 1988, doi:10.1145/42411.42415). For rates, where higher is better, the speed-up is v / v0 and efficiency
 * = speed-up * p0 / p, as in a strong study.
 */
export function scaleWeakly<Run extends ScalingRun>(
  runs: readonly Run[],
  direction: 'lower' | 'higher',
): Scaled<Run>[] {
  const scaled = scaleStrongly(runs, direction)
  if (direction === 'higher') return scaled
  const base = scaled.find(({ speedup }) => speedup !== null)
  return scaled.map(({ run, workers, speedup: ratio }) => {
    const growth = base === undefined ? 1 : workers / base.workers
    return { run, workers, speedup: ratio === null ? null : ratio * growth, efficiency: ratio }
  })
}

/** A run whose problem size and workers are told. */
export interface SizedRun {
  readonly size: number
  readonly workers: number
}

/**
 * Runs in which the problem grows with the workers: each chain holds runs of one problem per worker, within 10 %, on at least two
 * counts of workers; where one count was measured with several such problems, the one nearest to the chain's first. A grid
 * of sizes and workers has one chain for each diagonal. Chains ascend by problem per worker, runs by workers.
 */
export function chainWeakRuns<Run extends SizedRun>(runs: readonly Run[]): Run[][] {
  const ordered = runs.toSorted((a, b) => load(a) - load(b) || a.workers - b.workers)
  const chains: Run[][] = []
  for (const run of ordered) {
    const chain = chains.at(-1)
    const [first] = chain ?? []
    if (chain !== undefined && first !== undefined && load(run) <= load(first) * (1 + tolerance)) chain.push(run)
    else chains.push([run])
  }
  return chains.map(keepNearest).filter((chain) => chain.length > 1)
}

function keepNearest<Run extends SizedRun>(chain: readonly Run[]): Run[] {
  const byWorkers = Map.groupBy(chain, (run) => run.workers)
  return [...byWorkers.values()].flatMap((same) => same.slice(0, 1)).sort((a, b) => a.workers - b.workers)
}

function load(run: SizedRun): number {
  return run.size / run.workers
}
