// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** How values scatter when their level stays. */
export interface Noise {
  /** Standard deviation, in the unit of the values. */
  readonly deviation: number
  /** How much of a value's deviation the next one keeps: 0 for independent values, near 1 for a walk. */
  readonly memory: number
}

/** Values that lie farther out than this many deviations count as if they lay there. */
const huberLimit = 2.5
/** E[min(|z|, 2.5)²] of a standard normal z: what makes the scale one of a normal distribution. */
const huberMean = 0.9776
/** Deviation of a normal distribution over its median absolute value. */
const normalOverMedian = 1.4826

/**
 * Robust standard deviation of numbers that scatter around 0 (Huber's proposal 2 in one step, limit 2.5): steps and spikes
 * among them, up to about a third, hardly move it.
 */
export function estimateScale(differences: Float64Array): number {
  const sizes = differences.map(Math.abs).sort()
  const limit = huberLimit * normalOverMedian * findMedian(sizes)
  let sum = 0
  for (const size of sizes) sum += Math.min(size, limit) ** 2
  return sizes.length === 0 ? 0 : Math.sqrt(sum / sizes.length / huberMean)
}

/** Middle of numbers that are sorted; 0 of none. */
export function findMedian(sorted: Float64Array): number {
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

/** Each value less the one so many places before it. */
export function subtractLag(values: Float64Array, lag: number): Float64Array {
  const differences = new Float64Array(Math.max(0, values.length - lag))
  for (let at = 0; at < differences.length; at += 1) differences[at] = (values[at + lag] ?? 0) - (values[at] ?? 0)
  return differences
}

/**
 * Noise of a series from the differences of its neighbours, which steps disturb at few places only. With memory r, differences
 * over k places have the variance 2 s² (1 - r^k), so those over 1, 2 and 3 places tell r twice over (the idea is in Chakar et
 * al., A robust approach for estimating change-points in the mean of an AR(1) process, Bernoulli 2017).
 */
export function estimateNoise(values: Float64Array): Noise {
  const steps = subtractLag(values, 1)
  const [one = 0, two = 0, three = 0] = [steps, subtractLag(values, 2), subtractLag(values, 3)].map(estimateScale)
  // A number that is rounded to multiples of q scatters by q / sqrt(12) at least, also where it says the same again and again.
  const deviation = Math.max(one / Math.SQRT2, findGrain(steps) / Math.sqrt(12))
  if (one === 0) return { deviation, memory: 0 }
  const fromTwo = (two / one) ** 2 - 1
  const fromThree = (Math.sqrt(Math.max(0, 1 + 4 * ((three / one) ** 2 - 1))) - 1) / 2
  const memory = Math.min(0.99, Math.max(-0.99, (fromTwo + fromThree) / 2))
  return { deviation, memory }
}

/** Smallest difference that is one. */
function findGrain(differences: Float64Array): number {
  let grain = Infinity
  for (const difference of differences) {
    const size = Math.abs(difference)
    if (size > 0 && size < grain) grain = size
  }
  return grain === Infinity ? 0 : grain
}
