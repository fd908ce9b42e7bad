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
  /** json: value holds the tree. data-js: value holds the tree behind `window.X =`. */
  readonly syntax: 'json' | 'data-js'
  /** The tree. NaN, Infinity and -Infinity literals stand as those numbers when hasNonFinite is true. */
  readonly value: unknown
  readonly hasNonFinite: boolean
  /** Position of the value at a JSON pointer such as `/runs/0/testcases/3`; re-reads the text, so only for problems. */
  locate(pointer: string, at?: 'key' | 'value'): Position | undefined
}
