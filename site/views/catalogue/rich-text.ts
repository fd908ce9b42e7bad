// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toHast } from 'mdast-util-to-hast'
import rehypeSanitize from 'rehype-sanitize'
import { safeUrl } from '../../../ingest/records/safe-url.ts'

/** A part of a text: words, or an element with parts of its own. Pages build elements of it; there is no markup to trust. */
export type RichNode = string | RichElement

/** One of the few elements that a description may have. Only links have an address, and it is safe. */
export interface RichElement {
  readonly tag: RichTag
  readonly href?: string
  readonly children: readonly RichNode[]
}

export type RichTag = (typeof allowedTags)[number]

const allowedTags = ['p', 'em', 'strong', 'code', 'a', 'ul', 'ol', 'li', 'br'] as const

/** What CommonMark has beyond emphasis, code, links and lists: it stays the text that it is. */
const disabled = [
  ...['htmlFlow', 'htmlText', 'headingAtx', 'setextUnderline', 'thematicBreak', 'codeIndented', 'codeFenced'],
  ...['blockQuote', 'definition', 'labelStartImage'],
]

/** Nothing but the elements above and the address of a link, and of an address only what is on the web. */
const sanitize = rehypeSanitize({
  tagNames: [...allowedTags],
  attributes: { a: ['href'] },
  protocols: { href: ['http', 'https'] },
  strip: ['script'],
})

/**
 * A description as a short, safe part of Markdown: emphasis, code, links, lists, paragraphs. Markup in it is text. A link to an
 * address that safeUrl does not take is its text alone.
 */
export function toRichText(markdown: string): readonly RichNode[] {
  const tree = fromMarkdown(markdown, { extensions: [{ disable: { null: disabled } }] })
  const html = toHast(tree)
  const root: Root = html.type === 'root' ? html : { type: 'root', children: [html].flatMap(keepContent) }
  return listNodes(sanitize(root).children).filter((node) => typeof node !== 'string' || node.trim() !== '')
}

/** The words of a description without its marks: for lists, search engines and machines. */
export function toPlainText(markdown: string): string {
  return toRichText(markdown).map(flatten).join('\n\n').trim()
}

function keepContent(node: ReturnType<typeof toHast>): readonly RootContent[] {
  return node.type === 'root' ? node.children : [node]
}

function listNodes(children: readonly (RootContent | ElementContent)[]): readonly RichNode[] {
  return children.flatMap((child): readonly RichNode[] => {
    if (child.type === 'text') return child.value === '' ? [] : [child.value]
    return child.type === 'element' ? toElement(child) : []
  })
}

function toElement(element: Element): readonly RichNode[] {
  const children = listNodes(element.children)
  const tag = allowedTags.find((allowed) => allowed === element.tagName)
  if (tag === undefined) return children
  if (tag === 'ul' || tag === 'ol') return [{ tag, children: children.filter((child) => typeof child !== 'string') }]
  if (tag !== 'a') return [{ tag, children }]
  const { href } = element.properties
  const address = safeUrl(typeof href === 'string' ? href : undefined)
  return address === undefined ? children : [{ tag, href: address, children }]
}

function flatten(node: RichNode): string {
  if (typeof node === 'string') return node
  if (node.tag === 'br') return '\n'
  const inner = node.children.map(flatten).join(node.tag === 'ul' || node.tag === 'ol' ? '\n' : '')
  return inner
}
