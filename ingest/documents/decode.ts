// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { makeProblem } from '../problem.ts'
import type { Problem, ProblemInput } from '../problem.ts'
import { positionAt } from './position.ts'

/** Most bytes that a file written by people may have: 4 MB. */
export const contentLimit = 4 * 1024 * 1024

/** Most bytes that an artefact may have: 64 MB. */
export const artefactLimit = 64 * 1024 * 1024

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Text of a file, its byte order mark removed. Bytes that are not UTF-8 are refused rather than replaced: a replaced
 * byte would enter a name unseen.
 */
export function decodeText(
  bytes: Uint8Array,
  file: string,
  limit = contentLimit,
): { text: string } | { problem: Problem } {
  if (bytes.length > limit) return refuse(describeSize(bytes.length, limit, file))
  const wide = findWideEncoding(bytes)
  if (wide !== undefined) return refuse(describeWide(wide, file))
  const text = decodeStrictly(bytes)
  if (text === undefined) return refuse(describeBadByte(bytes, file))
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const nul = bytes.includes(0) ? text.indexOf('\0') : -1
  if (nul !== -1) return refuse(describeNul(text.slice(start), nul - start, file))
  if (start === 1 && text.charCodeAt(1) === 0xfeff) return refuse(describeSecondMark(text.slice(1), 0, file))
  return { text: start === 0 ? text : text.slice(start) }
}

function refuse(input: ProblemInput): { problem: Problem } {
  return { problem: makeProblem(input) }
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** UTF-16 and UTF-32 show in their marks, or in a first character of ASCII with zero bytes beside it. */
function findWideEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'UTF-32LE' : 'UTF-16LE'
  if (first === 0xfe && second === 0xff) return 'UTF-16BE'
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'UTF-32BE'
  if (first === 0 && second !== undefined && second !== 0) return 'UTF-16BE'
  if (second === 0 && first !== 0 && (bytes.length === 2 || fourth === 0)) return 'UTF-16LE'
  return undefined
}

/** What is said of a file over the limit; sizes in bytes. */
export function describeSize(size: number, limit: number, file: string): ProblemInput {
  return {
    code: 'document/too-large',
    message: `The file has ${size.toLocaleString('en')} bytes; at most ${limit.toLocaleString('en')} are read.`,
    file,
    hint: 'Split the file, or leave out what nobody reads.',
  }
}

function describeWide(encoding: string, file: string): ProblemInput {
  return {
    code: 'document/wide-encoding',
    message: `The file is written in ${encoding}, not in UTF-8.`,
    file,
    position: { line: 1, column: 1 },
    hint: `Save it as UTF-8, for instance with: iconv -f ${encoding} -t UTF-8.`,
  }
}

function describeBadByte(bytes: Uint8Array, file: string): ProblemInput {
  const offset = countValidBytes(bytes)
  const before = new TextDecoder().decode(bytes.subarray(0, offset))
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  return {
    code: 'document/encoding',
    message: `The file is not valid UTF-8: the byte 0x${byte} cannot stand here.`,
    file,
    position: positionAt(before, before.length),
    hint: 'Save the file as UTF-8.',
  }
}

function describeNul(text: string, offset: number, file: string): ProblemInput {
  return {
    code: 'document/nul-character',
    message: 'The file holds a NUL character, which no text has.',
    file,
    position: positionAt(text, offset),
    hint: 'Delete the character; the file may be binary, or cut off by a full disk.',
  }
}

/** What is said of a byte order mark that does not begin the file. */
export function describeSecondMark(text: string, offset: number, file: string): ProblemInput {
  return {
    code: 'document/byte-order-mark',
    message: 'A byte order mark stands here, which may only begin a file.',
    file,
    position: positionAt(text, offset),
    hint: 'Delete the invisible character U+FEFF. It stays behind when files are joined.',
  }
}

/** How many bytes stand before the first character that is not UTF-8, by bisection with the native decoder. */
function countValidBytes(bytes: Uint8Array): number {
  let valid = 0
  let invalid = bytes.length + 1
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1
    if (startsUtf8(bytes.subarray(0, middle))) valid = middle
    else invalid = middle
  }
  while (decodeStrictly(bytes.subarray(0, valid)) === undefined) valid -= 1
  return valid
}

/** True when the bytes are UTF-8, or would be if more followed. */
function startsUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
