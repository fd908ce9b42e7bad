// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Position } from '../problem.ts'

/** A foreign artefact after its syntax was read, before anyone knows its format. */
export interface ArtefactDocument {
  /** Path as messages show it, forward slashes. */
  readonly path: string
  readonly sha256: string
  /** Public address of the source, when there is one. */
  readonly url?: string
  /**
   * json: value holds the tree. data-js: value holds the tree behind `window.X =`. json-lines: value holds the list of the
   * values of all lines. text: neither of them; text holds all of it, and value is undefined.
   */
  readonly syntax: 'json' | 'data-js' | 'json-lines' | 'text'
  /** Present exactly when the syntax is text: tables, logs, XML, without the byte order mark. */
  readonly text?: string
  /** The tree. NaN, Infinity and -Infinity literals stand as those numbers when hasNonFinite is true. */
  readonly value: unknown
  readonly hasNonFinite: boolean
  /** Position of the value at a JSON pointer such as `/runs/0/testcases/3`; re-reads the text, so only for problems. Text has none. */
  locate(pointer: string, at?: 'key' | 'value'): Position | undefined
}
