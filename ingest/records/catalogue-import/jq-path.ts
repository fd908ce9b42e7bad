// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** One step into a value. */
export type JqStep =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'item'; readonly index: number }
  | { readonly kind: 'all' }

/** What one part of a pipeline does with each value that comes in. */
export type JqStage =
  | { readonly kind: 'path'; readonly steps: readonly JqStep[] }
  | { readonly kind: 'select'; readonly steps: readonly JqStep[]; readonly equal: boolean; readonly literal: unknown }

/** A path that was understood: stages one after the other, each with what stands in for it when it gives nothing. */
export interface JqPath {
  readonly stages: readonly { readonly options: readonly JqStage[] }[]
}

/** What cannot be understood, and at which character, from 1. */
export interface JqFault {
  readonly column: number
  readonly message: string
}

const understood =
  'Understood are paths such as .a."b c"[0].d and .a[], a pipe, //, and select(.a == "text"): see the guide on imports.'

/** What a mapping file may write: parts of jq (https://jqlang.org/manual/), enough for every mapping that is in use. */
export function parseJqPath(text: string): { readonly path: JqPath } | { readonly fault: JqFault } {
  const reader = openReader(text)
  const stages: { options: readonly JqStage[] }[] = []
  try {
    do {
      const options: JqStage[] = []
      do options.push(readStage(reader))
      while (reader.take('//'))
      stages.push({ options })
    } while (reader.take('|'))
    if (!reader.isAtEnd()) reader.refuse(`${JSON.stringify(reader.peek())} is not understood here`)
  } catch (error) {
    if (error instanceof UnreadablePath) return { fault: error.fault }
    throw error
  }
  return { path: { stages } }
}

class UnreadablePath extends Error {
  readonly fault: JqFault
  constructor(fault: JqFault) {
    super(fault.message)
    this.fault = fault
  }
}

type Reader = ReturnType<typeof openReader>

function readStage(reader: Reader): JqStage {
  if (reader.take('select')) {
    reader.need('(')
    const steps = readSteps(reader)
    const equal = reader.take('==')
    if (!equal) reader.need('!=')
    const literal = reader.literal()
    reader.need(')')
    return { kind: 'select', steps, equal, literal }
  }
  return { kind: 'path', steps: readSteps(reader) }
}

function readSteps(reader: Reader): readonly JqStep[] {
  if (reader.peek() !== '.') reader.refuse(`A path starts with a dot, not with ${JSON.stringify(reader.peek())}`)
  const steps: JqStep[] = []
  for (let first = true; ; first = false) {
    if (reader.take('.')) {
      const name = reader.name() ?? reader.text()
      if (name !== undefined) steps.push({ kind: 'field', name })
      else if (!first && reader.peek() !== '[') reader.refuse('A name must follow this dot')
    } else if (reader.take('[')) {
      steps.push(readBracket(reader))
    } else if (!reader.take('?')) return steps
  }
}

function readBracket(reader: Reader): JqStep {
  if (reader.take(']')) return { kind: 'all' }
  const name = reader.text()
  const index = name === undefined ? reader.integer() : undefined
  if (name === undefined && index === undefined) reader.refuse('Between brackets stands a number, a text or nothing')
  reader.need(']')
  return name === undefined ? { kind: 'item', index: index ?? 0 } : { kind: 'field', name }
}

/** Reads a text from its start to its end; blanks between words count for nothing. */
function openReader(text: string) {
  let at = 0
  const skip = () => {
    while (' \t\r\n'.includes(text.charAt(at)) && at < text.length) at += 1
  }
  const match = (pattern: RegExp): string | undefined => {
    skip()
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    at += found?.length ?? 0
    return found
  }
  const refuse = (message: string): never => {
    throw new UnreadablePath({ column: at + 1, message: `${message}. ${understood}` })
  }
  const take = (word: string): boolean => {
    skip()
    if (!text.startsWith(word, at) || (word === '|' && text.charAt(at + 1) === '=')) return false
    at += word.length
    return true
  }
  const readText = (): string | undefined => {
    const found = match(/"(?:[^"\\]|\\.)*"/y)
    return found === undefined ? undefined : parseLiteral(found, refuse)
  }
  return {
    refuse,
    take,
    peek: () => {
      skip()
      return text.charAt(at)
    },
    isAtEnd: () => {
      skip()
      return at >= text.length
    },
    need: (word: string) => {
      if (!take(word)) refuse(`${JSON.stringify(word)} is missing`)
    },
    name: () => match(/[A-Za-z_]\w*/y),
    text: readText,
    integer: () => {
      const found = match(/-?\d{1,9}/y)
      return found === undefined ? undefined : Number(found)
    },
    literal: (): unknown => {
      const word = match(/true|false|null|-?\d{1,15}(?:\.\d{1,15})?/y)
      if (word !== undefined) return JSON.parse(word)
      return readText() ?? refuse('A text in double quotes, a number, true, false or null must stand here')
    },
  }
}

function parseLiteral(quoted: string, refuse: (message: string) => never): string {
  try {
    const value: unknown = JSON.parse(quoted)
    return typeof value === 'string' ? value : refuse('This is no text')
  } catch {
    return refuse('This text has a backslash that JSON does not know')
  }
}
