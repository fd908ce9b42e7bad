// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CriterionRule, Finding } from './project-facts.ts'

/** A repository that answers without an account is public. */
export const findSources: CriterionRule = ({ entry, links }) => {
  if (entry.repository.length === 0) return [{ confidence: 2, finding: 'repository-unknown', source: 'catalogue' }]
  return entry.repository.map((url): Finding => {
    const link = links.get(url)
    if (link === undefined) return { met: true, confidence: 2, finding: 'repository-named', source: 'catalogue', url }
    const asked = { source: 'links', url, checkedAt: link.checkedAt, age: 'links' } as const
    if (link.alive) return { met: true, confidence: 5, finding: 'repository-answers', ...asked }
    return { met: false, confidence: 4, finding: 'repository-dead', ...asked }
  })
}
