// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Links of a page that is shown untranslated among translated ones. Its anchors are headings in its own language: where the page that
 * they lead to is translated, only the original has them.
 */
import type { ElementContent, Root, RootContent } from 'hast'

/** Where an untranslated page stands. */
export interface UntranslatedPage {
  /** Its address from the root, with base and language. */
  readonly page: string
  /** The address of the original of a translated page; undefined for a page that is not translated. */
  readonly originalOf: (pathname: string) => string | undefined
}

/** An origin that no address has. */
const nowhere = 'https://page.invalid'

/** The page with links to anchors of translated pages that lead to their originals. */
export function linkToOriginals(root: Root, place: UntranslatedPage): Root {
  const children: RootContent[] = []
  for (const node of root.children) children.push(node.type === 'doctype' ? node : linkNode(node, place))
  return { ...root, children }
}

function linkNode(node: ElementContent, place: UntranslatedPage): ElementContent {
  if (node.type !== 'element') return node
  const { href } = node.properties
  const led = node.tagName === 'a' && typeof href === 'string' ? lead(href, place) : undefined
  return {
    ...node,
    ...(led === undefined ? {} : { properties: { ...node.properties, href: led } }),
    children: node.children.map((child) => linkNode(child, place)),
  }
}

function lead(href: string, { page, originalOf }: UntranslatedPage): string | undefined {
  const url = URL.parse(href, nowhere + page)
  if (url?.origin !== nowhere || url.hash === '' || url.pathname === page) return undefined
  const original = originalOf(url.pathname)
  return original === undefined ? undefined : `${original}${url.hash}`
}
