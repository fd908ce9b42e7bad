// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '../problem.ts'
import type { ArtefactDocument } from './artefact-document.ts'
import { artefactLimit, decodeText } from './decode.ts'
import { readJsonLines } from './json-lines.ts'
import { locateJson } from './json-positions.ts'
import type { JsonSource } from './json-source.ts'
import { parseJsonSource } from './json-text.ts'

/** What is needed of an artefact to read it. */
export interface ArtefactBytes {
  readonly path: string
  readonly bytes: Uint8Array
  /** Hex SHA-256 of the bytes. */
  readonly sha256: string
  readonly url?: string
}

/** `window.BENCHMARK_DATA = `: how github-action-benchmark wraps its JSON so that a page can load it. */
const assignment = /\s*window\.[A-Za-z_$][\w$.]{0,100}\s*=\s*/y

/**
 * Reads the syntax of a foreign artefact: JSON, JSON with the literals NaN and Infinity, `window.X = {...};`, which is
 * parsed and never run, one JSON value a line, or else text. A foreign artefact that is wrong is a warning: one project's
 * broken CI never blocks the site.
 */
export function readArtefactDocument(artefact: ArtefactBytes): { document: ArtefactDocument } | { problem: Problem } {
  const { path, bytes, sha256, url } = artefact
  const decoded = decodeText(bytes, path, artefactLimit)
  if ('problem' in decoded) return { problem: asWarning(decoded.problem) }
  const known = { path, sha256, ...(url === undefined ? {} : { url }) }
  const found = findJson(decoded.text, path)
  if (found === undefined) return { document: { ...known, ...makeText(decoded.text) } }
  const { syntax, source } = found
  const tree = parseJsonSource(source, bytes, 'any')
  if (!('problem' in tree)) {
    return { document: { ...known, syntax, ...tree, locate: locateJson(() => rereadSource(bytes, path)) } }
  }
  const lines = syntax === 'json' ? readJsonLines(decoded.text, path) : undefined
  if (lines === undefined) return { problem: asWarning(tree.problem) }
  return 'problem' in lines ? { problem: asWarning(lines.problem) } : { document: { ...known, ...lines } }
}

function makeText(text: string): Pick<ArtefactDocument, 'syntax' | 'text' | 'value' | 'hasNonFinite' | 'locate'> {
  return { syntax: 'text', text, value: undefined, hasNonFinite: false, locate: () => undefined }
}

/** Finds where the JSON starts and ends; undefined when the text does not look like an object, a list or data.js. */
function findJson(text: string, file: string): { syntax: ArtefactDocument['syntax']; source: JsonSource } | undefined {
  const body = { text, file, nonFinite: 'keep' } as const
  if (/^[ \t\r\n]*[{[]/.test(text)) return { syntax: 'json', source: { ...body, start: 0, end: text.length } }
  assignment.lastIndex = 0
  const prefix = assignment.exec(text)?.[0]
  if (prefix === undefined) return undefined
  return { syntax: 'data-js', source: { ...body, start: prefix.length, end: findEnd(text) } }
}

/** Offset behind the last character that is neither white space nor the semicolon that ends the statement. */
function findEnd(text: string): number {
  const end = text.trimEnd().length
  return text.charAt(end - 1) === ';' ? text.slice(0, end - 1).trimEnd().length : end
}

/** Decodes once more rather than keep the text of every document for positions that few of them need. */
function rereadSource(bytes: Uint8Array, file: string): JsonSource | undefined {
  const decoded = decodeText(bytes, file, artefactLimit)
  return 'problem' in decoded ? undefined : findJson(decoded.text, file)?.source
}

function asWarning(problem: Problem): Problem {
  return { ...problem, severity: 'warning' }
}
