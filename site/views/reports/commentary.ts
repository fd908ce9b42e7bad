// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { longText, toRichText } from '../catalogue/rich-text.ts'
import type { RichNode, RichTag } from '../catalogue/rich-text.ts'

/** Headings go below that of the section. */
const below: Readonly<Partial<Record<RichTag, RichTag>>> = { h1: 'h3', h2: 'h4', h3: 'h5', h4: 'h6', h5: 'h6' }

/** Markdown of a commentary: HTML and pictures in it are text, and only addresses of the web are links. */
export function readCommentary(markdown: string): readonly RichNode[] {
  return toRichText(markdown, longText).map(lowerHeadings)
}

function lowerHeadings(node: RichNode): RichNode {
  if (typeof node === 'string') return node
  return { ...node, tag: below[node.tag] ?? node.tag, children: node.children.map(lowerHeadings) }
}
