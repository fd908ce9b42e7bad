// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { estimateNoise, estimateScale, findMedian, subtractLag } from './noise.ts'
import { fitSteps } from './step-fit.ts'

/** The one setting for all series, printed beside every chart. */
export const changeSettings = {
  /** Fewest values of a series that is looked at. */
  fewest: 8,
  /** Fewest values of a level. */
  shortest: 3,
  /** A step must explain more than this times noise² ln(n). */
  penalty: 6,
  /** The same where values remember the ones before. */
  penaltyWithMemory: 4,
  /** Below this over sqrt(n), memory is none. */
  memory: 2.5,
  /** What a step counts, times ln(n), when a fit of steps is weighed against one of memory. */
  stepWeight: 3,
  /** Values farther from the median of five than this many deviations are pulled in. */
  outlier: 3.5,
  /** So many of the last values are held against the level before them. */
  recentCounts: [3, 4, 5],
  /** They differ from it by more than this many standard errors. */
  recent: 4,
  /** Values that the level before the last ones must have. */
  recentBase: 8,
} as const

/** Steps of a series without gaps. */
export interface Steps {
  /** Where a new level begins, ascending. */
  readonly starts: readonly number[]
  /** Standard deviation of the noise, in the unit of the values. */
  readonly noise: number
}

/**
 * Finds where the level of a series changes: a step fit of the whole, which is quiet, and a check of the last values, which is
 * quick. Steps make a series look as if it remembered, and drift looks like steps. So where there are signs of memory, both
 * are fitted, and what explains the values with less is believed.
 */
export function findSteps(values: Float64Array): Steps {
  const length = values.length
  const { deviation, memory } = estimateNoise(values)
  if (deviation === 0) return { starts: [], noise: 0 }
  // The estimate is a little low for few values.
  const noise = deviation * (1 + 1 / length)
  const calm = pullOutliers(values, changeSettings.outlier * noise)
  const penalty = changeSettings.penalty * noise ** 2 * Math.log(length)
  const starts = fitSteps(calm, { penalty, shortest: changeSettings.shortest })
  if (memory < changeSettings.memory / Math.sqrt(length)) {
    return { starts: settleLast(values, addRecent(calm, starts, noise)), noise }
  }
  const innovations = subtractLag(values, 1).map((difference, at) => difference + (1 - memory) * (values[at] ?? 0))
  const remembered = fitInnovations(innovations)
  // The memory itself is one more number that was fitted.
  const isStepwise = weighFit(values, starts, length) < weighFit(innovations, remembered, length) + Math.log(length)
  // The first value has none before it.
  const chosen = isStepwise ? starts : remembered.map((start) => start + 1)
  return { starts: settleLast(values, chosen), noise: isStepwise ? noise : deviation }
}

/** Steps in what is new in each value. */
function fitInnovations(innovations: Float64Array): readonly number[] {
  const length = innovations.length + 1
  const noise = (estimateScale(subtractLag(innovations, 1)) / Math.SQRT2) * (1 + 2 / length)
  const penalty = changeSettings.penaltyWithMemory * noise ** 2 * Math.log(length)
  return noise === 0 ? [] : fitSteps(innovations, { penalty, shortest: changeSettings.shortest })
}

/**
 * How badly levels fit, as an information criterion: n ln(mean square of what is left), and each step at its weight. The count n
 * is the same for both fits, or the unit of the values would decide.
 */
function weighFit(values: Float64Array, starts: readonly number[], count: number): number {
  const { length } = values
  const bounds = [0, ...starts, length]
  let rest = 0
  for (const [index, to] of bounds.entries()) {
    const from = bounds[index - 1] ?? 0
    const level = average(values, from, to)
    for (let at = from; at < to; at += 1) rest += ((values[at] ?? 0) - level) ** 2
  }
  return count * Math.log(rest / length) + changeSettings.stepWeight * starts.length * Math.log(count)
}

/**
 * A level has at least three values, so that of a step with only one or two values after it begins too early: it begins where
 * values come nearer to the new level than to the one before.
 */
function settleLast(values: Float64Array, starts: readonly number[]): readonly number[] {
  const last = starts.at(-1)
  if (last === undefined || values.length - last > changeSettings.shortest) return starts
  const before = findMedian(values.slice(starts.at(-2) ?? 0, last).sort())
  const after = findMedian(values.slice(last).sort())
  let start = last
  while (start < values.length - 1 && isNearer(values[start] ?? 0, before, after)) start += 1
  return [...starts.slice(0, -1), start]
}

function isNearer(value: number, one: number, other: number): boolean {
  return Math.abs(value - one) < Math.abs(value - other)
}

/** Values with those far from the median of their five neighbours brought nearer, so that a spike is no level. */
function pullOutliers(values: Float64Array, limit: number): Float64Array {
  return values.map((value, at) => {
    const middle = findMiddle(values, at)
    return Math.min(middle + limit, Math.max(middle - limit, value))
  })
}

function findMiddle(values: Float64Array, at: number): number {
  const start = Math.max(0, Math.min(values.length - 5, at - 2))
  return values.slice(start, start + 5).sort()[2] ?? 0
}

/** A step among the last values that the fit does not take for one yet: it would be told only in weeks. */
function addRecent(values: Float64Array, starts: readonly number[], noise: number): readonly number[] {
  const { recent, recentCounts, recentBase } = changeSettings
  const from = starts.at(-1) ?? 0
  for (const count of recentCounts) {
    const start = values.length - count
    if (start - from < recentBase) return starts
    const error = noise * Math.sqrt(1 / count + 1 / (start - from))
    const distance = average(values, start, values.length) - average(values, from, start)
    if (Math.abs(distance) > recent * error) return [...starts, start]
  }
  return starts
}

function average(values: Float64Array, from: number, to: number): number {
  let sum = 0
  for (let at = from; at < to; at += 1) sum += values[at] ?? 0
  return sum / (to - from)
}
