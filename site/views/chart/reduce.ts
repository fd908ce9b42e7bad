// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Two columns of the same length, ordered by time; a null is a gap. */
export interface TimeSeries {
  readonly time: readonly number[]
  readonly value: readonly (number | null)[]
}

export interface Window {
  readonly from: number
  readonly to: number
}

/**
 * The rows that a picture `buckets` columns wide can show: of each column the rows with the smallest and the largest value, so that
 * no spike is lost, and one null where a column has gaps only, so that the line breaks there. All rows when there are few.
 * Ascending; the first and the last row of the window are always kept.
 */
export function reduceRows(series: TimeSeries, window: Window, buckets: number): readonly number[] {
  const first = firstAt(series.time, window.from)
  const end = firstAfter(series.time, window.to)
  if (end - first <= 2 * buckets) return Array.from({ length: end - first }, (_, i) => first + i)
  const bucketOf = bucketing(window, buckets)
  const kept: number[] = [first]
  let row = first
  while (row < end) {
    const start = row
    const bucket = bucketOf(series.time[start] ?? 0)
    while (row < end && bucketOf(series.time[row] ?? 0) === bucket) row += 1
    for (const extreme of extremesOf(series.value, start, row)) if (extreme > (kept.at(-1) ?? -1)) kept.push(extreme)
  }
  if (kept.at(-1) !== end - 1) kept.push(end - 1)
  return kept
}

/** At most one row for each column of the picture: enough to mark where something is. */
export function thinRows(rows: readonly number[], time: readonly number[], spacing: number): readonly number[] {
  const kept: number[] = []
  let last = -Infinity
  for (const row of rows) {
    const at = time[row] ?? 0
    if (at - last < spacing) continue
    kept.push(row)
    last = at
  }
  return kept
}

function bucketing(window: Window, buckets: number): (time: number) => number {
  const width = Math.max(1, window.to - window.from) / buckets
  return (time) => Math.min(buckets - 1, Math.floor((time - window.from) / width))
}

function extremesOf(values: readonly (number | null)[], start: number, end: number): readonly number[] {
  let low = -1
  let high = -1
  let min = Infinity
  let max = -Infinity
  for (let row = start; row < end; row += 1) {
    const value = values[row]
    if (value === null || value === undefined) continue
    if (value < min) {
      min = value
      low = row
    }
    if (value > max) {
      max = value
      high = row
    }
  }
  if (low < 0) return [start]
  if (low === high) return [low]
  return low < high ? [low, high] : [high, low]
}

/** Index of the first time that is not before `at`. */
function firstAt(time: readonly number[], at: number): number {
  return bisect(time, (candidate) => candidate < at)
}

/** Index of the first time that is after `at`. */
function firstAfter(time: readonly number[], at: number): number {
  return bisect(time, (candidate) => candidate <= at)
}

function bisect(time: readonly number[], isBefore: (candidate: number) => boolean): number {
  let low = 0
  let high = time.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(time[middle] ?? Infinity)) low = middle + 1
    else high = middle
  }
  return low
}
