// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { canonicalJson } from './identity.ts'
import type { Verdict } from './compare-measure.ts'
import { isNewFailure } from './compare-runs.ts'
import type { ComparedRow, ComparedSide, Comparison } from './compare-runs.ts'
import { writeValue } from './compare-words.ts'

const words: Readonly<Record<Verdict, string>> = {
  worse: 'worse',
  better: 'better',
  same: 'the same',
  unsure: 'unsure',
  new: 'new',
  missing: 'missing',
  failed: 'failed',
}
const verdicts: Readonly<Record<Comparison['verdict'], string>> = {
  worse: 'Worse than the baseline',
  better: 'Better than the baseline',
  same: 'The same as the baseline',
  unsure: 'Not enough to judge by',
}

/** The verdict in one line, with counts. */
export function summariseComparison({ verdict, rows }: Comparison): string {
  if (rows.length === 0) return 'Nothing was compared: there is no measure on either side.'
  if (!rows.some(({ baseline, candidate }) => baseline !== undefined && candidate !== undefined)) {
    return `Nothing is on both sides, so nothing was compared: ${countRows(rows)}.`
  }
  const again = rows.filter((row) => row.verdict === 'failed' && !isNewFailure(row)).length
  const known = again === 0 ? '' : ` ${again} failed in the baseline as well.`
  return `${verdicts[verdict]}: ${countRows(rows)}.${known}`
}

/** Rows by verdict: `2 worse, 1 better, 11 the same`. */
export function countRows(rows: readonly ComparedRow[]): string {
  const counts = Object.entries(words).map(([name, word]) => [rows.filter((row) => row.verdict === name).length, word])
  const some = counts.filter(([count]) => count !== 0).map((parts) => parts.join(' '))
  return some.length === 0 ? 'no measures' : some.join(', ')
}

/** True when a row has something to say; what is the same or new has not. */
export function hasSomething({ verdict, relative }: ComparedRow, threshold: number): boolean {
  if (verdict === 'unsure') return relative === null || Math.abs(relative) >= threshold
  return verdict !== 'same' && verdict !== 'new'
}

/** Where a measure was taken: benchmark, use case, parameters, system, size. */
export function describeRowPlace(row: ComparedRow): string {
  const { benchmark, useCase, parameters, system, partition, environment, nodes, tasks } = row
  const varied = Object.keys(parameters)
    .sort()
    .map((name) => `${name}=${writeParameter(parameters[name])}`)
  const at = [system, partition, environment].filter((part) => part !== undefined).join(':')
  const size = [count(nodes, 'node'), count(tasks, 'task')]
  return [benchmark, useCase, ...varied, at, ...size].filter((part) => part !== undefined).join(', ')
}

/** A side as a cell: its value, or why there is none. */
export function describeSideValue(side: ComparedSide | undefined, unit: string): string {
  if (side === undefined) return 'not measured'
  if (side.value !== null) return writeValue(side.value, unit)
  return side.gap ?? (side.status === undefined ? 'no value' : `no value (${side.status})`)
}

function writeParameter(value: unknown): string {
  return typeof value === 'string' ? value : canonicalJson(value)
}

function count(number: number | undefined, noun: string): string | undefined {
  return number === undefined ? undefined : `${number} ${noun}${number === 1 ? '' : 's'}`
}
