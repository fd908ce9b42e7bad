// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ComparedMeasure, ComparedValue } from '../../ingest/records/compare-measure.ts'
import { compareMeasures } from '../../ingest/records/compare-runs.ts'
import type { BenchRow } from './bench-row.ts'
import { makeNoise, nameNoise } from './noise.ts'
import type { Noise } from './noise.ts'
import { createRandom } from './random.ts'

const rounds = 10_000
const lengths = [5, 10, 30, 100]
const changes = [1, 2, 3]
/** Far from 0, and no smallest change: the test alone answers, not the threshold of five per cent that usually stands before it. */
const level = 1000
const threshold = 0

/**
 * How often `portal compare` is wrong, and how often it finds a true change, with one measure and one new value after histories
 * of some lengths. One unit of noise is one standard deviation of normal noise.
 */
export function benchCompare(command: string): Promise<readonly BenchRow[]> {
  const rows = (['normal', 'heavy'] as const).flatMap((kind) =>
    lengths.flatMap((length) => describeLength(kind, length, command)),
  )
  return Promise.resolve([...rows, ...(['normal', 'heavy'] as const).map((kind) => describeMany(kind, command))])
}

function describeLength(kind: Noise, length: number, command: string): readonly BenchRow[] {
  const after = `after ${String(length)} values with ${nameNoise(kind)}`
  const found = changes.map((change) => countVerdicts({ kind, length, change, measures: 1 }, ['worse']))
  const [one = 0, two = 0, three = 0] = found
  return [
    {
      id: `compare-false-${kind}-${String(length)}`,
      title: `False verdicts in 100 comparisons of unchanged code ${after}`,
      value: countVerdicts({ kind, length, change: 0, measures: 1 }, ['worse', 'better']),
      unit: '',
      target: 'at most 5',
      command,
    },
    {
      id: `compare-found-${kind}-${String(length)}`,
      title: `Changes of 3 noise units found by a comparison ${after}; of 1 unit ${one.toFixed(0)} %, of 2 units ${two.toFixed(0)} %`,
      value: three,
      unit: '%',
      command,
    },
  ]
}

function describeMany(kind: Noise, command: string): BenchRow {
  return {
    id: `compare-false-${kind}-many`,
    title: `False verdicts in 100 comparisons of 40 measures of unchanged code, each after 30 values with ${nameNoise(kind)}`,
    value: countVerdicts({ kind, length: 30, change: 0, measures: 40 }, ['worse', 'better']),
    unit: '',
    target: 'at most 5',
    command,
  }
}

interface Trial {
  readonly kind: Noise
  readonly length: number
  /** Of the new value, in units of noise. */
  readonly change: number
  readonly measures: number
}

/** Comparisons of a hundred that end with one of these verdicts. */
function countVerdicts({ kind, length, change, measures }: Trial, wanted: readonly string[]): number {
  const random = createRandom(1000 * length + 10 * change + measures + (kind === 'normal' ? 0 : 1))
  const trials = Math.ceil(rounds / measures ** 0.5)
  let counted = 0
  for (let trial = 0; trial < trials; trial += 1) {
    const compared = Array.from({ length: measures }, () => makeMeasure(makeNoise(kind, length + 1, random), change))
    if (wanted.includes(compareMeasures(compared, threshold).verdict)) counted += 1
  }
  return (100 * counted) / trials
}

/** All values but the last are the baseline. */
function makeMeasure(noise: readonly number[], change: number): ComparedMeasure {
  const toValue = (value: number): ComparedValue => ({ value: level + value, status: 'pass', samples: [] })
  const place = { project: 'made-up', benchmark: 'noise', system: 'none', parameters: {} }
  const measure = { metric: 'time', label: 'Time', main: true, unit: 's', direction: 'lower' } as const
  const fresh = toValue((noise.at(-1) ?? 0) + change)
  return { ...place, ...measure, baseline: noise.slice(0, -1).map(toValue), candidate: [fresh] }
}
