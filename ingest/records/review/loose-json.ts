// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** A value of JSON that may be anything, read piece by piece: what is not as expected is empty, and never an error. */
export interface Loose {
  readonly at: (key: string) => Loose
  readonly items: () => readonly Loose[]
  readonly text: () => string
  /** Absent when it is no text, so that it can be spread into a record. */
  readonly named: <Key extends string>(key: Key) => { readonly [Name in Key]?: string }
  readonly texts: () => readonly string[]
  readonly count: () => number
  readonly isTrue: () => boolean
}

const mostItems = 5000
const longestText = 5000

/** Reads a value that a stranger may have written. */
export function readLoose(value: unknown): Loose {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, mostItems) : []
  const text = typeof value === 'string' ? value.slice(0, longestText) : ''
  const at = (key: string): Loose => readLoose(isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined)
  return {
    at,
    items: () => list.map(readLoose),
    text: () => text,
    named: <Key extends string>(key: Key) => nameText(key, at(key).text()),
    texts: () => list.flatMap((one) => (typeof one === 'string' ? [one.slice(0, longestText)] : [])),
    count: () => (typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0),
    isTrue: () => value === true,
  }
}

function nameText<Key extends string>(key: Key, text: string): { readonly [Name in Key]?: string }
function nameText(key: string, text: string): object {
  return text === '' ? {} : { [key]: text }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
