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

export type RichTag = (typeof textTags)[number] | (typeof chapterTags)[number]

/** Which elements a text may have, and which constructs of CommonMark stay the text that they are. */
export interface RichRules {
  readonly tags: readonly RichTag[]
  readonly disabled: readonly string[]
  /** Where an address without a scheme leads: only for texts of this site. Without it, such a link is its text alone. */
  readonly resolve?: (href: string) => string | undefined
}

const textTags = ['p', 'em', 'strong', 'code', 'a', 'ul', 'ol', 'li', 'br'] as const
const chapterTags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr'] as const
/** HTML, and pictures, which would be asked for elsewhere. */
const never = ['htmlFlow', 'htmlText', 'labelStartImage']

/** Emphasis, code, links and lists: a description has no more. */
const shortText: RichRules = {
  tags: textTags,
  disabled: [
    ...never,
    ...['headingAtx', 'setextUnderline', 'thematicBreak', 'codeIndented', 'codeFenced', 'blockQuote', 'definition'],
  ],
}

/** All of CommonMark but HTML and pictures. */
export const longText: RichRules = { tags: [...textTags, ...chapterTags], disabled: never }

/**
 * A description, or a longer text, as a safe part of Markdown: emphasis, code, links, lists, paragraphs. Markup in it is text. A link
 * to an address that safeUrl does not take is its text alone.
 */
export function toRichText(markdown: string, rules: RichRules = shortText): readonly RichNode[] {
  const { tags, disabled } = rules
  const tree = fromMarkdown(markdown, { extensions: [{ disable: { null: [...disabled] } }] })
  const html = toHast(tree)
  const root: Root = html.type === 'root' ? html : { type: 'root', children: [html].flatMap(keepContent) }
  const listed = listNodes(sanitizeTo(tags)(root).children, rules)
  return listed.filter((node) => typeof node !== 'string' || node.trim() !== '')
}

/** Nothing but these elements and the address of a link, and of an address only what is on the web. */
function sanitizeTo(tags: readonly RichTag[]): (root: Root) => Root {
  return rehypeSanitize({
    tagNames: [...tags],
    attributes: { a: ['href'] },
    protocols: { href: ['http', 'https'] },
    strip: ['script'],
  })
}

/** The words of a description without its marks: for lists, search engines and machines. */
export function toPlainText(markdown: string): string {
  return toRichText(markdown).map(flatten).join('\n\n').trim()
}

function keepContent(node: ReturnType<typeof toHast>): readonly RootContent[] {
  return node.type === 'root' ? node.children : [node]
}

function listNodes(children: readonly (RootContent | ElementContent)[], rules: RichRules): readonly RichNode[] {
  return children.flatMap((child): readonly RichNode[] => {
    if (child.type === 'text') return child.value === '' ? [] : [child.value]
    return child.type === 'element' ? toElement(child, rules) : []
  })
}

function toElement(element: Element, rules: RichRules): readonly RichNode[] {
  const children = listNodes(element.children, rules)
  const tag = rules.tags.find((allowed) => allowed === element.tagName)
  if (tag === undefined) return children
  if (tag === 'ul' || tag === 'ol') return [{ tag, children: children.filter((child) => typeof child !== 'string') }]
  if (tag !== 'a') return [{ tag, children }]
  const { href } = element.properties
  const told = typeof href === 'string' ? href : undefined
  const address = safeUrl(told) ?? (told === undefined ? undefined : rules.resolve?.(told))
  return address === undefined ? children : [{ tag, href: address, children }]
}

function flatten(node: RichNode): string {
  if (typeof node === 'string') return node
  if (node.tag === 'br') return '\n'
  const inner = node.children.map(flatten).join(node.tag === 'ul' || node.tag === 'ol' ? '\n' : '')
  return inner
}
