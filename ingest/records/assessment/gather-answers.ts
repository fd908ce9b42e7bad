// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { isWording } from './match-line.ts'
import type { MarkdownLine } from './markdown-lines.ts'
import { findUrls } from './read-parts.ts'
import type { ReadEvidence } from './read-parts.ts'
import type { WordingIndex } from './wordings.ts'

/** A box with its text, the heading above it and what stands below it. */
export interface GatheredLine {
  readonly line: number
  readonly mark: string
  readonly text: string
  /** Guideline of the heading above it. */
  readonly guideline: string | undefined
  readonly evidence: readonly ReadEvidence[]
}

interface OpenBox extends Omit<GatheredLine, 'evidence'> {
  readonly indent: number
  readonly evidence: ReadEvidence[]
  /** Indent of the last bullet below it: a deeper line without one goes on with it. */
  bulletIndent: number | undefined
}

interface Gathered {
  readonly boxes: readonly GatheredLine[]
  readonly unattached: readonly { readonly line: number; readonly text: string }[]
}

/**
 * Boxes with what belongs to each. Below a box, and so its evidence, is what is indented deeper, also after an empty line;
 * and what follows at once, which Markdown takes for the same item too. Anything else belongs to no box.
 */
export function gatherAnswers(lines: readonly MarkdownLine[], index: WordingIndex): Gathered {
  const boxes: OpenBox[] = []
  const unattached: { line: number; text: string }[] = []
  let guideline: string | undefined
  let open: OpenBox | undefined
  let hasBox = false
  let afterBlank = false
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined) break
    if (line.kind === 'blank') {
      afterBlank = true
      continue
    }
    const isBelow: boolean = open !== undefined && (line.indent > open.indent || (!afterBlank && line.kind !== 'box'))
    if (line.kind === 'heading') {
      guideline = index.findGuideline(line.text)
      open = undefined
      hasBox = false
    } else if (
      line.kind === 'box' &&
      (open === undefined || line.indent <= open.indent || isWording(line.text, index))
    ) {
      const { text, taken } = joinWrapped(lines, at, index)
      open = {
        line: line.number,
        mark: line.mark ?? '',
        text,
        guideline,
        indent: line.indent,
        evidence: [],
        bulletIndent: undefined,
      }
      addInline(open, text, index)
      boxes.push(open)
      hasBox = true
      at += taken
    } else if (open !== undefined && isBelow) addEvidence(open, line, afterBlank)
    else if (hasBox || findUrls(line.text).length > 0) {
      unattached.push({ line: line.number, text: line.text })
      open = undefined
    }
    afterBlank = false
  }
  return { boxes: boxes.map(({ indent: _indent, bulletIndent: _bullet, ...box }) => box), unattached }
}

/** A question that an editor has wrapped: as many lines as make a wording of it, and none when nothing does. */
function joinWrapped(
  lines: readonly MarkdownLine[],
  at: number,
  index: WordingIndex,
): { readonly text: string; readonly taken: number } {
  const first = lines[at]?.text ?? ''
  if (isWording(first, index)) return { text: first, taken: 0 }
  let joined = first
  for (let taken = 1; taken <= 3; taken += 1) {
    const next = lines[at + taken]
    if (next?.kind !== 'text') break
    joined = `${joined} ${next.text}`
    if (isWording(joined, index)) return { text: joined, taken }
  }
  return { text: first, taken: 0 }
}

function addEvidence(open: OpenBox, { number, indent, kind, text }: MarkdownLine, afterBlank: boolean): void {
  const last = open.evidence.at(-1)
  const goesOn =
    kind === 'text' &&
    last !== undefined &&
    !afterBlank &&
    open.bulletIndent !== undefined &&
    indent > open.bulletIndent
  if (goesOn) open.evidence.splice(-1, 1, toEvidence(`${last.text} ${text}`, last.line))
  else if (text !== '') open.evidence.push(toEvidence(text, number))
  if (kind !== 'text') open.bulletIndent = indent
  else if (!goesOn) open.bulletIndent = undefined
}

/** Addresses behind a question that are not part of its wording. */
function addInline(open: OpenBox, text: string, { candidates }: WordingIndex): void {
  const known = new Set(candidates.flatMap(({ criterion }) => (criterion.wordings ?? []).flatMap(findUrls)))
  const urls = findUrls(text).filter((url) => !known.has(url))
  if (urls.length > 0) open.evidence.push({ text: urls.join(' '), urls, line: open.line })
}

function toEvidence(text: string, line: number): ReadEvidence {
  return { text, urls: findUrls(text), line }
}
