// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Direction } from '../../../ingest/records/site-data.ts'
import { formatNumber, formatPercent } from './measure-text.ts'

/** Whether a difference is good news; undefined when nobody said which direction is better, or nothing differs. */
export type Verdict = 'better' | 'worse'

export interface Change {
  /** `12 % lower`, `3.2 times as high`, `no change`. */
  readonly text: string
  readonly verdict?: Verdict
}

/** Below this share, two values are called equal: it is less than any timer's noise. */
const negligible = 0.0005

/** How `after` compares with `before`, in words; undefined when there is nothing to compare with. */
export function describeChange(before: number | null, after: number | null, direction: Direction): Change | undefined {
  if (before === null || after === null) return undefined
  if (before === after) return { text: 'no change' }
  if (before === 0) return undefined
  const relative = (after - before) / Math.abs(before)
  if (Math.abs(relative) < negligible) return { text: 'no change' }
  const verdict = judge(relative, direction)
  return { text: sizeWords(before, after, relative), ...(verdict ? { verdict } : {}) }
}

/** The change with its verdict: `12 % lower (better)`. */
export function changeText(change: Change): string {
  return change.verdict ? `${change.text} (${change.verdict})` : change.text
}

function sizeWords(before: number, after: number, relative: number): string {
  const ratio = after / before
  // 100 % lower would be nothing at all.
  if (ratio > 0 && ratio < 0.005) return `${formatNumber(1 / ratio, 'en-GB', 2)} times lower`
  if (ratio >= 2) return `${formatNumber(ratio, 'en-GB', 2)} times as high`
  return `${formatPercent(relative, 'en-GB')} ${relative < 0 ? 'lower' : 'higher'}`
}

function judge(relative: number, direction: Direction): Verdict | undefined {
  if (direction === 'lower') return relative < 0 ? 'better' : 'worse'
  if (direction === 'higher') return relative > 0 ? 'better' : 'worse'
  return undefined
}
