// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { micromark } from 'micromark'

/**
 * Markdown of a commentary as HTML. HTML in it is shown as text, and addresses other than web and mail are taken out: that is how
 * micromark works unless it is told otherwise. Headings go one level down, below that of the section.
 */
export function renderCommentary(markdown: string): string {
  return micromark(markdown).replaceAll(/(<\/?h)([1-6])>/g, (_, tag: string, level: string) => {
    return `${tag}${Math.min(6, Number(level) + 2)}>`
  })
}
