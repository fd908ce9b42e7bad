// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Direction } from '../records/site-data.ts'

/** A series to look at. */
export interface SeriesLine {
  readonly id: string
  readonly values: readonly (number | null)[]
  readonly direction: Direction
}

const directions: readonly Direction[] = ['lower', 'higher', 'target', 'none']

/** Reads one line of NDJSON. Without a direction, nobody says what is better. */
export function readSeriesLine(text: string): SeriesLine | { readonly fault: string } {
  const value = parseLine(text)
  if (!isRecord(value)) return { fault: 'The line is no JSON object.' }
  const { id, values, direction = 'none' } = value
  if (typeof id !== 'string' || id === '') return { fault: 'The series has no `id`.' }
  const known = directions.find((one) => one === direction)
  if (known === undefined) return { fault: `The direction is none of ${directions.join(', ')}.` }
  if (!isValues(values)) return { fault: '`values` is not a list of numbers and nulls.' }
  return { id, values, direction: known }
}

function parseLine(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isValues(values: unknown): values is readonly (number | null)[] {
  // 1e999 is JSON and becomes Infinity.
  return (
    Array.isArray(values) && values.every((one) => one === null || (typeof one === 'number' && Number.isFinite(one)))
  )
}
