// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hintWord } from '../documents/suggestion.ts'
import type { ContentCheck } from './content-check.ts'
import { report } from './content-check.ts'

/** Related terms are terms of the glossary. */
export const checkRelatedTerms: ContentCheck = ({ glossary }) => {
  if (glossary === undefined) return []
  const ids = glossary.record.terms.map(({ id }) => id)
  const known = new Set(ids)
  return glossary.record.terms.flatMap(({ term, related = [] }, index) =>
    related.flatMap((id, place) => {
      if (known.has(id)) return []
      const message = `${term} names the related term "${id}", which the glossary does not have.`
      const pointer = `/terms/${index}/related/${place}`
      return [report(glossary, { code: 'glossary/unknown-term', pointer, message, hint: hintWord(id, ids) })]
    }),
  )
}
