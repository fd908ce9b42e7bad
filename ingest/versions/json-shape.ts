// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Reads values of JSON whose shape is not known: what is not as expected is absent. */

/** The parsed text, or undefined when it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}

/** The value under a key of an object; undefined for everything else. */
export function getKey(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** True for an object that is no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value when it is a list; undefined otherwise. */
export function asList(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined
}

/** The value when it is a text of 1 to 200 characters without control characters; undefined otherwise. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && /^[^\p{Cc}]{1,200}$/u.test(value) ? value : undefined
}

/** Texts of a list, others left out. */
export function listTexts(value: unknown): readonly string[] {
  return (asList(value) ?? []).flatMap((item) => asText(item) ?? [])
}

/** A moment as ISO 8601 in UTC; undefined when it is none. */
export function asTime(value: unknown): string | undefined {
  const text = asText(value)
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}/.test(text)) return undefined
  const isZoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text) || text.length === 10
  const time = new Date(isZoned ? text : `${text}Z`)
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString()
}
