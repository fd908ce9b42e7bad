// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { FeedSnapshot, ReportSeen } from '../../schemas/types.gen.ts'
import { mostEvents } from './feed-events.ts'
import type { FeedEvent } from './feed-events.ts'
import { quarterOf } from './quarter.ts'
import type { Quarter } from './quarter.ts'

/** Events that the file of a report lists. */
const mostListed = 500

const kinds: readonly FeedEvent['kind'][] = ['project', 'badge', 'version']

/**
 * What was seen to be new in the catalogue in a quarter, and how much of the quarter was looked at: a quarter in which nobody looked
 * tells nothing, which is not the same as nothing new.
 */
export function recallSeen(quarter: Quarter, snapshot: FeedSnapshot | undefined): ReportSeen {
  if (snapshot === undefined) return { since: null, months: [], events: [], omitted: 0 }
  const since = findStart(snapshot)
  const looked = new Set([...(snapshot.months ?? []), ...[since, ...snapshot.events.map(({ at }) => at)].map(monthOf)])
  const own = snapshot.events.filter(({ at }) => quarterOf(at) === quarter).sort(compareEvents)
  return {
    since,
    months: [...looked].filter((month) => month >= monthOf(since) && quarterOf(month) === quarter).sort(),
    events: own.slice(0, mostListed),
    omitted: Math.max(0, own.length - mostListed),
  }
}

/** The first look; where so much was new that the oldest events were let go, the oldest that is left. */
function findStart({ since, events }: FeedSnapshot): string {
  return events.length < mostEvents ? since : (events.at(-1)?.at ?? since)
}

function monthOf(moment: string): string {
  return new Date(moment).toISOString().slice(0, 7)
}

function compareEvents(a: FeedEvent, b: FeedEvent): number {
  const keyOf = ({ name, project, subject = '', at }: FeedEvent) =>
    [name.toLowerCase(), project, subject, at].join('\n')
  return kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (keyOf(a) < keyOf(b) ? -1 : 1)
}
