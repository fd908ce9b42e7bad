// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CaseStatus } from './benchmark-case.ts'
import type { Expectation } from './compare-noise.ts'
import type { SeriesDimensions } from './series.ts'
import type { Direction } from './site-data.ts'

/** One run of one measure, in the unit of the measure. */
export interface ComparedValue {
  /** null: not measured, never 0. */
  readonly value: number | null
  readonly gap?: string
  readonly status: CaseStatus
  readonly samples: readonly number[]
  /** Bounds that the artefact itself sets, as absolute values. */
  readonly lower?: number
  readonly upper?: number
}

/** One measure on both sides. */
export interface ComparedMeasure extends SeriesDimensions {
  /** Canonical id; absent when a case ended without measuring anything. */
  readonly metric?: string
  readonly label: string
  readonly main: boolean
  readonly unit: string
  readonly direction: Direction
  /** In order of time; none when this side does not have the measure. */
  readonly baseline: readonly ComparedValue[]
  readonly candidate: readonly ComparedValue[]
  /** Address of the page with its trend. */
  readonly url?: string
}

/** worse and better need a direction; failed, missing and a value of 0 are three things. */
export type Verdict = 'worse' | 'better' | 'same' | 'unsure' | 'new' | 'missing' | 'failed'

/** noise: against earlier values. samples: rank test. bounds: limits of the artefact. percentage: nothing to judge by. */
export type JudgedBy = 'noise' | 'samples' | 'bounds' | 'percentage' | 'outcome'

/** What one measure says by itself, before it is known how many were looked at. */
export interface Evidence {
  readonly by: JudgedBy
  /** Values that stand for the sides; null when there is none. */
  readonly before: number | null
  readonly after: number | null
  /** (after - before) / |before|; null when before is 0 or a side has no value. */
  readonly relative: number | null
  /** Of what is held against noise, before its probability is known. */
  readonly expectation?: Expectation
  /** Probability of such a difference where nothing changed. */
  readonly probability?: number
  /** 95 % prediction interval of the candidate where nothing changed. */
  readonly expected?: readonly [number, number]
  /** Values or samples that it was judged against. */
  readonly count?: number
  /** Settled without statistics. */
  readonly settled?: Verdict
  /** What settled it, as a sentence. */
  readonly reason?: string
}

/** True when a case ended as it should not have. */
export function hasFailed({ status }: Pick<ComparedValue, 'status'>): boolean {
  return status === 'fail' || status === 'error' || status === 'xpass'
}

/** Values that were measured. */
export function listMeasured(values: readonly ComparedValue[]): readonly number[] {
  return values.flatMap(({ value }) => (value === null ? [] : [value]))
}

/** Relative change; null where the value before is 0. */
export function changeBetween(before: number, after: number): number | null {
  if (before === after) return 0
  return before === 0 ? null : (after - before) / Math.abs(before)
}
