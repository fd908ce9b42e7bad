// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { findTerms } from './find-terms.ts'
import type { TermIndex } from './term-index.ts'

/** Where terms are looked for. */
const running = new Set(['p', 'li', 'td', 'dd'])
/** What is never touched: headings, what can be clicked already, code, drawings, and what has its own explanation. */
const closed = new Set([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'a', 'button', 'label', 'summary', 'legend', 'select', 'textarea'],
  ...['code', 'pre', 'kbd', 'samp', 'var', 'svg', 'math', 'script', 'style', 'template', 'abbr', 'dfn', 'figcaption'],
])
/** Parts of a page that are no running text although they are paragraphs. */
const closedClasses = new Set(['starlight-aside__title', 'command-note', 'sr-only'])

/** What a page needs to know to mark its terms. */
export interface TermMarking {
  readonly index: TermIndex
  /** Address of a term in the glossary. */
  readonly hrefOf: (id: string) => string
  /** Marks on one page at most. */
  readonly limit: number
}

/** A text with its marks, and the ids of the terms that are marked, in the order of the text. */
export interface MarkedText {
  readonly root: Root
  readonly ids: readonly string[]
}

/** Id of the element that explains a term to whoever hears the page. */
export function explanationId(id: string): string {
  return `term-explained-${id}`
}

/** Makes the first occurrence of each term in running text a link to the glossary that names its explanation. */
export function markTerms(root: Root, marking: TermMarking): MarkedText {
  const seen = new Set<string>()
  const children: RootContent[] = []
  for (const node of root.children) {
    children.push(...(node.type === 'doctype' ? [node] : markNode(node, false, { marking, seen })))
  }
  return { root: { ...root, children }, ids: [...seen] }
}

interface Progress {
  readonly marking: TermMarking
  readonly seen: Set<string>
}

function markNode(node: ElementContent, isRunning: boolean, progress: Progress): readonly ElementContent[] {
  if (node.type === 'text') return isRunning ? markText(node, progress) : [node]
  if (node.type !== 'element' || isClosed(node)) return [node]
  const isInside = isRunning || running.has(node.tagName)
  return [{ ...node, children: node.children.flatMap((child) => markNode(child, isInside, progress)) }]
}

function isClosed({ tagName, properties }: Element): boolean {
  const classes = Array.isArray(properties.className) ? properties.className : []
  return (
    closed.has(tagName) ||
    properties.ariaHidden === 'true' ||
    classes.some((name) => typeof name === 'string' && closedClasses.has(name))
  )
}

function markText({ value }: Text, { marking, seen }: Progress): readonly ElementContent[] {
  const parts: ElementContent[] = []
  let done = 0
  for (const { id, start, end } of findTerms(value, marking.index)) {
    if (seen.has(id) || seen.size >= marking.limit) continue
    seen.add(id)
    parts.push({ type: 'text', value: value.slice(done, start) })
    parts.push(linkTerm(value.slice(start, end), id, marking))
    done = end
  }
  parts.push({ type: 'text', value: value.slice(done) })
  return parts.filter((part) => part.type !== 'text' || part.value !== '')
}

function linkTerm(word: string, id: string, { hrefOf }: TermMarking): Element {
  const properties = { className: ['term'], href: hrefOf(id), ariaDescribedBy: [explanationId(id)] }
  return { type: 'element', tagName: 'a', properties, children: [{ type: 'text', value: word }] }
}
