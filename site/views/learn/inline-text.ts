// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { toRichText } from '../catalogue/rich-text.ts'
import type { RichNode } from '../catalogue/rich-text.ts'

/** A sentence with emphasis, code and links, to stand inside an element: its paragraph is taken away. */
export function toInline(text: string): readonly RichNode[] {
  return toRichText(text).flatMap((node) => (typeof node !== 'string' && node.tag === 'p' ? node.children : [node]))
}
