// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** A page in its two parts. */
export interface SplitPage {
  /** YAML between the fences. The line of the first fence stays, as an empty one, so that positions are those of the file. */
  readonly matter: string
  readonly markdown: string
}

/** Front matter and Markdown of a page; undefined when the page does not begin with front matter. */
export function splitFrontMatter(text: string): SplitPage | undefined {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n')
  if (lines[0]?.trimEnd() !== '---') return undefined
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  if (end === -1) return undefined
  return { matter: `\n${lines.slice(1, end).join('\n')}\n`, markdown: lines.slice(end + 1).join('\n') }
}
