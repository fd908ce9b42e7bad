// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SeriesChange } from '../../../ingest/records/site-data.ts'
import { describeChange } from './change-words.ts'

/** A change of level in words: `12 % higher`. */
export function differenceText({ before, after }: Pick<SeriesChange, 'before' | 'after'>): string {
  return describeChange(before, after, 'none')?.text ?? 'no share of 0'
}
