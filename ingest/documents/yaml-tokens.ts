// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { Lexer, Parser } from 'yaml'
import type { CST } from 'yaml'
import { depthLimit } from './json-tree.ts'
import type { YamlReport } from './yaml-report.ts'

/** Most keys that one mapping may have. */
const keyLimit = 10_000

/** Most pieces (words, marks, line breaks) of YAML that are read: about a second's work, and more than 4 MB of catalogue has. */
const pieceLimit = 800_000

const features = new Map([
  ['&', { name: 'an anchor', hint: 'Write the value out where it is needed; a text that begins with & needs quotes.' }],
  ['*', { name: 'an alias', hint: 'Write the value out; a text that begins with * needs quotes.' }],
  ['!', { name: 'a tag', hint: 'Leave the tag out; a text that begins with ! needs quotes.' }],
  ['%', { name: 'a directive', hint: 'Delete the line; a text that begins with % needs quotes.' }],
])

/**
 * The tokens of a YAML text, or nothing when the text is too deep, too large or has too many keys: reading stops there,
 * so that no input costs more than its limits. Features that the portal does not take are reported, and reading goes on
 * until there are too many of them.
 */
export function readYamlTokens(text: string, report: YamlReport): CST.Token[] | undefined {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  let pieces = 0
  let isScalar = false
  let before = ''
  for (const piece of new Lexer().lex(text)) {
    const start = parser.offset
    if (!isScalar) reportPiece(piece, start, report)
    if (piece === ',' && !isScalar && startsEntry.has(before)) reportComma(start, report)
    isScalar = piece === scalarMark
    if (piece.trim() !== '') before = piece
    for (const token of parser.next(piece)) {
      tokens.push(token)
      if (token.type === 'error')
        report.add({ code: 'document/syntax', offset: token.offset, message: `${token.message}.` })
    }
    pieces += 1
    if (pieces > pieceLimit) {
      reportSize(report)
      return undefined
    }
    if (report.isFull() || exceedsLimits(parser.stack, start, report)) return undefined
  }
  tokens.push(...parser.end())
  return tokens
}

/** What the lexer puts before the text of a scalar. */
const scalarMark = '\u001f'

/** What a comma in a flow collection cannot follow. */
const startsEntry: ReadonlySet<string> = new Set([',', '[', '{'])

function reportComma(offset: number, report: YamlReport): void {
  const message = 'A value is missing before this comma.'
  report.add({ code: 'document/syntax', offset, message, hint: 'Delete the comma, or write the value.' })
}

/** Escapes that a text in double quotes may have: YAML 1.2, rules 42 to 62. */
const badEscape = /\\(?:x(?![0-9a-fA-F]{2})|u(?![0-9a-fA-F]{4})|U(?![0-9a-fA-F]{8})|[^0abt\tnvfre "/\\N_LPxuU\r\n])/g

/** Reports what the library would be slow to tell, or would not tell at all. */
function reportPiece(piece: string, offset: number, report: YamlReport): void {
  const first = piece.charAt(0)
  if (first === '"' && piece.includes('\\')) reportEscapes(piece, offset, report)
  const feature = features.get(first)
  if (feature === undefined) return
  const message = `Here is ${feature.name} (${shorten(piece)}), a part of YAML that the portal does not take.`
  report.add({ code: 'document/yaml-feature', offset, message, hint: feature.hint })
}

/** A backslash that is escaped itself is blanked first, so that it starts nothing. */
function reportEscapes(piece: string, offset: number, report: YamlReport): void {
  for (const match of piece.replaceAll('\\\\', '  ').matchAll(badEscape)) {
    if (report.isFull()) return
    const message = `${shorten(match[0])} is no escape that YAML knows.`
    const hint = 'In double quotes a backslash starts an escape; use single quotes, or write the backslash twice.'
    report.add({ code: 'document/syntax', offset: offset + match.index, message, hint })
  }
}

function reportSize(report: YamlReport): void {
  report.add({
    code: 'document/too-large',
    offset: 0,
    message: `The file has more than ${pieceLimit.toLocaleString('en')} words, marks and lines.`,
    hint: 'Split the file, or leave out what nobody reads.',
  })
}

/** The stack holds the document, the lists and mappings that are open, and perhaps a scalar. */
function exceedsLimits(stack: readonly CST.Token[], offset: number, report: YamlReport): boolean {
  const top = stack.at(-1)
  if (stack.length > depthLimit && stack.filter(isCollection).length > depthLimit) {
    const message = `More than ${depthLimit} lists and mappings stand inside each other here.`
    report.add({ code: 'document/too-deep', offset, message, hint: 'Write the same in fewer levels.' })
    return true
  }
  if (top === undefined || !isMapping(top) || top.items.length <= keyLimit) return false
  const message = `This mapping has more than ${keyLimit.toLocaleString('en')} keys.`
  report.add({ code: 'document/too-many-keys', offset: top.offset, message, hint: 'Use a list, or split the file.' })
  return true
}

function isCollection({ type }: CST.Token): boolean {
  return type === 'block-map' || type === 'block-seq' || type === 'flow-collection'
}

function isMapping(token: CST.Token): token is CST.BlockMap | CST.FlowCollection {
  return token.type === 'block-map' || (token.type === 'flow-collection' && token.start.type === 'flow-map-start')
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37)}...` : text
}
