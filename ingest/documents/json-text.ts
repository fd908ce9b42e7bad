// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { IngestError } from '../problem.ts'
import type { Problem } from '../problem.ts'
import type { JsonSource } from './json-source.ts'
import { keepsPolicy, surveyBytes } from './json-survey.ts'
import { depthLimit, readJsonTree } from './json-tree.ts'
import type { IntegerPolicy, JsonTree } from './json-tree.ts'

/** Size in bytes from which depth is looked at before the native parser, which needs seconds for millions of levels. */
const surveyFrom = 1024 * 1024

/** What a caller may ask for; without it the text must be plain JSON with exact numbers. */
export interface JsonOptions {
  /** keep: the literals NaN, Infinity and -Infinity are read as those numbers. */
  readonly nonFinite?: 'refuse' | 'keep'
  readonly integers?: IntegerPolicy
}

/** The value of a JSON text, or the first reason why the portal does not take it, with its position. */
export function parseJsonText(text: string, file: string, options: JsonOptions = {}): JsonTree | { problem: Problem } {
  const { nonFinite = 'refuse', integers = 'exact' } = options
  const source = { text, file, start: 0, end: text.length, nonFinite }
  return parseJsonSource(source, new TextEncoder().encode(text), integers)
}

/**
 * The same for a stretch of a text whose bytes are at hand. The native parser does the work where it can; the reader
 * with positions, some ten times slower, is asked only when the text is wrong or may be.
 */
export function parseJsonSource(
  source: JsonSource,
  bytes: Uint8Array,
  integers: IntegerPolicy,
): JsonTree | { problem: Problem } {
  const isDeep = bytes.length > surveyFrom && surveyBytes(bytes).depth > depthLimit
  const value = isDeep ? undefined : parseNatively(source.text.slice(source.start, source.end))
  if (value !== undefined && keepsPolicy(value, source.text, bytes, integers)) return { value, hasNonFinite: false }
  return parseWithPositions(source, integers)
}

function parseNatively(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function parseWithPositions(source: JsonSource, integers: IntegerPolicy): JsonTree | { problem: Problem } {
  try {
    return readJsonTree(source, integers)
  } catch (error) {
    if (error instanceof IngestError) return { problem: error.problems[0] }
    throw error
  }
}
