// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0

/** A licence of the SPDX list. */
export interface Licence {
  readonly id: string
  readonly name: string
  /** Approved by the Open Source Initiative. */
  readonly osi: boolean
}

/** Most licences that a list shows. */
export const mostShown = 50

/**
 * The licences that someone probably means who has typed a few letters: those whose id begins with them, then those with the
 * letters in the id, then those whose name has every word. Approved ones come first among equals.
 */
export function findLicences(licences: readonly Licence[], typed: string): readonly Licence[] {
  const words = typed
    .toLowerCase()
    .split(/[\s()]+/)
    .filter((word) => word !== '')
  const last = words.at(-1) ?? ''
  const ranked = licences.flatMap((licence) => {
    const rank = rankLicence(licence, words, last)
    return rank === undefined ? [] : [{ licence, rank: rank * 2 + (licence.osi ? 0 : 1) }]
  })
  return ranked.sort((a, b) => a.rank - b.rank || (a.licence.id < b.licence.id ? -1 : 1)).map(({ licence }) => licence)
}

function rankLicence({ id, name }: Licence, words: readonly string[], last: string): number | undefined {
  const small = id.toLowerCase()
  if (small.startsWith(last)) return 0
  if (small.includes(last)) return 1
  const full = `${small} ${name.toLowerCase()}`
  return words.every((word) => full.includes(word)) ? 2 : undefined
}

/** The text with its last word replaced by an id: in `MIT OR apa`, only what was just typed is taken. */
export function putLicence(typed: string, id: string): string {
  const start = Math.max(...[' AND ', ' OR ', '('].map((mark) => endOfLast(typed, mark)))
  return `${typed.slice(0, start)}${id}`
}

function endOfLast(text: string, mark: string): number {
  const at = text.lastIndexOf(mark)
  return at === -1 ? 0 : at + mark.length
}
