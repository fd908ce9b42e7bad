// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { IngestError, makeProblem } from '../problem.ts'
import type { ProblemCode } from '../problem.ts'
import { describeSecondMark } from './decode.ts'
import { positionAt } from './position.ts'

/** A stretch of text that holds one JSON value, and whether the literals NaN and Infinity may stand in it. */
export interface JsonSource {
  readonly text: string
  readonly file: string
  readonly start: number
  readonly end: number
  readonly nonFinite: 'refuse' | 'keep'
}

/** Why a text is not JSON, or not JSON that the portal takes. */
export interface JsonFault {
  readonly code: ProblemCode
  readonly offset: number
  readonly message: string
  readonly hint?: string
}

/** The error that ends a reading, with line and column. */
export function makeFault(source: JsonSource, { offset, ...fault }: JsonFault): IngestError {
  return new IngestError([makeProblem({ ...fault, file: source.file, position: positionAt(source.text, offset) })])
}

/** The error for text that is not JSON at all. */
export function makeSyntaxFault(source: JsonSource, offset: number, message: string, hint?: string): IngestError {
  if (offset < source.end && source.text.charCodeAt(offset) === 0xfeff) {
    return new IngestError([makeProblem(describeSecondMark(source.text, offset, source.file))])
  }
  return makeFault(source, { code: 'document/syntax', offset, message, ...(hint === undefined ? {} : { hint }) })
}

/** The character at an offset as a message shows it. */
export function describeCharacter(source: JsonSource, offset: number): string {
  if (offset >= source.end) return 'the end of the text'
  const point = source.text.codePointAt(offset) ?? 0
  const character = String.fromCodePoint(point)
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(character)) return `"${character}"`
  return `the character U+${point.toString(16).toUpperCase().padStart(4, '0')}`
}
