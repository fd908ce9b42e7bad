// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What a step fit is asked for. */
export interface StepPlan {
  /** What one more step costs, in the squared unit of the values. */
  readonly penalty: number
  /** Fewest values between two steps. */
  readonly shortest: number
}

/** Longest series that is fitted value by value; beyond it, steps are looked for between blocks first. */
const longest = 2000
const blocks = 1000

/**
 * Positions at which a series of levels begins a new one, those for which the squared distances of the values from their level
 * and a penalty for each step are least: optimal partitioning (Jackson et al. 2005, doi:10.1109/LSP.2001.838216), exact up to
 * 2,000 values. Longer series are cut into 1,000 blocks, and each step found between blocks is then put where it fits best.
 */
export function fitSteps(values: Float64Array, plan: StepPlan): readonly number[] {
  const sums = addUp(values)
  const stride = values.length <= longest ? 1 : Math.ceil(values.length / blocks)
  const coarse = partition(sums, plan, stride)
  return stride === 1 ? coarse : refineSteps(sums, coarse, { reach: stride, shortest: plan.shortest })
}

/** Sums of values and of their squares up to each place, so that any stretch costs the same to look at. */
interface Sums {
  readonly length: number
  readonly plain: Float64Array
  readonly squared: Float64Array
}

function addUp(values: Float64Array): Sums {
  const length = values.length
  const plain = new Float64Array(length + 1)
  const squared = new Float64Array(length + 1)
  // Around their mean: the sums of squares of large numbers that differ little would lose what makes them differ.
  let mean = 0
  for (const value of values) mean += value / length
  for (let at = 0; at < length; at += 1) {
    const value = (values[at] ?? 0) - mean
    plain[at + 1] = (plain[at] ?? 0) + value
    squared[at + 1] = (squared[at] ?? 0) + value * value
  }
  return { length, plain, squared }
}

/** Squared distances of a stretch from its mean. */
function measureStretch({ plain, squared }: Sums, from: number, to: number): number {
  const sum = (plain[to] ?? 0) - (plain[from] ?? 0)
  return (squared[to] ?? 0) - (squared[from] ?? 0) - (sum * sum) / (to - from)
}

function partition(sums: Sums, { penalty, shortest }: StepPlan, stride: number): readonly number[] {
  const ends = listEnds(sums.length, stride)
  const fewest = Math.max(1, Math.ceil(shortest / stride))
  const best = new Float64Array(ends.length).fill(Infinity)
  const begin = new Int32Array(ends.length)
  best[0] = -penalty
  const { plain, squared } = sums
  for (let last = fewest; last < ends.length; last += 1) {
    const to = ends[last] ?? 0
    const sumTo = plain[to] ?? 0
    const squaredTo = squared[to] ?? 0
    let least = Infinity
    let from = 0
    for (let first = 0; first <= last - fewest; first += 1) {
      // As measureStretch says, written out: this line runs for every pair of places.
      const start = ends[first] ?? 0
      const sum = sumTo - (plain[start] ?? 0)
      const cost = (best[first] ?? 0) + squaredTo - (squared[start] ?? 0) - (sum * sum) / (to - start)
      if (cost < least) {
        least = cost
        from = first
      }
    }
    best[last] = least + penalty
    begin[last] = from
  }
  const steps: number[] = []
  for (let last = begin[ends.length - 1] ?? 0; last > 0; last = begin[last] ?? 0) steps.unshift(ends[last] ?? 0)
  return steps
}

/** Places at which a level may end: 0 first, the end of the series last. */
function listEnds(length: number, stride: number): Int32Array {
  const count = Math.ceil(length / stride)
  return Int32Array.from({ length: count + 1 }, (_, index) => Math.min(length, index * stride))
}

interface Reach {
  readonly reach: number
  readonly shortest: number
}

/** Puts each step where the two levels beside it fit best, within a reach. */
function refineSteps(sums: Sums, coarse: readonly number[], { reach, shortest }: Reach): readonly number[] {
  const steps = [...coarse]
  for (const [index, step] of coarse.entries()) {
    const from = steps[index - 1] ?? 0
    const to = coarse[index + 1] ?? sums.length
    let least = Infinity
    for (let at = Math.max(from + shortest, step - reach); at <= Math.min(to - shortest, step + reach); at += 1) {
      const cost = measureStretch(sums, from, at) + measureStretch(sums, at, to)
      if (cost < least) {
        least = cost
        steps[index] = at
      }
    }
  }
  return steps
}
