// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readJson } from './json-reader.ts'
import type { JsonSink } from './json-reader.ts'
import { makeFault } from './json-source.ts'
import type { JsonSource } from './json-source.ts'
import type { ScalarToken } from './json-tokens.ts'

/** Most lists and objects that may stand inside each other. */
export const depthLimit = 64

/** Keys that JavaScript gives a meaning of its own. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** The tree behind a text, and whether NaN or Infinity stood in it as literals. */
export interface JsonTree {
  readonly value: unknown
  readonly hasNonFinite: boolean
}

/** exact: a whole number beyond 2^53 is refused. any: it is rounded, as in artefacts with job ids and nanoseconds. */
export type IntegerPolicy = 'exact' | 'any'

type Container = unknown[] | Record<string, unknown>

/** Reads JSON with positions and with the portal's policy on keys, depth, numbers and characters. */
export function readJsonTree(source: JsonSource, integers: IntegerPolicy): JsonTree {
  const root: unknown[] = []
  const open: Container[] = [root]
  const keys: string[] = []
  let hasNonFinite = false
  const add = (value: unknown): void => {
    const parent = open.at(-1)
    if (Array.isArray(parent)) parent.push(value)
    else if (parent !== undefined) parent[keys.pop() ?? ''] = value
  }
  const sink: JsonSink = {
    open(kind, start) {
      if (open.length > depthLimit) throw makeDepthFault(source, start)
      const container = kind === 'object' ? {} : []
      add(container)
      open.push(container)
    },
    key(name, start) {
      checkKey(source, name, start, open.at(-1) ?? root)
      keys.push(name)
    },
    scalar(token, start) {
      hasNonFinite = checkScalar(source, token, start, integers) || hasNonFinite
      add(token.value)
    },
    close() {
      open.pop()
    },
  }
  readJson(source, sink)
  return { value: root[0], hasNonFinite }
}

function makeDepthFault(source: JsonSource, offset: number): Error {
  const message = `More than ${depthLimit} lists and objects stand inside each other here.`
  return makeFault(source, { code: 'document/too-deep', offset, message, hint: 'Write the same in fewer levels.' })
}

function checkKey(source: JsonSource, name: string, offset: number, parent: Container): void {
  if (forbiddenKeys.has(name)) {
    const message = `The key "${name}" cannot be used: JavaScript gives it a meaning of its own.`
    throw makeFault(source, { code: 'document/forbidden-key', offset, message, hint: 'Use another key.' })
  }
  if (Object.hasOwn(parent, name)) {
    const message = `The key "${name}" stands twice in the same object.`
    throw makeFault(source, { code: 'document/duplicate-key', offset, message, hint: 'Keep one of the two.' })
  }
  checkCharacters(source, name, offset)
}

/** True when the value is one of the literals NaN and Infinity. */
function checkScalar(source: JsonSource, token: ScalarToken, offset: number, integers: IntegerPolicy): boolean {
  const { value } = token
  if (typeof value === 'string') checkCharacters(source, value, offset)
  if (typeof value !== 'number') return false
  const written = source.text.slice(offset, token.end)
  if (!Number.isFinite(value)) {
    if (!/[0-9]/.test(written)) return true
    const message = `${shorten(written)} is larger than any number that a computer keeps as a double.`
    throw makeFault(source, { code: 'document/number-range', offset, message, hint: asText })
  }
  if (integers === 'exact' && /^-?[0-9]+$/.test(written) && !Number.isSafeInteger(value)) {
    const message = `${shorten(written)} has more digits than a number keeps: it would become ${value}.`
    throw makeFault(source, { code: 'document/integer-precision', offset, message, hint: asText })
  }
  return false
}

const asText = 'Write it as text in double quotes, or null when there is no value.'

function checkCharacters(source: JsonSource, text: string, offset: number): void {
  if (text.isWellFormed()) return
  const message = 'This text holds half of a character: a surrogate without its other half.'
  const hint = 'Write characters beyond U+FFFF as they are, or as a pair of \\u escapes.'
  throw makeFault(source, { code: 'document/lone-surrogate', offset, message, hint })
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37)}...` : text
}
