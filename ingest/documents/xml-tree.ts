// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml'
import { makeProblem, type Problem, type ProblemInput } from '../problem.ts'
import { positionAt } from './position.ts'

/** An element of an XML document. Text is left out: no format that is read here keeps values in it. */
export interface XmlTree {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlTree[]
  /** Offset in the text, in UTF-16 units. */
  readonly start: number
}

const limits = { characters: 32 * 1024 * 1024, depth: 200, elements: 500_000 }

/**
 * Reads an XML document. One with a document type is refused, since entities can only be declared there: files that grow without
 * end and files that fetch others are made of them. Nothing is ever fetched.
 */
export function readXmlTree(text: string, file: string): { readonly root: XmlTree } | { readonly problem: Problem } {
  if (text.length > limits.characters) return refuse(describeSize(file))
  const declared = findDoctype(text)
  if (declared !== undefined) return refuse(describeDoctype(text, declared, file))
  const deep = findDepth(text)
  if (deep !== undefined) return refuse(describeDepth(text, deep, file))
  try {
    const { root } = parseXml(text, { includeOffsets: true })
    return root === null ? refuse(describeFault('it has no element', file)) : { root: toTree(root) }
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    const reason = error.message.split('\n', 1)[0]?.replace(/ \(line \d+, column \d+\)$/, '') ?? ''
    return refuse({ ...describeFault(reason, file), position: { line: error.line, column: error.column } })
  }
}

function toTree(element: XmlElement): XmlTree {
  return {
    name: element.name,
    attributes: new Map(Object.entries(element.attributes)),
    children: element.children.filter((child) => child instanceof XmlElement).map(toTree),
    start: element.start,
  }
}

const scanned = /<!--|<!\[CDATA\[|<\?|<!DOCTYPE|<!ENTITY|<\/?[A-Za-z_:]/g

/** Offset of a document type, which can only stand before the first element. */
function findDoctype(text: string): number | undefined {
  scanned.lastIndex = 0
  for (let found = scanned.exec(text); found !== null; found = scanned.exec(text)) {
    const mark = found[0]
    if (mark.startsWith('<!D') || mark.startsWith('<!E')) return found.index
    const end = skip(text, found.index, mark)
    if (end === undefined) return undefined
    scanned.lastIndex = end
  }
  return undefined
}

/** Offset behind a comment or an instruction; undefined when an element begins, or the document ends in one of them. */
function skip(text: string, start: number, mark: string): number | undefined {
  const closing = mark === '<!--' ? '-->' : mark === '<?' ? '?>' : mark === '<![CDATA[' ? ']]>' : undefined
  const end = closing === undefined ? -1 : text.indexOf(closing, start + mark.length)
  return closing === undefined || end < 0 ? undefined : end + closing.length
}

/** Offset at which elements are nested too deeply, or are too many: the parser calls itself for each level. */
function findDepth(text: string): number | undefined {
  let depth = 0
  let elements = 0
  scanned.lastIndex = 0
  for (let found = scanned.exec(text); found !== null; found = scanned.exec(text)) {
    const mark = found[0]
    if (mark.startsWith('<!') || mark === '<?') {
      const end = skip(text, found.index, mark)
      if (end === undefined) return undefined
      scanned.lastIndex = end
      continue
    }
    const end = findTagEnd(text, found.index)
    if (end === undefined) return undefined
    if (mark.startsWith('</')) depth -= 1
    else if (text.charAt(end - 1) !== '/') depth += 1
    elements += 1
    if (depth > limits.depth || elements > 2 * limits.elements) return found.index
    // Behind the tag: each character is looked at once, whatever a hostile file puts into one.
    scanned.lastIndex = end
  }
  return undefined
}

/** Offset of the `>` that ends a tag; one inside quotation marks does not. */
function findTagEnd(text: string, start: number): number | undefined {
  let quote = ''
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '>') return at
  }
  return undefined
}

function refuse(input: ProblemInput): { problem: Problem } {
  return { problem: makeProblem({ severity: 'warning', ...input }) }
}

function describeFault(reason: string, file: string): ProblemInput {
  return { code: 'document/syntax', message: `The XML cannot be read: ${reason.replace(/\.$/, '')}.`, file }
}

function describeDoctype(text: string, offset: number, file: string): ProblemInput {
  return {
    code: 'document/xml-doctype',
    message: 'A document type stands here. It can declare entities, so nothing was read from this file.',
    file,
    position: positionAt(text, offset),
    hint: 'Delete the line <!DOCTYPE ...>: test reports need none.',
  }
}

function describeDepth(text: string, offset: number, file: string): ProblemInput {
  return {
    code: 'document/too-deep',
    message: `Elements are nested deeper than ${limits.depth}, or are more than ${limits.elements.toLocaleString('en')}.`,
    file,
    position: positionAt(text, offset),
    hint: 'Split the report.',
  }
}

function describeSize(file: string): ProblemInput {
  const megabytes = limits.characters / 1024 / 1024
  return {
    code: 'document/too-large',
    message: `This XML has over ${megabytes} million characters; at most as many are read.`,
    file,
    hint: 'Let the test runner leave the output of tests out of the report.',
  }
}
