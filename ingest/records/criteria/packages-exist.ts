// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { tellListed, tellUnread } from './package-finding.ts'
import { listPlaces } from './package-places.ts'
import type { CriterionRule } from './project-facts.ts'

/** A package that a repository lists is a fact; a recipe that the catalogue links, or a package that nobody looked for, is a sign. */
export const findPackages: CriterionRule = (facts) => {
  const packages = facts.packages.filter(({ isUpstream }) => isUpstream !== true)
  const listed = packages.filter(({ status }) => status === 'listed')
  if (listed.length > 0) return listed.map(tellListed)
  const [absent] = packages.filter(({ status }) => status === 'absent')
  if (absent !== undefined && packages.every(({ status }) => status === 'absent'))
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
  if (linked !== undefined)
    return [{ met: true, confidence: 3, finding: 'package-linked', source: 'catalogue', url: linked.url }]
  const unread = packages.filter(({ status }) => status === 'unread')
  if (unread.length > 0) return unread.map(tellUnread)
  return [{ confidence: 1, finding: 'package-unknown', source: 'catalogue' }]
}
