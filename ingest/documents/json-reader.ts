// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describeCharacter, makeSyntaxFault } from './json-source.ts'
import type { JsonSource } from './json-source.ts'
import { readScalar, readString, skipSpace } from './json-tokens.ts'
import type { ScalarToken } from './json-tokens.ts'

/** What is told of a JSON text while it is read, in its order. Offsets are UTF-16 units from the start of the text. */
export interface JsonSink {
  open(kind: 'object' | 'list', start: number): void
  key(name: string, start: number): void
  scalar(token: ScalarToken, start: number): void
  close(): void
}

/**
 * Reads JSON as RFC 8259 has it, no more and no less, and throws an IngestError with the position of the first fault.
 * Depth costs memory but no stack. What the portal refuses beyond the syntax is the business of the sink.
 */
export function readJson(source: JsonSource, sink: JsonSink): void {
  const closers: ('}' | ']')[] = []
  let at = skipSpace(source, source.start)
  for (;;) {
    at = readStart(source, sink, closers, at)
    const next = readRest(source, sink, closers, at)
    if (next === undefined) return
    at = next
  }
}

/** A sink for those who only ask whether the text is JSON. */
export const ignoreJson: JsonSink = { open: () => {}, key: () => {}, scalar: () => {}, close: () => {} }

/** Reads down to the first value that is complete, and gives the offset behind it. */
function readStart(source: JsonSource, sink: JsonSink, closers: ('}' | ']')[], from: number): number {
  let at = from
  for (;;) {
    const character = at < source.end ? source.text.charAt(at) : ''
    if (character !== '{' && character !== '[') {
      const token = readScalar(source, at)
      sink.scalar(token, at)
      return token.end
    }
    const closer = character === '{' ? '}' : ']'
    sink.open(character === '{' ? 'object' : 'list', at)
    at = skipSpace(source, at + 1)
    if (at < source.end && source.text.charAt(at) === closer) {
      sink.close()
      return at + 1
    }
    closers.push(closer)
    if (closer === '}') at = readKey(source, sink, at)
  }
}

/** Reads commas and closing brackets, and gives the offset of the next value, or nothing when all is read. */
function readRest(source: JsonSource, sink: JsonSink, closers: ('}' | ']')[], from: number): number | undefined {
  let at = skipSpace(source, from)
  for (let closer = closers.at(-1); closer !== undefined; closer = closers.at(-1)) {
    const character = at < source.end ? source.text.charAt(at) : ''
    if (character === ',') {
      const next = skipSpace(source, at + 1)
      return closer === '}' ? readKey(source, sink, next) : next
    }
    if (character !== closer) throw makeSeparatorFault(source, closer, at)
    sink.close()
    closers.pop()
    at = skipSpace(source, at + 1)
  }
  if (at >= source.end) return undefined
  throw makeSyntaxFault(source, at, `The JSON value is complete, but ${describeCharacter(source, at)} follows it.`)
}

/** Reads `"key":` and gives the offset of its value. */
function readKey(source: JsonSource, sink: JsonSink, at: number): number {
  if (at >= source.end || source.text.charAt(at) !== '"') {
    const hint = 'Keys are written in double quotes, and no comma stands behind the last value.'
    throw makeSyntaxFault(source, at, `A key was expected here, not ${describeCharacter(source, at)}.`, hint)
  }
  const { value, end } = readString(source, at)
  sink.key(value, at)
  const colon = skipSpace(source, end)
  if (colon < source.end && source.text.charAt(colon) === ':') return skipSpace(source, colon + 1)
  const hint = 'A colon stands between a key and its value: "key": "value".'
  throw makeSyntaxFault(source, colon, `A colon was expected here, not ${describeCharacter(source, colon)}.`, hint)
}

function makeSeparatorFault(source: JsonSource, closer: '}' | ']', at: number): Error {
  if (at >= source.end)
    return makeSyntaxFault(source, at, `The text ends before its closing "${closer}".`, 'The file may be cut off.')
  const found = describeCharacter(source, at)
  const hint = 'A comma stands between two values, and a double quote inside a text is written \\".'
  return makeSyntaxFault(source, at, `A comma or "${closer}" was expected here, not ${found}.`, hint)
}
