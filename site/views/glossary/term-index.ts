// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The glossary as words to look for in a text, in one language. */
import type { GlossaryTerm } from '../../../schemas/types.gen.ts'
import type { Language } from '../links.ts'

/** One way to write a term. */
export interface TermForm {
  /** Id of the term. */
  readonly id: string
  /** Its words; in lower case unless the case counts. */
  readonly words: readonly string[]
  /** True for acronyms: "CI" is not "ci". */
  readonly isExact: boolean
}

/** Ways to write terms by their first word in lower case, the longest first. */
export type TermIndex = ReadonlyMap<string, readonly TermForm[]>

/** Words of a phrase that have no plural of their own in French. */
const small = new Set(['à', 'au', 'd', 'de', 'des', 'du', 'en', 'et', 'l', 'la', 'le', 'les', 'par', 'pour'])

/** Words of a text: runs of letters and digits. What stands between them, a space, hyphen or apostrophe, is no part of a word. */
export function listWords(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
}

/** What to look for: the name of each term, its acronym and its synonyms, in singular and plural. Terms may opt out. */
export function indexTerms(terms: readonly GlossaryTerm[], lang: Language): TermIndex {
  const forms = terms.flatMap((term) => {
    const names = listNames(term, lang)
    return names.flatMap((name) => listForms(name, lang)).map((form) => ({ ...form, id: term.id }))
  })
  const known = forms.filter(({ words }) => words.length > 0)
  known.sort((a, b) => b.words.length - a.words.length || (a.id < b.id ? -1 : 1))
  return Map.groupBy(known, ({ words }) => (words[0] ?? '').toLowerCase())
}

/** Names of a term in a language: none when it opts out or has no form in that language. Synonyms are English. */
function listNames({ term, acronym, synonyms = [], tooltip, fr }: GlossaryTerm, lang: Language): readonly string[] {
  if (tooltip === false) return []
  const short = acronym === undefined ? [] : [acronym]
  if (lang === 'en') return [term, ...short, ...synonyms]
  return fr === undefined || fr.tooltip === false ? [] : [fr.term, ...short]
}

/** A name and its plurals. A word without small letters is an acronym: its case counts, and so does that of its plural. */
function listForms(name: string, lang: Language): readonly Omit<TermForm, 'id'>[] {
  const words = listWords(name).map(([word]) => word)
  const isExact = name === name.toUpperCase()
  const plain = isExact ? words : words.map((word) => word.toLowerCase())
  const plurals = lang === 'fr' ? listFrenchPlurals(plain) : [replaceAt(plain, plain.length - 1, englishPlural)]
  return [plain, ...plurals].map((one) => ({ words: one, isExact }))
}

/** The first word alone, `nœuds de calcul`, and all that can be, `nœuds exclusifs`. */
function listFrenchPlurals(words: readonly string[]): readonly (readonly string[])[] {
  return [replaceAt(words, 0, frenchPlural), words.map((word) => (small.has(word) ? word : frenchPlural(word)))]
}

function replaceAt(words: readonly string[], at: number, change: (word: string) => string): readonly string[] {
  return words.map((word, index) => (index === at ? change(word) : word))
}

function englishPlural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}

function frenchPlural(word: string): string {
  if (/[sxz]$/.test(word)) return word
  if (/(?:ail|al)$/.test(word)) return `${word.slice(0, word.endsWith('ail') ? -2 : -1)}ux`
  return word.endsWith('eau') ? `${word}x` : `${word}s`
}
