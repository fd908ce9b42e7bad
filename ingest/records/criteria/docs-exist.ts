// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CriterionRule, Finding } from './project-facts.ts'

/** Documentation that the catalogue links, and whether the link answers. */
export const findDocs: CriterionRule = ({ entry, links, answers }, criterion) => {
  const given = answers.get(criterion)?.evidence ?? []
  if (entry.documentation.length === 0)
    return [
      { met: false, confidence: given.length > 0 ? 2 : 3, finding: 'documentation-not-named', source: 'catalogue' },
    ]
  return entry.documentation.map((url): Finding => {
    const link = links.get(url)
    if (link === undefined)
      return { met: true, confidence: 3, finding: 'documentation-named', source: 'catalogue', url }
    const asked = { source: 'links', url, checkedAt: link.checkedAt, age: 'links' } as const
    if (link.alive) return { met: true, confidence: 5, finding: 'documentation-answers', ...asked }
    return { met: false, confidence: 4, finding: 'documentation-dead', ...asked }
  })
}
