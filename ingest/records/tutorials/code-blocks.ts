// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { fromMarkdown } from 'mdast-util-from-markdown'

/** A fenced block of a Markdown page. */
export interface CodeBlock {
  /** First word behind the fence; empty when there is none. */
  readonly language: string
  /** The rest of that line. */
  readonly meta: string
  readonly text: string
  /** Line of the fence; the text begins on the next one. Counts from 1. */
  readonly line: number
  /** Columns that the block is indented by, in a list for example. */
  readonly indent: number
}

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number]

/** Every fenced block of a page, in order, in lists, quotes and folded parts too. */
export function listCodeBlocks(page: string): readonly CodeBlock[] {
  return findBlocks(fromMarkdown(blankFrontMatter(page.replaceAll(/\r\n?/g, '\n'))))
}

function findBlocks(node: Node): readonly CodeBlock[] {
  if (node.type !== 'code') return 'children' in node ? node.children.flatMap((child) => findBlocks(child)) : []
  const { lang, meta, value: text, position } = node
  const { line = 1, column = 1 } = position?.start ?? {}
  // An indented block has no fence, so it says nothing of itself.
  return [{ language: lang ?? '', meta: meta ?? '', text, line, indent: column - 1 }]
}

/** The page with empty lines where its front matter stands, so that all others keep their numbers. */
function blankFrontMatter(page: string): string {
  const end = page.startsWith('---\n') ? page.indexOf('\n---\n', 3) : -1
  if (end === -1) return page
  const lines = page.slice(0, end + 5).split('\n').length - 1
  return '\n'.repeat(lines) + page.slice(end + 5)
}
