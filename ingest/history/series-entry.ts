// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { HistoryRow, SeriesEntry } from './history.ts'
import { isSamePlace, pickPlace } from './place-order.ts'

/** One entry for each series of these rows, which are in order and hold all rows of a series or none. */
export function summariseSeries(rows: readonly HistoryRow[]): readonly SeriesEntry[] {
  const entries: SeriesEntry[] = []
  let start = 0
  for (let end = 1; end <= rows.length; end += 1) {
    const [first, next] = [rows[start], rows[end]]
    if (first === undefined || (next !== undefined && isSameSeries(first, next))) continue
    entries.push(describe(rows.slice(start, end), first))
    start = end
  }
  return entries
}

function describe(rows: readonly HistoryRow[], first: HistoryRow): SeriesEntry {
  const measured = rows.findLast(({ value }) => value !== null)
  const oldest = rows.find(({ startedAt }) => startedAt !== undefined)?.startedAt
  const newest = rows.at(-1)?.startedAt
  return {
    ...pickPlace(first),
    metricRaw: first.metricRaw,
    points: rows.length,
    gaps: rows.filter(({ value }) => value === null).length,
    ...(oldest === undefined ? {} : { oldest }),
    ...(newest === undefined ? {} : { newest }),
    last: measured?.value ?? null,
    ...(measured?.startedAt === undefined ? {} : { lastAt: measured.startedAt }),
  }
}

function isSameSeries(a: HistoryRow, b: HistoryRow): boolean {
  return a.metricRaw === b.metricRaw && isSamePlace(a, b)
}
