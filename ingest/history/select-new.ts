// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CaseBatch } from './case-batch.ts'
import { wordAt } from './growing-column.ts'
import { countNewPoints, countRepeatedPoints } from './count-points.ts'
import type { PointCount } from './count-points.ts'
import type { Database } from './database.ts'
import { findKnownCases, findKnownPoints } from './known-cases.ts'
import type { KnownCase, KnownPoint } from './known-cases.ts'

/** Rows of a batch that are of one quarter, and the history they are for. */
export interface Selection {
  readonly historyDir: string
  readonly quarter: string
  readonly batch: CaseBatch
  readonly rows: readonly number[]
}

/** Which cases have to be written, sorted by key and source, and what that means for the points. */
export interface Selected {
  readonly rows: readonly number[]
  readonly count: PointCount
}

/** All that is known of one key: the rows of the batch, best source first, and what the history has. */
interface KeyGroup {
  readonly rows: readonly number[]
  readonly known: readonly KnownCase[]
}

/**
 * Tells new cases from those the history has. A case is known by its key and its source; the same key from another source
 * is kept too, and its points are new where they say something new.
 */
export async function selectNew(database: Database, selection: Selection): Promise<Selected> {
  const { historyDir, quarter, batch } = selection
  const groups = groupRows(selection)
  const keys = [...groups.keys()].sort()
  const found = await findKnownCases(database, { historyDir, quarter, caseKeys: keys })
  const known = Map.groupBy(found, ({ caseKey }) => caseKey)
  const caseKeys = [...known].flatMap(([key, cases]) =>
    isContested(batch, { rows: groups.get(key) ?? [], known: cases }) ? [key] : [],
  )
  const points = await findKnownPoints(database, { historyDir, quarter, caseKeys })
  const knownPoints = Map.groupBy(points, ({ caseKey }) => caseKey)
  const written: number[] = []
  const count: PointCount = { added: 0, duplicates: 0, gaps: 0, problems: [] }
  for (const key of keys) {
    const rows = groups.get(key) ?? []
    const group = { rows: sortSources(batch, rows), known: known.get(key) ?? [] }
    const [only] = rows
    if (only !== undefined && rows.length === 1 && group.known.length === 0) {
      countNewPoints(batch, { row: only, earlier: [], known: [] }, count)
      written.push(only)
      continue
    }
    selectGroup(batch, group, { written, count, points: knownPoints.get(key) ?? [] })
  }
  return { rows: written, count }
}

/** True when an address tells where the source is better than another: any is better than none, then the lower. */
function isBetterUrl(url: string | undefined, than: string | undefined): boolean {
  return url !== undefined && (than === undefined || url < than)
}

function selectGroup(
  batch: CaseBatch,
  { rows, known }: KeyGroup,
  into: { readonly written: number[]; readonly count: PointCount; readonly points: readonly KnownPoint[] },
): void {
  const bestUrls = new Map<string, string | undefined>()
  for (const { sourceSha256, sourceUrl } of known) {
    const better = !bestUrls.has(sourceSha256) || isBetterUrl(sourceUrl, bestUrls.get(sourceSha256))
    if (better) bestUrls.set(sourceSha256, sourceUrl)
  }
  const earlier: number[] = []
  for (const row of rows) {
    const source = wordAt(batch.cases.sourceSha256, row) ?? ''
    const url = wordAt(batch.cases.sourceUrl, row)
    const repeated = bestUrls.has(source)
    if (repeated) countRepeatedPoints(batch, row, into.count)
    if (!repeated) countNewPoints(batch, { row, earlier, known: into.points }, into.count)
    // Known, but now with an address: written again, so that the order of arrival does not decide which address is kept.
    if (repeated && !isBetterUrl(url, bestUrls.get(source))) continue
    bestUrls.set(source, url)
    into.written.push(row)
    if (!repeated) earlier.push(row)
  }
}

/** True when the history has the key from a source other than one of the rows'. */
function isContested(batch: CaseBatch, { rows, known }: KeyGroup): boolean {
  const sources = new Set(known.map(({ sourceSha256 }) => sourceSha256))
  return sources.size > 0 && rows.some((row) => !sources.has(wordAt(batch.cases.sourceSha256, row) ?? ''))
}

/** Rows by case key. */
function groupRows({ batch, rows }: Selection): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>()
  for (const row of rows) {
    const key = wordAt(batch.cases.caseKey, row) ?? ''
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}

/** By source, the better address first. */
function sortSources({ cases: { sourceSha256, sourceUrl } }: CaseBatch, rows: readonly number[]): readonly number[] {
  if (rows.length < 2) return rows
  return rows.toSorted((a, b) => {
    const [sourceA = '', sourceB = ''] = [wordAt(sourceSha256, a), wordAt(sourceSha256, b)]
    if (sourceA !== sourceB) return sourceA < sourceB ? -1 : 1
    const [urlA, urlB] = [wordAt(sourceUrl, a), wordAt(sourceUrl, b)]
    return Number(isBetterUrl(urlB, urlA)) - Number(isBetterUrl(urlA, urlB))
  })
}
