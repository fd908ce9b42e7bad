// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readPointer } from './position.ts'

/** How messages call the place of a value: the record that people know by name, and the field within it. */
export interface Place {
  /** `Feel++`, or `Entry 3 of "projects"`, or `This file`. */
  readonly record: string
  /** `fr.term` or `languages[2]`; empty when the place is the record itself. */
  readonly field: string
}

const nameKeys = ['name', 'label', 'term', 'title', 'metric', 'benchmark', 'id']

/** Names the innermost record on the way to a pointer that has a name of its own. */
export function describePlace(root: unknown, pointer: string): Place {
  const segments = readPointer(pointer)
  let place: Place = { record: readName(root) ?? 'This file', field: '' }
  let value = root
  for (const [index, segment] of segments.entries()) {
    const isEntry = Array.isArray(value)
    value = getMember(value, segment)
    const standsAlone = isPlainObject(value) || place.field === ''
    const name = isEntry ? (readName(value) ?? (standsAlone ? nameEntry(segments, index) : undefined)) : undefined
    place =
      name === undefined ? { ...place, field: joinField(place.field, segment, isEntry) } : { record: name, field: '' }
  }
  return place
}

/** The value at a JSON pointer. */
export function getAt(root: unknown, pointer: string): unknown {
  return readPointer(pointer).reduce(getMember, root)
}

/** What kind of value it is, in the words of people who write YAML. */
export function describeKind(value: unknown): string {
  if (value === null || value === undefined) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  if (typeof value === 'number') return `the number ${value}`
  if (typeof value === 'boolean') return String(value)
  return 'text'
}

/** A value as a message quotes it: on one line and short. */
export function quoteValue(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}..."` : text
}

function readName(value: unknown): string | undefined {
  if (!isPlainObject(value)) return undefined
  for (const key of nameKeys) {
    const name = value[key]
    if (typeof name === 'string' && name.trim() !== '') return shortenName(name)
  }
  return undefined
}

function shortenName(name: string): string {
  const line = name.replaceAll(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 57)}...` : line
}

function nameEntry(segments: readonly string[], index: number): string {
  const list = segments[index - 1]
  const number = Number(segments[index]) + 1
  return list === undefined ? `Entry ${number}` : `Entry ${number} of "${list}"`
}

function joinField(field: string, segment: string, isEntry: boolean): string {
  if (isEntry) return `${field}[${Number(segment) + 1}]`
  return field === '' ? segment : `${field}.${segment}`
}

function getMember(value: unknown, segment: string): unknown {
  if (Array.isArray(value)) return value[Number(segment)]
  return isPlainObject(value) && Object.hasOwn(value, segment) ? value[segment] : undefined
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
