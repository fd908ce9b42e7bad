// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import type { CaseBatch } from './case-batch.ts'
import { numberAt, wordAt } from './growing-column.ts'
import type { KnownPoint } from './known-cases.ts'

/** What adding means for the points, summed up as cases are gone through. */
export interface PointCount {
  added: number
  duplicates: number
  gaps: number
  readonly problems: Problem[]
}

/** A case of a batch and everything that was measured under its key before. */
export interface Comparison {
  readonly row: number
  /** Rows of the same batch with the same key from other sources. */
  readonly earlier: readonly number[]
  readonly known: readonly KnownPoint[]
}

interface Point {
  readonly metricRaw: string
  /** null: not measured. */
  readonly value: number | null
  readonly sourceSha256: string
}

/** Counts a case that is kept already: nothing about it is new. */
export function countRepeatedPoints(batch: CaseBatch, row: number, count: PointCount): void {
  count.duplicates += batch.pointCounts[row] ?? 0
}

/** Counts a case from a source that is new: a point is new when its key has no such value; another value is a conflict. */
export function countNewPoints(batch: CaseBatch, { row, earlier, known }: Comparison, count: PointCount): void {
  if (earlier.length === 0 && known.length === 0) {
    count.added += batch.pointCounts[row] ?? 0
    count.gaps += countGaps(batch, row)
    return
  }
  const before = Map.groupBy(
    [...known, ...earlier.flatMap((other) => readPoints(batch, other))],
    ({ metricRaw }) => metricRaw,
  )
  for (const point of readPoints(batch, row)) {
    const others = before.get(point.metricRaw) ?? []
    if (others.some(({ value }) => value === point.value)) {
      count.duplicates += 1
      continue
    }
    count.added += 1
    if (point.value === null) count.gaps += 1
    if (others.length > 0) count.problems.push(describeConflict(batch, row, [point, ...others]))
  }
}

function describeConflict(batch: CaseBatch, row: number, points: readonly Point[]): Problem {
  const sides = points.toSorted((a, b) => (a.sourceSha256 < b.sourceSha256 ? -1 : 1))
  const values = sides.map(({ value, sourceSha256 }) => `${value ?? 'no value'} (${sourceSha256.slice(0, 8)})`)
  const [metric, benchmark] = [points[0]?.metricRaw ?? '', wordAt(batch.cases.benchmark, row) ?? '']
  return makeProblem({
    code: 'kpi/conflict',
    message: `Sources disagree on ${metric} of ${benchmark} in one run: ${values.join(', ')}. All are kept, the first is shown.`,
    file: wordAt(batch.files, row) ?? '',
    hint: 'Give each run a session id of its own, or retract the run that is wrong with `history retract`.',
  })
}

function readPoints(batch: CaseBatch, row: number): readonly Point[] {
  const sourceSha256 = wordAt(batch.cases.sourceSha256, row) ?? ''
  return listPointRows(batch, row).map((at) => {
    const value = numberAt(batch.points.value, at)
    const metricRaw = wordAt(batch.points.metricRaw, at) ?? ''
    return { metricRaw, value: Number.isNaN(value) ? null : value, sourceSha256 }
  })
}

function countGaps(batch: CaseBatch, row: number): number {
  const first = batch.firstPoints[row] ?? 0
  const end = first + (batch.pointCounts[row] ?? 0)
  let gaps = 0
  for (let at = first; at < end; at += 1) if (Number.isNaN(numberAt(batch.points.value, at))) gaps += 1
  return gaps
}

function listPointRows(batch: CaseBatch, row: number): readonly number[] {
  const first = batch.firstPoints[row] ?? 0
  return Array.from({ length: batch.pointCounts[row] ?? 0 }, (_, index) => first + index)
}
