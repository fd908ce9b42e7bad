// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { closest, distance } from 'fastest-levenshtein'

/** The candidate that someone probably meant: at most 3 letters away, and not all of a short word. */
export function suggestWord(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0 || word.length > 100) return undefined
  const folded = word.toLowerCase()
  const best = closest(
    folded,
    candidates.map((candidate) => candidate.toLowerCase()),
  )
  const found = candidates.find((candidate) => candidate.toLowerCase() === best)
  const letters = Math.min(3, Math.floor(Math.max(folded.length, best.length) / 2))
  return distance(folded, best) <= letters ? found : undefined
}

/** The hint that goes with a suggestion. */
export function hintWord(word: string, candidates: readonly string[]): string | undefined {
  const meant = suggestWord(word, candidates)
  return meant === undefined ? undefined : `Did you mean "${meant}"?`
}
