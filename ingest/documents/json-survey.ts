// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { depthLimit, forbiddenKeys } from './json-tree.ts'
import type { IntegerPolicy } from './json-tree.ts'

/**
 * True when a tree that JSON.parse has built shows that its text keeps the policy, so that nobody needs to read the text
 * a second time; false when it may not. It is sound, because:
 * - JSON.parse keeps the last of the pairs with the same key, so the tree has as many members as the text has pairs
 *   exactly when no key stands twice; and pairs are never counted too low;
 * - depth, keys and numbers are looked at in the tree itself: 1e400 became Infinity there, and a whole number beyond
 *   2^53 stays beyond it;
 * - half a character is in the text as it is, or there is a `\u` escape, and then each string is looked at.
 */
export function keepsPolicy(value: unknown, text: string, bytes: Uint8Array, integers: IntegerPolicy): boolean {
  const limit = integers === 'exact' ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE
  const members = countMembers([value], limit, 0)
  if (Number.isNaN(members)) return false
  if (members !== countQuotedColons(text) && members !== surveyBytes(bytes).pairs) return false
  // A single character is searched for much faster than two, and most texts have no escape at all.
  const isPlain = !text.includes('\\') || !text.includes('\\u')
  return (isPlain && text.isWellFormed()) || hasWholeCharacters(value)
}

/** What one pass over the bytes of a JSON text tells without building anything. */
export interface ByteSurvey {
  /** Colons outside strings: in a text that is JSON, one for each pair of key and value. */
  readonly pairs: number
  /** Deepest nesting of lists and objects. */
  readonly depth: number
}

/**
 * Counts pairs and depth in UTF-8 JSON. All characters that matter are ASCII, and no byte of a longer UTF-8 character
 * is, so bytes do as well as characters.
 */
export function surveyBytes(bytes: Uint8Array): ByteSurvey {
  const length = bytes.length
  let pairs = 0
  let open = 0
  let depth = 0
  for (let at = 0; at < length; at++) {
    const byte = bytes[at]
    if (byte === 34) {
      for (at++; at < length; at++) {
        const inner = bytes[at]
        if (inner === 34) break
        if (inner === 92) at++
      }
    } else if (byte === 58) {
      pairs++
    } else if (byte === 123 || byte === 91) {
      open++
      if (open > depth) depth = open
    } else if (byte === 125 || byte === 93) {
      open--
    }
  }
  return { pairs, depth }
}

/**
 * Colons with a quote right before them: all pairs, unless white space stands before some colon, and then NaN, which
 * equals nothing. A string that holds `":` makes it too high, which costs a closer look and no more. Three times faster
 * than the survey of all bytes, since the native search does most of it.
 */
function countQuotedColons(text: string): number {
  let count = 0
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) {
    const before = text.charCodeAt(at - 1)
    if (before === 34) count++
    else if (before <= 32) return NaN
  }
  return count
}

/** Members of all objects in a tree; NaN when it is too deep, or has a forbidden key or a number out of range. */
function countMembers(container: unknown, limit: number, depth: number): number {
  let count = 0
  if (depth > depthLimit) return NaN
  if (Array.isArray(container)) {
    const items: readonly unknown[] = container
    for (const item of items) {
      if (typeof item === 'object') count += item === null ? 0 : countMembers(item, limit, depth + 1)
      else if (typeof item === 'number' && !(item <= limit && item >= -limit)) return NaN
    }
    return count
  }
  if (!isRecord(container) || hasForbiddenKey(container)) return NaN
  // Objects that JSON.parse made inherit nothing that can be enumerated, and this is twice as fast as making a list.
  for (const key in container) {
    const member = container[key]
    count += 1
    if (typeof member === 'object') count += member === null ? 0 : countMembers(member, limit, depth + 1)
    else if (typeof member === 'number' && !(member <= limit && member >= -limit)) return NaN
  }
  return count
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function hasForbiddenKey(object: object): boolean {
  for (const key of forbiddenKeys) if (Object.hasOwn(object, key)) return true
  return false
}

function hasWholeCharacters(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(hasWholeCharacters)
  return Object.entries(value).every(([key, member]) => key.isWellFormed() && hasWholeCharacters(member))
}
