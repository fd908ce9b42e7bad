// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Up to where a source has been read, in its own terms; kept as JSON. */
export type Watermark = Readonly<Record<string, unknown>>

/** How far a source that lists its results has been read. */
export interface ListMark {
  /** Time of the newest result that was dealt with, ISO 8601 in UTC; absent before the first. */
  readonly after?: string
  /** Results that were dealt with and lie within the overlap before `after`: id -> time. */
  readonly seen: ReadonlyMap<string, string>
  /** Results that were there but not finished. */
  readonly open: readonly string[]
}

/** One result in a list. */
export interface Listed {
  readonly id: string
  /** When it was finished, ISO 8601 in UTC. */
  readonly at: string
}

// Servers list what is new with a delay, and clocks differ: everything within a day of the newest is looked at again.
const overlapMs = 86_400_000

/** Reads a watermark. One that is spoilt counts as none: reading twice harms nobody, missing something does. */
export function readListMark(watermark: Watermark | undefined): ListMark {
  const { after, seen, open } = watermark ?? {}
  const isTime = typeof after === 'string' && !Number.isNaN(Date.parse(after))
  if (!isTime || typeof seen !== 'object' || seen === null) return { seen: new Map(), open: [] }
  const times = Object.entries(seen).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const ids: readonly unknown[] = Array.isArray(open) ? open : []
  return { after, seen: new Map(times), open: ids.filter((id) => typeof id === 'string') }
}

/** Writes a watermark; keys are sorted. */
export function writeListMark({ after, seen, open }: ListMark): Watermark | undefined {
  if (after === undefined) return undefined
  const sorted = [...seen].sort(([a], [b]) => (a < b ? -1 : 1))
  return { after, seen: Object.fromEntries(sorted), ...(open.length === 0 ? {} : { open: [...open].sort() }) }
}

/** Time before which everything has been dealt with. */
export function findHorizon({ after }: ListMark): string {
  return after === undefined ? '' : new Date(Date.parse(after) - overlapMs).toISOString()
}

/** What a list has that was not dealt with, oldest first and each once. */
export function selectNew<Item extends Listed>(items: readonly Item[], mark: ListMark): readonly Item[] {
  const horizon = findHorizon(mark)
  const known = new Set(mark.open)
  const fresh = items.filter(({ id, at }) => (at >= horizon || known.has(id)) && !mark.seen.has(id))
  const once = new Map(fresh.map((item) => [item.id, item]))
  return [...once.values()].sort((a, b) => (a.at === b.at ? compare(a.id, b.id) : compare(a.at, b.at)))
}

/** The watermark after one more result. A time in the future is that of a wrong clock and must not hide what comes until then. */
export function advanceMark(mark: ListMark, { id, at }: Listed, now: number): ListMark {
  const time = Date.parse(at) > now ? new Date(now).toISOString() : at
  const after = mark.after === undefined || time > mark.after ? time : mark.after
  const next: ListMark = { ...mark, after, open: mark.open.filter((other) => other !== id) }
  const horizon = findHorizon(next)
  return { ...next, seen: new Map([...mark.seen, [id, time] as const].filter(([, seenAt]) => seenAt >= horizon)) }
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
