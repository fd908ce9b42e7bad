// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { JsonValue, Parameters } from '../records/benchmark-case.ts'
import { dropZeroSign } from '../records/measure-value.ts'
import { toPublicText } from '../records/public-text.ts'
import { isRecord } from './foreign-value.ts'

const deepest = 8
const longestText = 500
const longestList = 100

/**
 * Parameters of a case as the history keeps them, without paths and addresses. Undefined when they are more than what
 * describes one case: over 50, or with very long texts, long lists or deep nesting.
 */
export function toParameters(found: ReadonlyMap<string, unknown>): Parameters | undefined {
  if (found.size === 0) return {}
  if (found.size > 50) return undefined
  return toObject(found, 0)
}

/** Keys in order, so that the same parameters are the same text, whatever order they were written in. */
function toObject(entries: Iterable<readonly [string, unknown]>, depth: number): Parameters | undefined {
  const kept: Record<string, JsonValue> = {}
  for (const [written, item] of [...entries].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const name = toPublicText(written)
    const value = toValue(item, depth)
    if (value === undefined || name === '' || name === '__proto__' || name.length > 100) return undefined
    kept[name] = value
  }
  return kept
}

function toValue(value: unknown, depth: number): JsonValue | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? dropZeroSign(value) : String(value)
  if (typeof value === 'boolean' || value === null) return value
  if (typeof value === 'string') return value.length > longestText ? undefined : toPublicText(value)
  if (depth >= deepest) return undefined
  if (Array.isArray(value)) return toList(value, depth + 1)
  if (!isRecord(value)) return undefined
  const entries = Object.entries(value)
  return entries.length > longestList ? undefined : toObject(entries, depth + 1)
}

function toList(items: readonly unknown[], depth: number): JsonValue | undefined {
  if (items.length > longestList) return undefined
  const kept: JsonValue[] = []
  for (const item of items) {
    const value = toValue(item, depth)
    if (value === undefined) return undefined
    kept.push(value)
  }
  return kept
}
