// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readNumber } from '../records/measure-value.ts'

/** A test's display name taken apart: `stream_test %size=2 %.repeat_no=1`. */
export interface ReframeName {
  readonly base: string
  /** Texts after `=`, as ReFrame printed them: Python's words, never JSON. */
  readonly parameters: ReadonlyMap<string, string>
  /** Number of the repeat with `--repeat`, absent without. */
  readonly repeat?: number
}

/** Names that ReFrame gives its repeat parameter: `$repeat_no` to 4.6, `.repeat_no` from 4.7 on. */
const repeatNames = new Set(['$repeat_no', '.repeat_no'])

/** True for the parameter by which ReFrame numbers repeats. */
export function isRepeat(parameter: string): boolean {
  return repeatNames.has(parameter)
}

/** Takes a display name apart. The scope that fixtures carry (` ~system:partition+environment`) is dropped. */
export function parseName(text: string): ReframeName {
  const end = text.search(/ [%~]/)
  if (end < 0) return { base: text.trim(), parameters: new Map() }
  const parameters = new Map<string, string>()
  let repeat: number | undefined
  for (const part of text.slice(end).split(' %').slice(1)) {
    const equals = part.indexOf('=')
    if (equals < 1) continue
    const name = part.slice(0, equals)
    if (isRepeat(name)) repeat = Number(part.slice(equals + 1))
    else parameters.set(name, part.slice(equals + 1).trim())
  }
  const named = { base: text.slice(0, end).trim(), parameters }
  return repeat === undefined || !Number.isInteger(repeat) ? named : { ...named, repeat }
}

/** The value that a printed scalar stands for; a Python repr of anything else stays the text it is. */
export function readPrinted(text: string): string | number | boolean {
  if (text === 'True') return true
  if (text === 'False') return false
  return readNumber(text).value ?? text
}
