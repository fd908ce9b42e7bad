// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '../problem.ts'
import type { ArtefactDocument } from './artefact-document.ts'
import { locateJson } from './json-positions.ts'
import type { JsonSource } from './json-source.ts'
import { parseJsonSource } from './json-text.ts'

/** What is known of a text with one JSON value a line. */
export type JsonLines = Pick<ArtefactDocument, 'syntax' | 'value' | 'hasNonFinite' | 'locate'>

/**
 * Reads a text with one JSON object a line (https://jsonlines.org): a list of them, blank lines left out. Undefined when
 * the first line is no object of its own or no other follows, so that the text is something else. A line that is wrong is a problem
 * with its position: nothing is read by half.
 */
export function readJsonLines(text: string, file: string): JsonLines | { problem: Problem } | undefined {
  const sources = splitLines(text, file)
  const [first] = sources
  if (first === undefined || sources.length < 2 || 'problem' in parseLine(first)) return undefined
  const values: unknown[] = []
  let hasNonFinite = false
  for (const source of sources) {
    const tree = parseLine(source)
    if ('problem' in tree) return tree
    values.push(tree.value)
    hasNonFinite ||= tree.hasNonFinite
  }
  return { syntax: 'json-lines', value: values, hasNonFinite, locate: locateInLine(sources) }
}

function parseLine(source: JsonSource): ReturnType<typeof parseJsonSource> {
  return parseJsonSource(source, new TextEncoder().encode(source.text.slice(source.start, source.end)), 'any')
}

function splitLines(text: string, file: string): readonly JsonSource[] {
  const sources: JsonSource[] = []
  let start = 0
  while (start < text.length) {
    const stop = text.indexOf('\n', start)
    const end = stop === -1 ? text.length : stop
    if (text.slice(start, end).trim() !== '') sources.push({ text, file, start, end, nonFinite: 'keep' })
    start = end + 1
  }
  return sources
}

/** The first part of a pointer is the number of the object, counted from 0. */
function locateInLine(sources: readonly JsonSource[]): ArtefactDocument['locate'] {
  return (pointer, at) => {
    const [, number = '', rest = ''] = /^\/(\d{1,9})(\/.*)?$/.exec(pointer) ?? []
    const source = sources[Number(number)]
    return number === '' || source === undefined ? undefined : locateJson(() => source)(rest, at)
  }
}
