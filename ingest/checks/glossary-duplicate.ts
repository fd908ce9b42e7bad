// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '../problem.ts'
import type { ContentCheck } from './content-check.ts'
import { report } from './content-check.ts'

/** One id, one entry; one word, one meaning. */
export const checkGlossaryDuplicates: ContentCheck = ({ glossary }) => {
  if (glossary === undefined) return []
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const [index, { id, term }] of glossary.record.terms.entries()) {
    const fields = [
      { field: 'id', text: id, key: `id ${id}` },
      { field: 'term', text: term, key: `term ${term.normalize('NFKC').toLowerCase()}` },
    ]
    const repeated = fields.find(({ key }) => seen.has(key))
    for (const { key } of fields) seen.add(key)
    if (repeated === undefined) continue
    const message = `The glossary has two entries with the ${repeated.field} "${repeated.text}".`
    const hint = 'Make one entry of the two; other words for the same thing are its synonyms.'
    const pointer = `/terms/${index}/${repeated.field}`
    problems.push(report(glossary, { code: 'glossary/duplicate', pointer, message, hint }))
  }
  return problems
}
