// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ScalingPoint, SeriesData } from '../../../ingest/records/site-data.ts'
import { chooseWorkers, scaleStrongly } from '../../../ingest/records/scaling.ts'
import { parseUnit } from '../../../ingest/records/units.ts'

type Judged = Pick<SeriesData, 'direction' | 'unit' | 'family'>

/** One row of "the same case at other sizes". */
export interface ScalingRow {
  readonly point: ScalingPoint
  readonly workers: number
  readonly speedup: number | null
  readonly efficiency: number | null
  readonly isCurrent: boolean
}

export interface ScalingView {
  /** What is counted along the study. */
  readonly workers: 'tasks' | 'nodes'
  /** Present when perfect scaling has a meaning for the metric. */
  readonly ideal?: 'lower' | 'higher'
  readonly rows: readonly ScalingRow[]
}

/**
 * What perfect scaling would do to a metric: a time goes down with the workers, a rate goes up. Undefined for everything else:
 * memory, iterations, temperatures and efficiencies have no such line.
 */
export function idealOf(series: Judged): 'lower' | 'higher' | undefined {
  const dimension = parseUnit(series.unit)?.dimension
  if (series.direction === 'lower' && dimension === 's') return 'lower'
  return series.direction === 'higher' && series.family === 'throughput' ? 'higher' : undefined
}

/** The scaling study that a series belongs to; undefined when it stands alone or sizes are not told. */
export function scalingView(series: SeriesData): ScalingView | undefined {
  const workers = chooseWorkers(series.scaling)
  if (!workers || series.scaling.length < 2) return undefined
  const ideal = idealOf(series)
  const rows = scaleStrongly(series.scaling, ideal ?? 'lower').map(
    ({ run, workers: count, speedup, efficiency }): ScalingRow => ({
      point: run,
      workers: count,
      speedup: ideal ? speedup : null,
      efficiency: ideal ? efficiency : null,
      isCurrent: run.id === series.id,
    }),
  )
  return { workers, rows, ...(ideal ? { ideal } : {}) }
}
