// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { canonicalJson } from './identity.ts'
import { settleNoise, weighMeasure } from './compare-evidence.ts'
import { hasFailed } from './compare-measure.ts'
import type { ComparedMeasure, ComparedValue, Evidence, JudgedBy, Verdict } from './compare-measure.ts'
import type { SeriesDimensions } from './series.ts'
import type { Direction } from './site-data.ts'
import { largestAccepted } from './compare-statistics.ts'
import { explainVerdict } from './compare-words.ts'

/** One side of a row. */
export interface ComparedSide {
  /** The value that was compared; null: not measured. */
  readonly value: number | null
  /** Runs that it stands for. */
  readonly runs: number
  readonly gap?: string
  readonly status?: ComparedValue['status']
}

/** One measure, compared. */
export interface ComparedRow extends SeriesDimensions {
  readonly metric?: string
  readonly label: string
  readonly main: boolean
  readonly unit: string
  readonly direction: Direction
  /** Absent when this side does not have the measure. */
  readonly baseline?: ComparedSide
  readonly candidate?: ComparedSide
  readonly relative: number | null
  readonly verdict: Verdict
  /** How it was judged and how sure that is, in words. */
  readonly confidence: string
  readonly judgedBy: JudgedBy
  readonly probability?: number
  /** 95 % prediction interval of the candidate where nothing changed. */
  readonly expected?: readonly [number, number]
  /** True when the baseline had failed as well. */
  readonly failedBefore?: true
  readonly url?: string
}

/** A whole comparison. */
export interface Comparison {
  readonly verdict: 'worse' | 'better' | 'same' | 'unsure'
  /** What matters first: by verdict, main metrics, then place. */
  readonly rows: readonly ComparedRow[]
  /** Measures that were tested, between which the false alarm rate is shared. */
  readonly tested: number
  /** Smallest relative change that counts. */
  readonly threshold: number
}

/** Probability of any false alarm in one comparison where nothing changed; up to 0.07 was measured where noise has no variance. */
export const falseAlarmRate = 0.05
const nothing: Evidence = { by: 'outcome', before: null, after: null, relative: null }
const order: readonly Verdict[] = ['failed', 'worse', 'missing', 'better', 'unsure', 'new', 'same']

/**
 * Compares measures. A difference counts when it is beyond the threshold and stands among all that were tested
 * (Benjamini and Hochberg, at five per cent), so many measures do not make an alarm more probable than one.
 */
export function compareMeasures(measures: readonly ComparedMeasure[], threshold: number): Comparison {
  const weighed = settleNoise(measures.map(weighMeasure))
  const probabilities = weighed.flatMap(({ probability }) => probability ?? [])
  const limits = { threshold, accepted: largestAccepted(probabilities, falseAlarmRate), tested: probabilities.length }
  const rows = measures.map((measure, at) => makeRow(measure, weighed[at] ?? nothing, limits)).sort(compareRows)
  return { verdict: sumUp(rows, threshold), rows, tested: limits.tested, threshold }
}

/** What a difference must be to count. */
export interface Limits {
  readonly threshold: number
  /** Largest probability that stands; -1 when none does. */
  readonly accepted: number
  readonly tested: number
}

function makeRow(measure: ComparedMeasure, evidence: Evidence, limits: Limits): ComparedRow {
  const { baseline, candidate, url, metric, label, main, unit, direction, ...place } = measure
  const verdict = decide(evidence, direction, limits)
  const wasFailing = verdict === 'failed' && baseline.slice(-1).some(hasFailed)
  return {
    ...place,
    ...(metric === undefined ? {} : { metric }),
    label,
    main,
    unit,
    direction,
    ...(baseline.length === 0 ? {} : { baseline: describeSide(baseline, evidence.before) }),
    ...(candidate.length === 0 ? {} : { candidate: describeSide(candidate, evidence.after) }),
    relative: evidence.relative,
    verdict,
    confidence: explainVerdict(evidence, { ...limits, verdict, unit, direction }),
    judgedBy: evidence.by,
    ...(evidence.probability === undefined ? {} : { probability: evidence.probability }),
    ...(evidence.expected === undefined ? {} : { expected: evidence.expected }),
    ...(wasFailing ? { failedBefore: true } : {}),
    ...(url === undefined ? {} : { url }),
  }
}

/** The verdict on one measure. Where nobody said which direction is better, a change is told and not judged. */
function decide(evidence: Evidence, direction: Direction, { threshold, accepted }: Limits): Verdict {
  const { settled, relative, probability, by, before, after } = evidence
  if (settled !== undefined) return settled
  const isLarge = relative === null || Math.abs(relative) >= threshold
  if (probability === undefined || before === null || after === null) return 'unsure'
  if (probability > falseAlarmRate) return by === 'samples' && isLarge ? 'unsure' : 'same'
  if (!isLarge) return 'same'
  if (probability > accepted || (direction !== 'lower' && direction !== 'higher')) return 'unsure'
  return after > before === (direction === 'lower') ? 'worse' : 'better'
}

function describeSide(values: readonly ComparedValue[], value: number | null): ComparedSide {
  const last = values.at(-1)
  return {
    value,
    runs: values.length,
    ...(last?.value !== null || last.gap === undefined ? {} : { gap: last.gap }),
    ...(last === undefined || last.status === 'pass' ? {} : { status: last.status }),
  }
}

/** Worse as soon as one measure is; a percentage in the wrong direction that nobody can judge leaves it open. */
function sumUp(rows: readonly ComparedRow[], threshold: number): Comparison['verdict'] {
  const has = (verdict: Verdict) => rows.some((row) => row.verdict === verdict)
  if (has('worse') || rows.some(isNewFailure)) return 'worse'
  if (has('better')) return 'better'
  return has('same') && !rows.some((row) => isOpen(row, threshold)) ? 'same' : 'unsure'
}

/** True when a benchmark fails that did not fail before. */
export function isNewFailure({ verdict, failedBefore }: ComparedRow): boolean {
  return verdict === 'failed' && failedBefore !== true
}

function isOpen({ verdict, relative, direction }: ComparedRow, threshold: number): boolean {
  if (verdict !== 'unsure') return false
  if (relative === null || (direction !== 'lower' && direction !== 'higher')) return true
  return (direction === 'lower' ? relative : -relative) >= threshold
}

const collator = new Intl.Collator('en', { numeric: true })

function compareRows(a: ComparedRow, b: ComparedRow): number {
  return (
    order.indexOf(a.verdict) - order.indexOf(b.verdict) ||
    Number(b.main) - Number(a.main) ||
    Math.abs(b.relative ?? 0) - Math.abs(a.relative ?? 0) ||
    collator.compare(describePlace(a), describePlace(b))
  )
}

function describePlace(row: ComparedRow): string {
  const { project, benchmark, useCase, parameters, system, partition, environment, nodes, tasks, metric } = row
  const place = [project, benchmark, useCase, parameters, system, partition, environment, nodes, tasks, metric]
  return canonicalJson(place.map((part) => part ?? null))
}
