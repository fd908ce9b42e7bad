// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { longText, toRichText } from '../catalogue/rich-text.ts'
import type { RichNode } from '../catalogue/rich-text.ts'

/** A sentence with emphasis, code and links, to stand inside an element: its paragraph is taken away. */
export function toInline(text: string): readonly RichNode[] {
  return toRichText(text).flatMap((node) => (typeof node !== 'string' && node.tag === 'p' ? node.children : [node]))
}

/** An answer of the FAQ. Its links are seen from the page of the FAQ, whose path is given with base, language and slash. */
export function toAnswer(markdown: string, page: string): readonly RichNode[] {
  return toRichText(markdown, { ...longText, resolve: (href) => resolvePath(href, page) })
}

/** A path of this site from one that is seen from a page; undefined for anything else, such as `//example.org` or `data:`. */
function resolvePath(href: string, page: string): string | undefined {
  if (/^(?:[a-z][a-z+.-]*:|\/)/i.test(href)) return undefined
  const { pathname, hash } = new URL(href, `https://example.invalid${page}`)
  return `${pathname}${hash}`
}
