// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { findChanges } from './changes/find-changes.ts'
import { estimateScale, findMedian } from './changes/noise.ts'
import { studentProbability, studentQuantile } from './compare-statistics.ts'

/** What earlier values lead to expect, and where the new ones lie. */
export interface Expectation {
  /** Median of the values since the last change of level. */
  readonly level: number
  /** Values on this level, and all earlier ones. */
  readonly count: number
  readonly earlier: number
  /** Of the mean of the new values from the level. */
  readonly distance: number
  /** Standard error of that distance where nothing changed. */
  readonly error: number
  readonly freedom: number
  /** Share of the earlier values that lie as far from their level. */
  readonly farther: number
  /** Excess kurtosis of the scatter: 0 for normal noise, more where it has spikes. */
  readonly excess: number
}

/** Fewest earlier values that tell noise from change. */
export const fewestValues = 8
/** Variance of the median of normal values, times n, over theirs. */
const medianVariance = Math.PI / 2
/** When more of the earlier values than this lie as far out, another one is nothing new. */
const usualShare = 0.05
/** Numbers of earlier values from which on more is seen of the tails. */
const seriesLengths = [25, 60]
/** Excess kurtosis below this is that of normal noise. */
const normalExcess = 0.3

/**
 * Holds the mean y of m new values against the level L, the median of the n values since the last change, with the noise s of
 * the whole series: t = (y - L) / (s sqrt(1/m + (pi/2)/n)), the prediction interval for future values (Hahn and Meeker,
 * Statistical Intervals, 1991) with the variance of a median. s is the larger of the noise that the detector finds between
 * neighbours and the robust scatter around the levels, so that a drift does not make it small. Neighbours tell of s what
 * 2/3 as many independent values would (von Neumann, 1941): degrees of freedom are 2 (N - 1) / 3 less one for each change.
 */
export function expectNext(earlier: readonly number[], fresh: readonly number[]): Expectation {
  const { noise, changes } = findChanges(earlier, 'none')
  const starts = [0, ...changes.map(({ index }) => index)]
  const levels = starts.map((start, at) => earlier.slice(start, starts[at + 1]))
  const residuals = levels.flatMap((values) => subtract(values, middleOf(values)))
  const now = levels.at(-1) ?? earlier
  const level = middleOf(now)
  const spread = Math.max(noise ?? 0, estimateScale(Float64Array.from(residuals)))
  const distance = Math.abs(meanOf(fresh) - level)
  return {
    level,
    count: now.length,
    earlier: earlier.length,
    distance,
    error: spread * Math.sqrt(1 / fresh.length + medianVariance / now.length),
    freedom: Math.max(2, Math.floor((2 * (earlier.length - 1)) / 3) - changes.length),
    farther: residuals.filter((value) => Math.abs(value) >= distance).length / residuals.length,
    excess: measureExcess(residuals),
  }
}

/**
 * Degrees of freedom that the tails of the noise leave, from all measures of a comparison together, as one short series does not
 * tell of its tails: 3 + 6/k for a mean excess kurtosis k of long series, less for shorter ones. Student's distribution has
 * k = 6/(v - 4); samples make k too small, the more the fewer they are, and what is taken off for that is what keeps the
 * false alarms of heavy-tailed noise (Student's t with 2 to 5 degrees of freedom, log-normal) near those of normal noise.
 */
export function limitFreedom(expectations: readonly Expectation[]): number {
  const excess = meanOf(expectations.map((one) => one.excess))
  const length = meanOf(expectations.map((one) => one.earlier))
  const least = 1 + seriesLengths.filter((one) => length >= one).length
  return excess > normalExcess ? least + 6 / excess : Infinity
}

/**
 * Probability of such a distance where nothing changed; not less than the share of earlier values as far out, when these are
 * more than one in twenty. Values that have never differed leave no room: any other value is one that they do not explain.
 */
export function judgeDistance({ distance, error, freedom, farther }: Expectation, limit: number): number {
  if (error === 0) return distance === 0 ? 1 : 0
  const probability = studentProbability(distance / error, Math.min(freedom, limit))
  return farther > usualShare ? Math.max(farther, probability) : probability
}

/** 95 % prediction interval of the new values. */
export function predictInterval({ level, error, freedom }: Expectation, limit: number): readonly [number, number] {
  const reach = studentQuantile(0.05, Math.min(freedom, limit)) * error
  return [level - reach, level + reach]
}

/** Sample excess kurtosis G2, which normal samples of any number have 0 of (Joanes and Gill, 1998). */
function measureExcess(residuals: readonly number[]): number {
  const count = residuals.length
  const squares = meanOf(residuals.map((value) => value ** 2))
  if (squares === 0) return 0
  const plain = meanOf(residuals.map((value) => value ** 4)) / squares ** 2 - 3
  return ((count - 1) / ((count - 2) * (count - 3))) * ((count + 1) * plain + 6)
}

/** Mean of numbers; NaN of none. */
export function meanOf(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

/** Middle of numbers; 0 of none. */
export function middleOf(values: readonly number[]): number {
  return findMedian(Float64Array.from(values).sort())
}

function subtract(values: readonly number[], level: number): readonly number[] {
  return values.map((value) => value - level)
}
