// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
const abbreviation = /(?:^|\s|\()(?:e\.g|i\.e|etc|cf|vs|resp|approx|Dr|Fig)\.$/i

/** The first sentence of a text, at most `limit` characters: what a list shows of a description. */
export function firstSentence(text: string, limit = 200): string {
  const sentence = text.slice(0, endOfSentence(text)).trim()
  if (sentence.length <= limit) return sentence
  const cut = sentence.slice(0, limit)
  const space = cut.lastIndexOf(' ')
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).trimEnd().replace(/[,;:]$/, '')}…`
}

/** Where the first sentence ends: a full stop, question or exclamation mark before a space, abbreviations aside. */
function endOfSentence(text: string): number {
  for (let at = 0; at < text.length; at += 1) {
    const ends = '.!?'.includes(text[at] ?? ' ') && /^\s|^$/.test(text.slice(at + 1, at + 2))
    if (ends && !abbreviation.test(text.slice(Math.max(0, at - 8), at + 1))) return at + 1
  }
  return text.length
}
