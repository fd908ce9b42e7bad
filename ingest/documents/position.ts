// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Position } from '../problem.ts'

/** Where a value stands in a text, as offsets in UTF-16 units, and where the parts of it stand. */
export interface PositionNode {
  readonly start: number
  /** Offset of the key that the value belongs to; absent in lists and at the root. */
  readonly keyStart?: number
  readonly members?: Map<string, PositionNode>
  readonly items?: PositionNode[]
}

/** Position of the value (or of its key) at a JSON pointer; of the nearest part around it when there is none. */
export type Locate = (pointer: string, at?: 'key' | 'value') => Position | undefined

/** Turns offsets into lines and columns. CR, LF and CRLF each end a line, as in every editor. */
export function indexLines(text: string): (offset: number) => Position {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return (offset) => {
    const line = findLine(starts, offset)
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 }
  }
}

/** Position of one offset; for many offsets of one text use indexLines. */
export function positionAt(text: string, offset: number): Position {
  return indexLines(text.slice(0, offset + 1))(offset)
}

/** Finds positions in a tree that one reading of the text has built: each answer costs the depth of its pointer. */
export function makeLocate(root: PositionNode, toPosition: (offset: number) => Position): Locate {
  return (pointer, at = 'value') => {
    let node = root
    for (const segment of readPointer(pointer)) {
      const next = node.members?.get(segment) ?? node.items?.[Number(segment)]
      if (next === undefined) return toPosition(node.start)
      node = next
    }
    return toPosition(at === 'key' ? (node.keyStart ?? node.start) : node.start)
  }
}

/** The segments of a JSON pointer (RFC 6901). */
export function readPointer(pointer: string): string[] {
  const segments = pointer.split('/').slice(1)
  return segments.map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** One segment of a JSON pointer, escaped (RFC 6901). */
export function escapeSegment(segment: string): string {
  return segment.replaceAll('~', '~0').replaceAll('/', '~1')
}

function findLine(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low + 1
}
