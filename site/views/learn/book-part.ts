// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** A page as a part of a longer one, where its ids, links and headings must stand beside those of others. */
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast'

/** Where a page stands in a book. */
export interface BookPlace {
  /** What its ids begin with: the id of its tutorial. */
  readonly part: string
  /** Address of its own page, from the root: its links are seen from there. */
  readonly page: string
  /** Parts of the book by the addresses of their own pages. */
  readonly parts: ReadonlyMap<string, string>
}

/** Properties that name ids. */
const references = new Set([
  'htmlFor',
  'ariaLabelledBy',
  'ariaDescribedBy',
  'ariaControls',
  'ariaDetails',
  'ariaOwns',
  'headers',
])
/** An origin that no address has. */
const nowhere = 'https://book.invalid'

/** Id in the book of an id on the page of a part: two hyphens, which no id of a heading has, keep parts apart. */
export function bookId(part: string, id: string): string {
  return `${part}--${id}`
}

/**
 * A page with the ids, links and headings of a part of the book: headings are one level lower, folds are open, links to pages of the
 * book stay in it, and anchors for copying are left out.
 */
export function placeInBook(root: Root, place: BookPlace): Root {
  const children: RootContent[] = []
  for (const node of root.children) children.push(...(node.type === 'doctype' ? [node] : placeNode(node, place)))
  return { ...root, children }
}

function placeNode(node: ElementContent, place: BookPlace): readonly ElementContent[] {
  if (node.type !== 'element') return [node]
  if (hasClass(node, 'sl-anchor-link')) return []
  const properties = Object.fromEntries(
    Object.entries(node.properties).map(([name, value]) => [name, placeProperty(name, value, place)]),
  )
  return [
    {
      ...node,
      tagName: lowerHeading(node.tagName),
      properties: node.tagName === 'details' ? { ...properties, open: true } : properties,
      children: node.children.flatMap((child) => placeNode(child, place)),
    },
  ]
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name)
}

function lowerHeading(tag: string): string {
  const level = /^h([1-5])$/.exec(tag)?.[1]
  return level === undefined ? tag : `h${Number(level) + 1}`
}

function placeProperty(name: string, value: Properties[string], place: BookPlace): Properties[string] {
  const { part } = place
  if (references.has(name)) return [value].flat().map((id) => bookId(part, String(id)))
  if (typeof value !== 'string') return value
  if (name === 'id') return bookId(part, value)
  if (name === 'href' || name === 'src') return placeAddress(value, place)
  // Drawings name their own parts like this.
  return value.replaceAll('url(#', `url(#${bookId(part, '')}`)
}

/** An address as it is seen from the book; those of other sites stay. */
function placeAddress(address: string, { part, page, parts }: BookPlace): string {
  const url = URL.parse(address, nowhere + page)
  if (url?.origin !== nowhere) return address
  const anchor = decodeURIComponent(url.hash.slice(1))
  const target = url.pathname === page ? part : parts.get(url.pathname)
  if (target === undefined) return `${url.pathname}${url.search}${url.hash}`
  return `#${anchor === '' ? target : bookId(target, anchor)}`
}
