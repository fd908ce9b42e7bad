// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { canonicalJson } from '../records/identity.ts'
import { compareTexts } from './place-order.ts'
import type { StoredCase, StoredMeasure } from './stored-rows.ts'

/** A point as far as its rank goes. */
export interface ComparedPoint {
  readonly sourceSha256: string
  readonly measure: StoredMeasure
}

type Comparable = string | number | boolean | readonly number[] | undefined

/** Order of the cases of one series: start, run, attempt, key, source; absent first. */
export function compareCases(a: StoredCase, b: StoredCase): number {
  return (
    compareValues(a.startedAt, b.startedAt, -1) ||
    compareTexts(a.run, b.run) ||
    a.attempt - b.attempt ||
    compareTexts(a.caseKey, b.caseKey) ||
    compareTexts(a.source.sha256, b.source.sha256)
  )
}

/** Which of two rows of one case and source is read: the one with an address, then whatever content decides, never arrival. */
export function isBetterCase(a: StoredCase, b: StoredCase): boolean {
  return compareLists(listCase(a), listCase(b)) < 0
}

/** Which of two points with one key is read: the lower source hash wins, then content decides. */
export function isBetterPoint(a: ComparedPoint, b: ComparedPoint): boolean {
  return compareLists(listPoint(a), listPoint(b)) < 0
}

function listCase({ source, parameters, ...rest }: StoredCase): readonly Comparable[] {
  const { run, project, benchmark, useCase, system, partition, environment, nodes, tasks } = rest
  const { startedAt, timeAssumed, commit, dirty, attempt, status, jobHash } = rest
  const place = [run, project, benchmark, useCase, canonicalJson(parameters), system, partition, environment, nodes, tasks]
  const facts = [startedAt, timeAssumed, commit, dirty, attempt, status, jobHash]
  return [source.url, ...place, ...facts, source.format, source.formatVersion]
}

function listPoint({ sourceSha256, measure }: ComparedPoint): readonly Comparable[] {
  const { value, gap, unit, reference, lower, upper, direction, samples, derived } = measure
  return [sourceSha256, value ?? undefined, gap, unit, reference, lower, upper, direction, samples, derived]
}

/** Absent comes last: a row that says more is read. */
function compareLists(a: readonly Comparable[], b: readonly Comparable[]): number {
  for (const [index, value] of a.entries()) {
    const order = compareValues(value, b[index], 1)
    if (order !== 0) return order
  }
  return 0
}

/** Absent is before all else (-1) or after (1). */
function compareValues(a: Comparable, b: Comparable, absent: -1 | 1): number {
  if (a === undefined || b === undefined) return absent * (Number(a === undefined) - Number(b === undefined))
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b)
  if (typeof a === 'object' && typeof b === 'object') return compareNumbers(a, b)
  return Number(a) - Number(b)
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (const [index, number] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    if (number !== other) return number - other
  }
  return a.length - b.length
}
