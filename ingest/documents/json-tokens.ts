// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describeCharacter, makeFault, makeSyntaxFault } from './json-source.ts'
import type { JsonSource } from './json-source.ts'

/** A value that holds no other values, and the offset behind it. */
export interface ScalarToken {
  readonly value: string | number | boolean | null
  readonly end: number
}

const numberPattern = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
const wordPattern = /-?[A-Za-z_]+/y
const literals = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
])
const nonFiniteLiterals = new Map([
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
])

/** Offset of the next character that is not white space as RFC 8259 has it. */
export function skipSpace(source: JsonSource, from: number): number {
  let at = from
  while (at < source.end) {
    const code = source.text.charCodeAt(at)
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at
    at += 1
  }
  return at
}

/** Reads a string, number or literal that starts at an offset. */
export function readScalar(source: JsonSource, at: number): ScalarToken {
  const code = at < source.end ? source.text.charCodeAt(at) : -1
  if (code === 34) return readString(source, at)
  if (code === 45 || (code >= 48 && code <= 57)) return readNumber(source, at)
  return readWord(source, at)
}

/** Reads a string in double quotes. Its escapes are checked here and resolved by the native parser. */
export function readString(source: JsonSource, at: number): ScalarToken & { readonly value: string } {
  const { text, end } = source
  let escaped = false
  for (let next = at + 1; next < end; next++) {
    const code = text.charCodeAt(next)
    if (code === 34) {
      const value = escaped ? String(JSON.parse(text.slice(at, next + 1))) : text.slice(at + 1, next)
      return { value, end: next + 1 }
    }
    if (code < 32) throw makeControlFault(source, next)
    if (code === 92) {
      escaped = true
      next = skipEscape(source, next)
    }
  }
  throw makeSyntaxFault(source, at, 'This text is not closed: its second double quote is missing.')
}

/** Offset of the last character of an escape such as \n or \u00e9. */
function skipEscape(source: JsonSource, at: number): number {
  const { text, end } = source
  const letter = at + 1 < end ? text.charAt(at + 1) : ''
  if (letter === 'u' && at + 5 < end && /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6))) return at + 5
  if (letter !== '' && '"\\/bfnrt'.includes(letter)) return at + 1
  const hint =
    'After a backslash stands one of " \\ / b f n r t, or u and four hexadecimal digits; a backslash itself is \\\\.'
  throw makeSyntaxFault(source, at, 'This backslash starts no escape that JSON knows.', hint)
}

function makeControlFault(source: JsonSource, at: number): Error {
  const code = source.text.charCodeAt(at)
  if (code === 10 || code === 13) {
    return makeSyntaxFault(
      source,
      at,
      'A text in double quotes cannot run over a line.',
      'Write the line break as \\n.',
    )
  }
  const name = describeCharacter(source, at)
  return makeSyntaxFault(
    source,
    at,
    `A text cannot hold ${name} as it is.`,
    'Write a tab as \\t, others as \\u and four digits.',
  )
}

function readNumber(source: JsonSource, at: number): ScalarToken {
  numberPattern.lastIndex = at
  const digits = numberPattern.exec(source.text)?.[0] ?? ''
  const end = at + digits.length
  if (digits === '' && source.text.startsWith('-Infinity', at)) return readWord(source, at)
  if (digits === '' || end > source.end || isWordPart(source, end)) {
    const hint = 'A number has no plus sign, no leading zeros, and digits on both sides of its point: 0.5, -3, 1e-6.'
    throw makeSyntaxFault(source, at, 'This is not a number as JSON writes numbers.', hint)
  }
  return { value: Number(digits), end }
}

function readWord(source: JsonSource, at: number): ScalarToken {
  wordPattern.lastIndex = at
  const word = at < source.end ? (wordPattern.exec(source.text)?.[0] ?? '') : ''
  const end = at + word.length
  const value = literals.get(word)
  if (value !== undefined && end <= source.end && !isWordPart(source, end)) return { value, end }
  const number = nonFiniteLiterals.get(word)
  if (number !== undefined && end <= source.end && !isWordPart(source, end))
    return keepNonFinite(source, { value: number, end }, at)
  throw makeSyntaxFault(
    source,
    at,
    `A value was expected here, not ${describeCharacter(source, at)}.`,
    hintForValue(source, at),
  )
}

function keepNonFinite(source: JsonSource, token: ScalarToken, at: number): ScalarToken {
  if (source.nonFinite === 'keep') return token
  throw makeFault(source, {
    code: 'document/non-finite',
    offset: at,
    message: `${token.value} is not a number that JSON knows.`,
    hint: 'Write null when there is no value.',
  })
}

function isWordPart(source: JsonSource, at: number): boolean {
  return at < source.end && /[0-9A-Za-z_.+-]/.test(source.text.charAt(at))
}

function hintForValue(source: JsonSource, at: number): string | undefined {
  const character = at < source.end ? source.text.charAt(at) : ''
  if (character === "'") return 'JSON writes text in double quotes.'
  if (character === ',' || character === ']' || character === '}')
    return 'Delete the comma that has no value behind it.'
  if (character === '/' || character === '#') return 'JSON has no comments.'
  if (/[A-Za-z]/.test(character)) return 'Text needs double quotes; the words without them are true, false and null.'
  return undefined
}
