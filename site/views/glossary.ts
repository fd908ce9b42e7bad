// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { GlossaryTerm } from '../../schemas/types.gen.ts'
import type { Language } from './links.ts'

const order = [
  'performance',
  'packaging',
  'ci',
  'programme',
  'portal',
] as const satisfies readonly GlossaryTerm['category'][]

/** A group of terms in the order of the reader's alphabet. */
export interface TermGroup {
  readonly category: GlossaryTerm['category']
  readonly terms: readonly GlossaryTerm[]
}

/** Terms by group; groups without terms are left out. A term without a French form stands under its English name. */
export function groupTerms(terms: readonly GlossaryTerm[], lang: Language): readonly TermGroup[] {
  const nameOf = (term: GlossaryTerm) => (lang === 'fr' ? term.fr?.term : undefined) ?? term.term
  return order
    .map((category) => ({
      category,
      terms: terms
        .filter((term) => term.category === category)
        .sort((a, b) => nameOf(a).localeCompare(nameOf(b), lang)),
    }))
    .filter((group) => group.terms.length > 0)
}
