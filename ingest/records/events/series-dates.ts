// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { EventSeries } from '../../../schemas/types.gen.ts'
import { expandRule } from './expand-rule.ts'
import { instantOf, parseMoment, writeDay, writeMoment } from './local-time.ts'
import type { Moment } from './local-time.ts'
import { parseRule } from './recurrence-rule.ts'

/** One date of a series. */
export interface SeriesDate {
  /** Local time at which it begins. */
  readonly start: Moment
  /** Milliseconds of UTC. */
  readonly startsAt: number
  /** Milliseconds of UTC. */
  readonly endsAt: number
}

/** A series of which all is known that dates need. */
export type DatedSeries = EventSeries & { readonly rule: string; readonly start: string; readonly timezone: string }

/** True when a series has dates; one that is only planned has none. */
export function isDated(series: EventSeries): series is DatedSeries {
  const { status, rule, start, timezone } = series
  return status === 'running' && rule !== undefined && start !== undefined && timezone !== undefined
}

/** Minutes of a date whose length nobody has said. */
const usualMinutes = 60

/**
 * The dates of a series in order; none while it is planned or when its rule cannot be read.
 *
 * @param replaced starts of events that take the place of a date
 */
export function listDates(series: EventSeries, replaced: readonly Moment[] = []): readonly SeriesDate[] {
  if (!isDated(series)) return []
  const dropped = new Set(series.exdates)
  const taken = new Set(replaced)
  const length = (series.minutes ?? usualMinutes) * 60_000
  return listRuleTimes(series).flatMap((local) => {
    const start = writeMoment(local)
    if (dropped.has(writeDay(local)) || taken.has(start)) return []
    const startsAt = instantOf(local, series.timezone)
    return [{ start, startsAt, endsAt: startsAt + length }]
  })
}

/** Local times that the rule of a series gives, the dropped ones among them. */
export function listRuleTimes({ rule, start, plannedUntil }: DatedSeries): readonly number[] {
  const read = parseRule(rule)
  const first = parseMoment(start)
  return 'fault' in read || first === undefined ? [] : expandRule(read.rule, first, plannedUntil)
}
