// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Measure } from '../records/benchmark-case.ts'

/** One measure of several of the same name: gaps are left out of the samples; where all are gaps it stays a gap. */
export function mergeMeasures(repeats: readonly [Measure, ...Measure[]]): Measure {
  const [first] = repeats
  const samples = repeats.flatMap(({ value }) => (value === null ? [] : [value]))
  const value = computeMedian(samples)
  if (value === undefined || repeats.length === 1) return first
  const { gap: _gap, ...measured } = first
  return { ...measured, value, samples }
}

/** Puts measures of one name together, in the order in which names first appear. */
export function mergeByName(measures: readonly Measure[]): readonly Measure[] {
  const named = new Map<string, [Measure, ...Measure[]]>()
  for (const measure of measures) {
    const before = named.get(measure.metricRaw)
    if (before === undefined) named.set(measure.metricRaw, [measure])
    else before.push(measure)
  }
  return Array.from(named.values(), mergeMeasures)
}

function computeMedian(samples: readonly number[]): number | undefined {
  const sorted = samples.toSorted((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]
  const lower = sorted[middle - 1]
  if (upper === undefined) return undefined
  return sorted.length % 2 === 1 || lower === undefined ? upper : lower + (upper - lower) / 2
}
