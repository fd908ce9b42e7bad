// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SeriesColumns } from './site-data.ts'

/** Efficiency at the largest scale in one run. */
export interface SustainedPoint {
  /** Unix time in milliseconds, UTC. */
  readonly time: number
  readonly run: string
  readonly commit: string | null
  /** Speed-up of the run's own largest case over its own smallest / growth in workers: 1 is ideal. */
  readonly efficiency: number
}

type Columns = Pick<SeriesColumns, 'time' | 'value' | 'run' | 'commit'>

/**
 * How the parallel efficiency at the largest scale held over time ("sustained" scalability): in each run that measured both the
 * smallest and the largest case, efficiency = (t0 / t) / growth, for rates (v / v0) / growth; in a weak study of times t0 / t.
 * Both come from the same run, so a faster machine or code changes nothing unless it scales otherwise. In order of time.
 */
export function sustainedEfficiency(
  { smallest, largest }: { readonly smallest: Columns; readonly largest: Columns },
  study: { readonly growth: number; readonly direction: 'lower' | 'higher'; readonly kind: 'strong' | 'weak' },
): SustainedPoint[] {
  const bases = new Map(smallest.run.map((run, i) => [run, smallest.value[i] ?? null]))
  return largest.run.flatMap((run, i): SustainedPoint[] => {
    const [base, value, time] = [bases.get(run) ?? null, largest.value[i] ?? null, largest.time[i]]
    if (base === null || value === null || time === undefined || base <= 0 || value <= 0) return []
    const speedup = study.direction === 'lower' ? base / value : value / base
    const isFlat = study.kind === 'weak' && study.direction === 'lower'
    return [{ time, run, commit: largest.commit[i] ?? null, efficiency: isFlat ? speedup : speedup / study.growth }]
  })
}
