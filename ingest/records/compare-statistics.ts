// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0

/** With more degrees of freedom the distribution is the normal one to three digits. */
const mostFreedom = 500
/** With more samples than this the exact distribution costs more than it tells. */
const mostExact = 60

/**
 * Probability that |T| of Student's distribution is at least |t|, for a whole number of degrees of freedom
 * (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4).
 */
export function studentProbability(t: number, freedom: number): number {
  const degrees = Math.max(1, Math.min(mostFreedom, Math.floor(freedom)))
  const angle = Math.atan(Math.abs(t) / Math.sqrt(degrees))
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
  const isOdd = degrees % 2 === 1
  let term = isOdd ? cosine : 1
  let sum = degrees === 1 ? 0 : term
  for (let at = isOdd ? 3 : 2; at <= degrees - 2; at += 2) {
    term *= (cosine ** 2 * (at - 1)) / at
    sum += term
  }
  const inside = isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum
  return Math.min(1, Math.max(0, 1 - inside))
}

/** The t that |T| exceeds with this probability, by halving: twelve digits are more than any reader needs. */
export function studentQuantile(probability: number, freedom: number): number {
  let [low, high] = [0, 1e4]
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (studentProbability(middle, freedom) > probability) low = middle
    else high = middle
  }
  return high
}

/**
 * Two-sided probability that two sets of samples of one distribution differ in their ranks as much as these (Mann and
 * Whitney, On a test of whether one of two random variables is stochastically larger than the other, 1947). Exact, also
 * with ties, up to 60 samples: all ways to choose the ranks of the first set are counted; above, the normal approximation
 * with the correction for ties.
 */
export function mannWhitney(first: readonly number[], second: readonly number[]): number {
  const ranks = doubleRanks([...first, ...second])
  const sum = ranks.slice(0, first.length).reduce((total, rank) => total + rank, 0)
  return ranks.length <= mostExact ? countExactly(ranks, first.length, sum) : approximate(ranks, first.length, sum)
}

/**
 * Which of the findings stand so that the share of false ones among them is at most `rate` (Benjamini and Hochberg, Controlling
 * the false discovery rate, 1995). Where nothing changed at all, this is the probability of any finding. It holds for
 * independent measures and for those that go together, as the measures of one run do (Benjamini and Yekutieli, 2001).
 */
export function largestAccepted(probabilities: readonly number[], rate: number): number {
  const sorted = [...probabilities].sort((a, b) => a - b)
  const last = sorted.findLastIndex((probability, at) => probability <= (rate * (at + 1)) / sorted.length)
  return sorted[last] ?? -1
}

/** Twice the rank of each value, which is whole where equal values share the mean of their ranks. */
function doubleRanks(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return values.map((value) => sorted.indexOf(value) + sorted.lastIndexOf(value) + 2)
}

/** Counts the choices of `size` ranks by their sum. */
function countExactly(ranks: readonly number[], size: number, sum: number): number {
  const most = ranks.reduce((total, rank) => total + rank, 0)
  const ways = Array.from({ length: size + 1 }, () => new Float64Array(most + 1))
  ways[0]?.fill(1, 0, 1)
  for (const rank of ranks) {
    for (let chosen = size; chosen >= 1; chosen -= 1) {
      const [to, from] = [ways[chosen], ways[chosen - 1]]
      for (let at = most; to !== undefined && at >= rank; at -= 1) to[at] = (to[at] ?? 0) + (from?.[at - rank] ?? 0)
    }
  }
  const all = ways[size] ?? new Float64Array()
  const add = (part: Float64Array) => part.reduce((total, count) => total + count, 0)
  const total = add(all)
  return Math.min(1, (2 * Math.min(add(all.subarray(0, sum + 1)), add(all.subarray(sum)))) / total)
}

function approximate(ranks: readonly number[], size: number, sum: number): number {
  const count = ranks.length
  const others = count - size
  const ties = [...Map.groupBy(ranks, (rank) => rank).values()].map(({ length }) => length ** 3 - length)
  const tied = ties.reduce((total, one) => total + one, 0) / (count * (count - 1))
  const deviation = Math.sqrt(((size * others) / 12) * (count + 1 - tied))
  const distance = Math.abs(sum / 2 - (size * (count + 1)) / 2) - 0.5
  return deviation === 0 ? 1 : studentProbability(Math.max(0, distance) / deviation, mostFreedom)
}
