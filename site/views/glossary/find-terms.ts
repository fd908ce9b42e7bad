// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { listWords } from './term-index.ts'
import type { TermForm, TermIndex } from './term-index.ts'

/** A term in a text: where it begins and ends, in UTF-16 units. */
export interface FoundTerm {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** What may stand between two words of one term. */
const joiner = /^(?:\s+|[-\u2010\u2011'’])$/u
/** What makes a word a part of a longer name: `login-node`, `Node.js`, `gitlab.com/job`. */
const gluedBefore = /[-\u2010\u2011_./\\@#$:~+]$/u
const gluedAfter = /^(?:[-\u2010\u2011_./\\@:][\p{L}\p{N}]|\+|_)/u

/** Terms in a text from left to right, each as long as it can be. They do not overlap; one may be there more than once. */
export function findTerms(text: string, index: TermIndex): readonly FoundTerm[] {
  const words = listWords(text)
  const found: FoundTerm[] = []
  for (let at = 0; at < words.length;) {
    const form = index
      .get(words[at]?.[0].toLowerCase() ?? '')
      ?.find((one) => isAt(one, text, words.slice(at, at + one.words.length)))
    const last = words[at + (form?.words.length ?? 1) - 1]
    if (form !== undefined && last !== undefined) {
      found.push({ id: form.id, start: words[at]?.index ?? 0, end: last.index + last[0].length })
    }
    at += form?.words.length ?? 1
  }
  return found
}

/** Whether words of a text are a form of a term, and nothing but it. */
function isAt(form: TermForm, text: string, words: readonly RegExpExecArray[]): boolean {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined || words.length < form.words.length) return false
  const end = last.index + last[0].length
  if (gluedBefore.test(text.slice(Math.max(0, first.index - 1), first.index))) return false
  if (gluedAfter.test(text.slice(end, end + 2))) return false
  return words.every((word, at) => {
    const after = words[at + 1]
    const isSame = (form.isExact ? word[0] : word[0].toLowerCase()) === form.words[at]
    return isSame && (after === undefined || joiner.test(text.slice(word.index + word[0].length, after.index)))
  })
}
