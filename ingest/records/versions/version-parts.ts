// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Takes a version apart by the published rules of libversion (repology/libversion, doc/ALGORITHM.md): words and numbers
 * count, everything else only separates them.
 */

/** How the letters of a version are meant. patch-p: a lone p is a patch. patch-any: so is every word that is not known. */
export type LetterScheme = 'usual' | 'patch-p' | 'patch-any'

/** Where a part stands in the order of its kind, lowest first. */
export const partRanks = {
  lowerBound: 0,
  preRelease: 1,
  zero: 2,
  postRelease: 3,
  number: 4,
  letterSuffix: 5,
  upperBound: 6,
} as const

/** One part of a version. */
export interface VersionPart {
  readonly rank: (typeof partRanks)[keyof typeof partRanks]
  /** Digits without leading zeros, or the first letter in small; empty for zero. */
  readonly value: string
}

/** Parts of a version in order. Only ASCII letters and digits make parts. */
export function splitVersion(version: string, scheme: LetterScheme = 'usual'): readonly VersionPart[] {
  const tokens = [...version.matchAll(/[0-9]+|[A-Za-z]+/g)]
  return tokens.map(({ 0: token, index }, place) => {
    if (/^[0-9]/.test(token)) return toNumber(token)
    const rank = rankWord(token.toLowerCase(), scheme)
    const before = version[index - 1] ?? ''
    const after = version[index + token.length] ?? ''
    // 1.0a and 1.0a.1 have a letter as a suffix, 1.0a1 has a pre-release.
    const isSuffix = place > 0 && /[0-9]/.test(before) && !/[0-9]/.test(after)
    return {
      rank: rank ?? (isSuffix ? partRanks.letterSuffix : partRanks.preRelease),
      value: token.charAt(0).toLowerCase(),
    }
  })
}

function toNumber(token: string): VersionPart {
  const value = token.replace(/^0+/, '')
  return { rank: value === '' ? partRanks.zero : partRanks.number, value }
}

/** Rank of a word that is known; undefined for any other. */
function rankWord(word: string, scheme: LetterScheme): VersionPart['rank'] | undefined {
  if (['alpha', 'beta', 'rc'].includes(word) || word.startsWith('pre')) return partRanks.preRelease
  if (['patch', 'pl', 'errata'].includes(word) || word.startsWith('post')) return partRanks.postRelease
  if (scheme === 'patch-any' || (scheme === 'patch-p' && word === 'p')) return partRanks.postRelease
  return undefined
}
