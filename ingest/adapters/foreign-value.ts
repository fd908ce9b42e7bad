// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { dropZeroSign } from '../records/measure-value.ts'
import { toPublicText } from '../records/public-text.ts'

/** A JSON object of a foreign artefact: any key may be there, with anything in it. */
export type ForeignRecord = Readonly<Record<string, unknown>>

/** True for a JSON object, not for an array or null. */
export function isRecord(value: unknown): value is ForeignRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Longest name the history keeps: benchmark, use case, system, metric. */
export const longestName = 200

/** A name of one line that may be published; undefined when there is none or it is too long to be one. */
export function readName(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 10 * longestName) return undefined
  const name = toPublicText(value).trim()
  return name === '' || name.length > longestName ? undefined : name
}

/** A count of nodes or tasks: a whole number of at least 1, else undefined. */
export function readCount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined
}

/** A finite number, else undefined. */
export function readFinite(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? dropZeroSign(value) : undefined
}
