// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { estimateNoise, estimateScale, subtractLag } from './noise.ts'
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
  /** A series remembers when its memory is above this over sqrt(n). */
  memory: 2.5,
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
 * quick. A series with memory, such as one that drifts, is freed of it first, as drifting would be taken for steps.
 */
export function findSteps(values: Float64Array): Steps {
  const length = values.length
  const { deviation, memory } = estimateNoise(values)
  if (deviation === 0) return { starts: [], noise: 0 }
  if (memory >= changeSettings.memory / Math.sqrt(length)) return findStepsWithMemory(values, { deviation, memory })
  // The estimate is a little low for few values.
  const noise = deviation * (1 + 1 / length)
  const calm = pullOutliers(values, changeSettings.outlier * noise)
  const penalty = changeSettings.penalty * noise ** 2 * Math.log(length)
  const starts = fitSteps(calm, { penalty, shortest: changeSettings.shortest })
  return { starts: addRecent(calm, starts, noise), noise }
}

function findStepsWithMemory(
  values: Float64Array,
  { deviation, memory }: { deviation: number; memory: number },
): Steps {
  const innovations = subtractLag(values, 1).map((difference, at) => difference + (1 - memory) * (values[at] ?? 0))
  const noise = (estimateScale(subtractLag(innovations, 1)) / Math.SQRT2) * (1 + 2 / values.length)
  const penalty = changeSettings.penaltyWithMemory * noise ** 2 * Math.log(values.length)
  const starts = noise === 0 ? [] : fitSteps(innovations, { penalty, shortest: changeSettings.shortest })
  // The first value has none before it.
  return { starts: starts.map((start) => start + 1), noise: deviation }
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
