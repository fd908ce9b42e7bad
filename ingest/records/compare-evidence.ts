// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { changeBetween, hasFailed, listMeasured } from './compare-measure.ts'
import type { ComparedMeasure, ComparedValue, Evidence } from './compare-measure.ts'
import {
  expectNext,
  fewestValues,
  judgeDistance,
  limitFreedom,
  meanOf,
  middleOf,
  predictInterval,
} from './compare-noise.ts'
import { mannWhitney } from './compare-statistics.ts'

/** Fewest samples on each side of a rank test: 3 against 3 can never be under five per cent. */
const fewestSamples = 4

/**
 * What the two sides of a measure say, by the best that there is: noise of eight earlier values or more; else a rank test
 * of four samples or more on each side; else the bounds of the artefact; else a percentage that nobody can judge.
 */
export function weighMeasure(measure: ComparedMeasure): Evidence {
  const { baseline, candidate } = measure
  const [earlier, fresh] = [listMeasured(baseline), listMeasured(candidate)]
  const settled = settleByOutcome(measure)
  if (settled !== undefined) return settled
  if (earlier.length >= fewestValues) return weighNoise(earlier, fresh)
  const samples = [chooseSamples(baseline), chooseSamples(candidate)] as const
  if (samples.every(({ length }) => length >= fewestSamples)) return weighSamples(...samples)
  return weighBounds(measure, earlier.at(-1) ?? 0, meanOf(fresh))
}

/** Absent and failed are told before any number is looked at. */
function settleByOutcome({ baseline, candidate }: ComparedMeasure): Evidence | undefined {
  const before = listMeasured(baseline).at(-1) ?? null
  const after = listMeasured(candidate).at(-1) ?? null
  const relative = before === null || after === null ? null : changeBetween(before, after)
  const shared = { by: 'outcome' as const, before, after, relative }
  if (candidate.some(hasFailed)) {
    const again = baseline.length > 0 && baseline.slice(-1).every(hasFailed) ? ', as the baseline did' : ''
    return { ...shared, settled: 'failed', reason: `The benchmark itself says that it failed${again}.` }
  }
  if (after === null) {
    const [last] = candidate.slice(-1)
    const why = last === undefined ? 'It was not measured here' : `There is no value: ${last.gap ?? last.status}`
    return { ...shared, settled: 'missing', reason: `${why}.` }
  }
  if (before !== null) return undefined
  const why = baseline.length === 0 ? 'The baseline does not have it' : 'The baseline has no value of it'
  return { ...shared, settled: 'new', reason: `${why}.` }
}

function weighNoise(earlier: readonly number[], fresh: readonly number[]): Evidence {
  const expectation = expectNext(earlier, fresh)
  const { level: before, count } = expectation
  const after = meanOf(fresh)
  return { by: 'noise', before, after, relative: changeBetween(before, after), count, expectation }
}

/** Evidence with the probabilities of those that are held against noise, whose tails all of them tell together. */
export function settleNoise(weighed: readonly Evidence[]): readonly Evidence[] {
  const limit = limitFreedom(weighed.flatMap(({ expectation }) => expectation ?? []))
  return weighed.map((evidence) => {
    const { expectation } = evidence
    if (expectation === undefined) return evidence
    const probability = judgeDistance(expectation, limit)
    return { ...evidence, probability, expected: predictInterval(expectation, limit) }
  })
}

function weighSamples(earlier: readonly number[], fresh: readonly number[]): Evidence {
  const [before, after] = [middleOf(earlier), middleOf(fresh)]
  const count = Math.min(earlier.length, fresh.length)
  return {
    by: 'samples',
    before,
    after,
    relative: changeBetween(before, after),
    probability: mannWhitney(earlier, fresh),
    count,
  }
}

function weighBounds({ candidate, direction }: ComparedMeasure, before: number, after: number): Evidence {
  const { lower, upper } = candidate.at(-1) ?? {}
  const shared = { before, after, relative: changeBetween(before, after) }
  const isOutside = (lower !== undefined && after < lower) || (upper !== undefined && after > upper)
  if (isOutside) {
    const isGood = upper !== undefined && after > upper ? direction === 'higher' : direction === 'lower'
    const reason = 'It is outside the bounds that the artefact itself sets.'
    return { ...shared, by: 'bounds', settled: isGood ? 'better' : 'worse', reason }
  }
  if (before === after) return { ...shared, by: 'percentage', settled: 'same', reason: 'Both sides say the same.' }
  if (lower === undefined && upper === undefined) return { ...shared, by: 'percentage' }
  return { ...shared, by: 'bounds', settled: 'same', reason: 'It is within the bounds that the artefact itself sets.' }
}

/** Samples of the newest run that has enough, else the values of the runs. */
function chooseSamples(values: readonly ComparedValue[]): readonly number[] {
  const sampled = values.findLast(({ value, samples }) => value !== null && samples.length >= fewestSamples)
  return sampled?.samples ?? listMeasured(values)
}
