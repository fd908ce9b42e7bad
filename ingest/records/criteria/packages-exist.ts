// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { listPlaces } from './package-places.ts'
import type { CriterionRule, Finding } from './project-facts.ts'

/** A package that a repository lists is a fact; a recipe that the catalogue links is a sign. */
export const findPackages: CriterionRule = (facts) => {
  const listed = facts.packages
    .filter(({ status }) => status === 'listed')
    .map(({ title, name, url, checkedAt }): Finding => ({
      met: true,
      confidence: 5,
      finding: 'package-listed',
      values: { repository: title, name },
      source: 'packages',
      url,
      checkedAt,
      age: 'packages',
    }))
  if (listed.length > 0) return listed
  const [absent] = facts.packages.filter(({ status }) => status === 'absent')
  if (absent !== undefined && facts.packages.every(({ status }) => status === 'absent'))
    return [
      {
        met: false,
        confidence: 4,
        finding: 'package-absent',
        values: { repository: absent.title, name: absent.name },
        source: 'packages',
        checkedAt: absent.checkedAt,
        age: 'packages',
      },
    ]
  const [linked] = listPlaces(facts)
  if (linked === undefined) return [{ confidence: 1, finding: 'package-unknown', source: 'catalogue' }]
  return [{ met: true, confidence: 3, finding: 'package-linked', source: 'catalogue', url: linked.url }]
}
