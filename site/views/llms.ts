// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** A page for a list of links. */
export interface ListedPage {
  readonly title: string
  readonly url: string
  readonly description: string
}

/** A part of the list. */
export interface ListedPart {
  readonly title: string
  readonly pages: readonly ListedPage[]
}

/** What stands before the parts. */
export interface ListHead {
  readonly title: string
  readonly description: string
  readonly notes: readonly string[]
}

/** The list of what a site has, in the Markdown that llmstxt.org describes: a title, a quote, words, then parts with links. */
export function writeLlmsText({ title, description, notes }: ListHead, parts: readonly ListedPart[]): string {
  const sections = parts
    .filter(({ pages }) => pages.length > 0)
    .map((part) => `## ${toLine(part.title)}\n\n${part.pages.map(writePage).join('\n')}\n`)
  return [`# ${toLine(title)}\n`, `> ${toLine(description)}\n`, `${notes.map(toLine).join('\n')}\n`, ...sections].join(
    '\n',
  )
}

function writePage({ title, url, description }: ListedPage): string {
  const words = toLine(description)
  return `- [${toLine(title).replaceAll(/[[\]]/g, String.raw`\$&`)}](${url})${words === '' ? '' : `: ${words}`}`
}

function toLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
