// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { AuthoredMark } from '../../../schemas/types.gen.ts'
import { safeUrl } from '../safe-url.ts'
import type { ChangeMark, SeriesChange } from '../site-data.ts'

/** Where a change is, in the words of a mark. */
export type MarkPlace = Pick<AuthoredMark, 'project' | 'benchmark' | 'useCase' | 'metric' | 'system' | 'series'>

const placeFields = ['project', 'series', 'benchmark', 'useCase', 'metric', 'system'] as const

/** True when every place that a mark names is that of the change. */
export function isMarkOf(mark: MarkPlace, place: MarkPlace): boolean {
  return placeFields.every((field) => mark[field] === undefined || mark[field] === place[field])
}

/** True when a UTC day, ISO 8601, is among the days of a mark. */
export function includesDay({ from, to = from }: Pick<AuthoredMark, 'from' | 'to'>, day: string): boolean {
  return day >= from && day <= to
}

/** What of a mark stands with the change. */
export function describeMark({ as, reason, url }: AuthoredMark): ChangeMark {
  const address = safeUrl(url)
  return { as, reason, ...(address === undefined ? {} : { url: address }) }
}

/** Whether a change counts: one that people have answered does not. Every count of regressions asks this. */
export function isOpenChange({ mark }: Pick<SeriesChange, 'mark'>): boolean {
  return mark === undefined
}
