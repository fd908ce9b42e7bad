// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { normaliseWording, scoreCandidate } from './wordings.ts'
import type { Candidate, WordingIndex } from './wordings.ts'

/** How sure it is that a line is about a criterion. */
export interface LineMatch {
  readonly candidate: Candidate
  readonly how: 'exact' | 'alike'
}

/** Words in common that are enough within the right guideline, and anywhere. */
const enoughInGuideline = 0.58
const enoughAnywhere = 0.75

/**
 * The criterion that a line is about: first what says the same under this heading, then what is alike under it, then the
 * same of the whole list, since headings may be missing or wrong. What was answered already is asked last, and only when
 * the wording is the same: then the line answers it twice.
 */
export function matchLine(
  text: string,
  index: WordingIndex,
  { guideline, answered }: { readonly guideline: string | undefined; readonly answered: ReadonlySet<string> },
): LineMatch | undefined {
  const open = index.candidates.filter(({ id }) => !answered.has(id))
  const here = open.filter((candidate) => candidate.guideline === guideline)
  return (
    findExact(text, here) ??
    findAlike(text, here, enoughInGuideline) ??
    findExact(text, open) ??
    findExact(
      text,
      index.candidates.filter((candidate) => candidate.guideline === guideline),
    ) ??
    findAlike(text, open, enoughAnywhere) ??
    findExact(text, index.candidates)
  )
}

/** True when the text is a wording as it stands. */
export function isWording(text: string, { candidates }: WordingIndex): boolean {
  return findExact(text, candidates) !== undefined
}

/** A line may go on behind its question: with an address or after a colon. */
function findExact(text: string, candidates: readonly Candidate[]): LineMatch | undefined {
  const whole = normaliseWording(text)
  const head = normaliseWording(text.split(/:\s|\s[–—-]\s|\s\(?https?:/)[0] ?? '')
  const found =
    candidates.find(({ texts }) => texts.includes(whole)) ?? candidates.find(({ texts }) => texts.includes(head))
  return found && { candidate: found, how: 'exact' }
}

/** The one that is most alike; two that are equally so decide nothing. */
function findAlike(text: string, candidates: readonly Candidate[], enough: number): LineMatch | undefined {
  const [best, second] = candidates
    .map((candidate) => ({ candidate, score: scoreCandidate(text, candidate) }))
    .sort((a, b) => b.score - a.score)
  if (best === undefined || best.score < enough || best.score === second?.score) return undefined
  return { candidate: best.candidate, how: 'alike' }
}
