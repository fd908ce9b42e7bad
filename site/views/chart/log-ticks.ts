// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { linearTicks } from './linear-ticks.ts'

/**
 * Ticks of a logarithmic axis over a positive range: powers of ten, with 2 and 5 between them when there is room, plain round
 * numbers when the range is less than a decade.
 */
export function logTicks(min: number, max: number, count: number): readonly number[] {
  const decades = Math.log10(max / min)
  if (decades < 0.8) return linearTicks(min, max, count).filter((tick) => tick > 0)
  const powers = candidates(min, max, [1])
  if (powers.length > count) return powers.filter((_, i) => i % Math.ceil(powers.length / count) === 0)
  const dense = candidates(min, max, [1, 2, 5])
  if (dense.length <= count + 2) return dense
  const half = candidates(min, max, [1, 3])
  return powers.length >= 3 || half.length > count + 2 ? powers : half
}

/** Ticks for counts that double: the counts themselves when they fit, else every second, third, ... of them. */
export function countTicks(counts: readonly number[], room: number): readonly number[] {
  const distinct = [...new Set(counts)].sort((a, b) => a - b)
  const every = Math.ceil(distinct.length / room)
  return distinct.filter((_, i) => i % every === 0)
}

function candidates(min: number, max: number, factors: readonly number[]): readonly number[] {
  const from = Math.floor(Math.log10(min))
  const to = Math.ceil(Math.log10(max))
  const exponents = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  return exponents
    .flatMap((exponent) => factors.map((factor) => Number((factor * 10 ** exponent).toPrecision(3))))
    .filter((tick) => tick >= min * (1 - 1e-9) && tick <= max * (1 + 1e-9))
}
