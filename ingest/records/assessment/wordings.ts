// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Criterion, GuidelinesFile } from '../../../schemas/types.gen.ts'

/** A criterion that a line may be about. */
export interface Candidate {
  /** With its guideline: `packaging/packages-exist`. */
  readonly id: string
  /** `1.1`, by its place in the file. */
  readonly number: string
  readonly guideline: string
  readonly criterion: Criterion
  readonly texts: readonly string[]
  readonly tokens: readonly ReadonlySet<string>[]
}

/** What a checklist is compared with. */
export interface WordingIndex {
  readonly candidates: readonly Candidate[]
  /** Id of the guideline that a heading names; undefined for any other. */
  readonly findGuideline: (heading: string) => string | undefined
}

/** All wordings of the guidelines, ready to be compared. */
export function indexWordings({ guidelines }: GuidelinesFile): WordingIndex {
  const candidates = guidelines.flatMap((guideline, at) =>
    guideline.criteria.map((criterion, place): Candidate => {
      const wordings = [...(criterion.wordings ?? []), criterion.text]
      return {
        id: `${guideline.id}/${criterion.id}`,
        number: `${at + 1}.${place + 1}`,
        guideline: guideline.id,
        criterion,
        texts: wordings.map(normaliseWording),
        tokens: wordings.map(listTokens),
      }
    }),
  )
  const headings = new Map(
    guidelines.flatMap(({ id, title, headings: others = [] }) =>
      [title, ...others].map((heading) => [normaliseWording(heading), id] as const),
    ),
  )
  return { candidates, findGuideline: (heading) => headings.get(normaliseWording(heading)) }
}

/** What two wordings of the same question have in common: no case, addresses, emphasis, punctuation, leading number. */
export function normaliseWording(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/https?:\/\/[^\s)>\]]+/g, ' ')
    .replace(/^[\s*_]*\d{1,2}(?:\.\d{1,2})?[.):]?\s+/, '')
    .replaceAll('licence', 'license')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
}

/** How alike a text and a candidate are: 1 says the same, 0 has no word in common. */
export function scoreCandidate(text: string, { tokens }: Candidate): number {
  const asked = listTokens(text)
  return Math.max(0, ...tokens.map((known) => compareTokens(asked, known)))
}

/** Coefficient of Dice over the words. */
function compareTokens(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  return (2 * a.intersection(b).size) / (a.size + b.size)
}

function listTokens(text: string): ReadonlySet<string> {
  const words = normaliseWording(text).split(' ')
  return new Set(words.filter((word) => word !== '' && !emptyWords.has(word)).map(dropEnding))
}

/** Enough of a word that package, packages and packaged are one. */
function dropEnding(word: string): string {
  return word.length < 3 ? word : word.replace(/(?:s|ed|ing)$/, '').replace(/e$/, '')
}

const emptyWords: ReadonlySet<string> = new Set(
  'a an the is are be in of on to for by with and or it its that this these there we our have has been can'.split(' '),
)
