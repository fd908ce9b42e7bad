// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** One run of a scaling study: the same problem on some number of nodes or tasks. */
export interface ScalingRun {
  readonly nodes?: number | undefined
  readonly tasks?: number | undefined
  /** null: not measured. */
  readonly last: number | null
}

/** How well one run scales; null where it or the smallest run has no value to compare. */
export interface Scaled<Run extends ScalingRun> {
  readonly run: Run
  /** Tasks, or nodes where tasks are not told. */
  readonly workers: number
  /** How many times faster than the smallest measured run. */
  readonly speedup: number | null
  /** Speedup divided by the growth in workers: 1 is ideal. */
  readonly efficiency: number | null
}

/** What is counted along a scaling study: tasks where all runs tell them, else nodes; undefined when neither is complete. */
export function chooseWorkers(runs: readonly ScalingRun[]): 'tasks' | 'nodes' | undefined {
  if (runs.every((run) => isCount(run.tasks))) return 'tasks'
  return runs.every((run) => isCount(run.nodes)) ? 'nodes' : undefined
}

/**
 * Strong scaling of the same problem against the smallest run that has a value, in order of size. With time t and workers p:
 * speedup = t0 / t and efficiency = speedup * p0 / p (for rates, where higher is better, t0 / t is v / v0). Gaps stay gaps, and
 * values that are not above zero scale nothing. Empty when the runs do not tell their workers.
 */
export function scaleStrongly<Run extends ScalingRun>(
  runs: readonly Run[],
  direction: 'lower' | 'higher',
): Scaled<Run>[] {
  const kind = chooseWorkers(runs)
  if (kind === undefined) return []
  const ordered = runs.map((run) => ({ run, workers: run[kind] ?? 0 })).sort((a, b) => a.workers - b.workers)
  const base = ordered.find(({ run }) => isPositive(run.last))
  return ordered.map(({ run, workers }) => {
    const speedup = computeSpeedup(base?.run.last ?? null, run.last, direction)
    const efficiency = base === undefined || speedup === null ? null : (speedup * base.workers) / workers
    return { run, workers, speedup, efficiency }
  })
}

function computeSpeedup(base: number | null, value: number | null, direction: 'lower' | 'higher'): number | null {
  if (!isPositive(base) || !isPositive(value)) return null
  return direction === 'lower' ? base / value : value / base
}

function isPositive(value: number | null): value is number {
  return value !== null && value > 0
}

function isCount(value: number | undefined): boolean {
  return value !== undefined && value > 0
}
