// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Evidence, Verdict } from './compare-measure.ts'
import type { Limits } from './compare-runs.ts'
import type { Direction } from './site-data.ts'
import { formatUnit } from './units.ts'

interface Judged extends Limits {
  readonly verdict: Verdict
  readonly unit: string
  readonly direction: Direction
}

/** How a measure was judged and how sure that is: one or two sentences. */
export function explainVerdict(evidence: Evidence, judged: Judged): string {
  if (evidence.reason !== undefined) return evidence.reason
  if (evidence.probability === undefined) {
    return 'One value on each side says nothing of noise: eight earlier values or four samples on each side would.'
  }
  return `${describeTest(evidence, judged)} ${describeOutcome(evidence.probability, judged)}`
}

/** A number for reading: four digits. */
export function writeNumber(value: number): string {
  return String(Number(value.toPrecision(4)))
}

/** A value with its unit. */
export function writeValue(value: number, unit: string): string {
  const symbol = formatUnit(unit)
  return symbol === '' ? writeNumber(value) : `${writeNumber(value)} ${symbol}`
}

/** A share as per cent with its sign; nothing for none. */
export function writePercent(share: number | null): string {
  if (share === null) return ''
  const percent = Number((share * 100).toFixed(Math.abs(share) < 0.1 ? 1 : 0))
  return `${percent > 0 ? '+' : ''}${percent} %`
}

function describeTest({ by, count = 0, expected }: Evidence, { unit }: Judged): string {
  if (by === 'samples') return `${count} or more samples on each side, rank test (Mann-Whitney):`
  const [low = 0, high = 0] = expected ?? []
  return `${count} earlier values on the present level, which expect ${writeNumber(low)} to ${writeValue(high, unit)}:`
}

function describeOutcome(probability: number, judged: Judged): string {
  const { verdict, accepted, tested, threshold, direction } = judged
  const chance = probability < 0.0001 ? 'p < 0.0001' : `p = ${Number(probability.toPrecision(2))}`
  const isSignificant = probability <= 0.05
  if (!isSignificant && verdict === 'same') return `not more than chance (${chance}).`
  if (!isSignificant) return `it looks like a change, and is not more than chance (${chance}). More samples would tell.`
  if (verdict === 'same') return `a change (${chance}) smaller than ${writePercent(threshold).slice(1)}.`
  if (probability > accepted) return `beyond chance for one measure, not for one of ${tested} (${chance}).`
  if (direction === 'lower' || direction === 'higher') return `beyond chance (${chance}, among ${tested}).`
  return `beyond chance (${chance}), and nobody said which direction is better.`
}
