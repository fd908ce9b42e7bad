// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { EventSeries } from '../../schemas/types.gen.ts'
import { parseMoment, writeDay } from '../records/events/local-time.ts'
import { parseRule } from '../records/events/recurrence-rule.ts'
import { isDated, listRuleTimes } from '../records/events/series-dates.ts'
import type { DatedSeries } from '../records/events/series-dates.ts'
import { isZone } from '../records/zone-shift.ts'
import type { ContentCheck, Finding } from './content-check.ts'
import { report } from './content-check.ts'
import { findMaterials } from './event-entries.ts'
import { listTutorialIds } from './record-references.ts'

/** A running series has a rule that gives dates, its first one among them; a planned one has no dates. */
export const checkEventSeries: ContentCheck = ({ collections, pages }) => {
  if (collections === undefined) return []
  const tutorials = listTutorialIds(pages)
  return collections['event-series'].flatMap((filed) =>
    [...findDates(filed.record), ...findMaterials(filed.record.materials ?? {}, collections, tutorials)].map(
      (finding) => report(filed, finding),
    ),
  )
}

function findDates(series: EventSeries): Finding[] {
  const fault = findFault(series)
  if (fault.length > 0) return fault
  if (series.status === 'planned') return findPlanned(series)
  if (isDated(series)) return findRunning(series)
  const missing = (['rule', 'start', 'timezone'] as const).filter((field) => series[field] === undefined)
  const message = `The series is running, and nothing says its ${missing.join(' and its ')}.`
  const hint = 'Add what is missing, or write status: planned until it is known.'
  return [{ code: 'series/status-differs', pointer: '/status', message, hint }]
}

/** What is wrong whatever the state. */
function findFault({ rule, start, timezone }: EventSeries): Finding[] {
  const read = rule === undefined ? undefined : parseRule(rule)
  const found: Finding[] = []
  if (read !== undefined && 'fault' in read) {
    const hint = 'Such as FREQ=WEEKLY;BYDAY=TU or FREQ=MONTHLY;BYDAY=1TU;COUNT=6.'
    found.push({
      code: 'series/bad-rule',
      pointer: '/rule',
      message: `The rule is not understood. ${read.fault}`,
      hint,
    })
  }
  if (timezone !== undefined && !isZone(timezone))
    found.push({ code: 'event/bad-zone', pointer: '/timezone', message: `There is no time zone "${timezone}".` })
  if (start !== undefined && parseMoment(start) === undefined)
    found.push({ code: 'event/bad-time', pointer: '/start', message: `"${start}" does not exist.` })
  return found
}

function findPlanned({ start, exdates, plannedUntil }: EventSeries): Finding[] {
  const pointer = start !== undefined ? '/start' : exdates !== undefined ? '/exdates' : '/plannedUntil'
  if (start === undefined && exdates === undefined && plannedUntil === undefined) return []
  const message = 'The series is only planned, and has a date.'
  return [{ code: 'series/status-differs', pointer, message, hint: 'Write status: running once its dates are set.' }]
}

function findRunning(series: DatedSeries): Finding[] {
  const { rule, start, exdates = [], plannedUntil } = series
  if (!/(?:^|;)(?:COUNT|UNTIL)=/.test(rule) && plannedUntil === undefined) {
    const hint = 'Add plannedUntil, the last day for which it is planned, or COUNT or UNTIL.'
    return [{ code: 'series/bad-rule', pointer: '/rule', message: 'The rule has no end.', hint }]
  }
  const days = listRuleTimes(series).map(writeDay)
  if (days.length === 0) return [{ code: 'series/bad-rule', pointer: '/rule', message: 'The rule gives no date.' }]
  const first = start.slice(0, 10)
  if (days[0] !== first) {
    const message = `The first date of the rule is ${days[0] ?? ''}, and the series starts on ${first}.`
    return [{ code: 'series/bad-rule', pointer: '/start', message, hint: 'Start with a date that the rule gives.' }]
  }
  return exdates.flatMap((day, index): Finding[] => {
    if (days.includes(day)) return []
    const message = `There is nothing to leave out on ${day}: the rule gives no date then.`
    return [{ code: 'series/no-date', pointer: `/exdates/${index}`, message }]
  })
}
