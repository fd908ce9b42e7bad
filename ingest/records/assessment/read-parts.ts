// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Candidate } from './wordings.ts'

/** What stands below a question, as it was written. */
export interface ReadEvidence {
  readonly text: string
  readonly urls: readonly string[]
  readonly line: number
}

/** Something in the file that its author may want to know. */
export interface ReadRemark {
  readonly kind: 'unknown-line' | 'answered-twice' | 'unclear-mark'
  readonly line: number
  readonly text: string
  /** The criterion that it is taken for, or is most like. */
  readonly candidate?: Candidate
  /** True when the line counts, as the answer to that criterion. */
  readonly counts: boolean
}

/** Marks of a box: yes, no, or null for what can be read either way. */
export function readMark(mark: string): boolean | null {
  if (mark === '') return false
  return /^(?:x|✓|✔|✅|☑|y|yes|true|oui)$/iu.test(mark) ? true : null
}

/** Addresses in a text, without the punctuation of the sentence around them. */
export function findUrls(text: string): string[] {
  const found = text.match(/https?:\/\/[^\s<>"`]+/g) ?? []
  return found.map(trimAddress).filter((url) => URL.canParse(url))
}

/** A bracket that was opened before the address closes behind it. */
function trimAddress(address: string): string {
  const bare = address.replace(/[.,;:!?'*_]{1,5}$/, '')
  const isClosedTwice = bare.endsWith(')') && bare.split(')').length > bare.split('(').length
  return isClosedTwice ? trimAddress(bare.slice(0, -1)) : bare
}
