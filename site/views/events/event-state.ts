// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** What the clock says of events. A build has none: browsers ask these. All times are milliseconds of UTC. */
import type { Span } from './event-when.ts'

export type EventState = 'upcoming' | 'running' | 'past'
export type RegistrationState = 'early' | 'open' | 'closed'

/** Whether something is still to come, goes on, or is over. */
export function stateOf({ startsAt, endsAt }: Span, now: number): EventState {
  if (now < startsAt) return 'upcoming'
  return now < endsAt ? 'running' : 'past'
}

/** Whether one can register: from its opening to its deadline, or else to the start of the event. */
export function registrationOf(opens: number | undefined, closes: number, now: number): RegistrationState {
  if (opens !== undefined && now < opens) return 'early'
  return now < closes ? 'open' : 'closed'
}

/** The first of some dates, in order, that is not over; undefined when all are. */
export function nextOf<T extends Span>(dates: readonly T[], now: number): T | undefined {
  return dates.find(({ endsAt }) => now < endsAt)
}

/** Places of events in the three lists: those to come with the soonest first, those of the past with the latest first. */
export function sortByState<T extends Span>(
  events: readonly T[],
  now: number,
): Readonly<Record<EventState, readonly T[]>> {
  const of = (state: EventState) => events.filter((event) => stateOf(event, now) === state)
  const soonest = (list: readonly T[]) => list.toSorted((a, b) => a.startsAt - b.startsAt)
  return { upcoming: soonest(of('upcoming')), running: soonest(of('running')), past: soonest(of('past')).toReversed() }
}
