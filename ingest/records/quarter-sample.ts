// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Sample } from './quarter-facts.ts'
import type { SeriesColumns } from './site-data.ts'

/** Values of one metric that are being added up. */
export interface OpenSample {
  readonly unit: string
  readonly runs: Set<string>
  count: number
  gaps: number
  sum: number
  least: number
  most: number
  last: number
  lastTime: number
}

/** No values yet. */
export function openSample(unit: string): OpenSample {
  return {
    unit,
    runs: new Set(),
    count: 0,
    gaps: 0,
    sum: 0,
    least: Infinity,
    most: -Infinity,
    last: 0,
    lastTime: -Infinity,
  }
}

/** Adds the points of a series from one index on and before another. Series come in the order of rows, so sums have the same digits always. */
export function addToSample(
  sample: OpenSample,
  { time, value, run }: Pick<SeriesColumns, 'time' | 'value' | 'run'>,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  for (let index = from; index < to; index += 1) {
    const measured = value[index] ?? null
    if (measured === null) {
      sample.gaps += 1
      continue
    }
    sample.count += 1
    sample.runs.add(run[index] ?? '')
    sample.sum += measured
    sample.least = Math.min(sample.least, measured)
    sample.most = Math.max(sample.most, measured)
    if ((time[index] ?? 0) < sample.lastTime) continue
    sample.lastTime = time[index] ?? 0
    sample.last = measured
  }
}

/** What was added up; without any value least, most and last are 0 and the count says so. */
export function closeSample({ unit, runs, count, gaps, sum, least, most, last, lastTime }: OpenSample): Sample {
  const range =
    count === 0 ? { least: 0, most: 0, lastAt: '' } : { least, most, lastAt: new Date(lastTime).toISOString() }
  return { count, gaps, runs: runs.size, sum, last, unit, ...range }
}
