// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>

/** True for an object that is no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The last word of a term, however its context spells it: `https://schema.org/name`, `schema:name` and `name` are the same,
 * since no two terms that are read here share their last word.
 */
export function localName(term: string): string {
  return term.slice(Math.max(term.lastIndexOf('/'), term.lastIndexOf('#'), term.lastIndexOf(':')) + 1)
}

/** All values of a property under any spelling, lists and sets opened. */
export function valuesOf(object: JsonObject, name: string): readonly unknown[] {
  return Object.entries(object)
    .filter(([key]) => localName(key) === name)
    .flatMap(([, value]) => openList(value))
}

/** The texts among values, with the value behind `@value`; an object gives the first of `keys` that it has. */
export function textsOf(values: readonly unknown[], keys: readonly string[] = []): readonly string[] {
  return values.flatMap((value) => {
    if (typeof value === 'string') return value === '' ? [] : [value]
    if (!isObject(value)) return []
    for (const key of ['@value', ...keys]) {
      const inner = key.startsWith('@') ? openList(value[key]) : valuesOf(value, key)
      const text = inner.find((one) => typeof one === 'string' && one !== '')
      if (typeof text === 'string') return [text]
    }
    return []
  })
}

function openList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value.flatMap(openList)
  if (isObject(value) && ('@list' in value || '@set' in value)) return openList(value['@list'] ?? value['@set'])
  return [value]
}
