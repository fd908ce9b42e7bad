// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { listPlaces } from './package-places.ts'
import type { CriterionRule, Finding } from './project-facts.ts'

/** Which repositories a community looks after is said in content/guidelines.yml. */
export const findCommunityPackage: CriterionRule = (facts) => {
  const places = listPlaces(facts)
  const found = places.filter(({ community }) => community !== undefined)
  if (found.length > 0)
    return found.map(({ community = '', url }): Finding => ({
      met: true,
      confidence: 3,
      finding: 'in-community-repository',
      values: { repository: community },
      source: 'catalogue',
      url,
    }))
  const [own] = places
  if (own === undefined) return []
  return [{ met: false, confidence: 3, finding: 'only-own-repository', source: 'catalogue', url: own.url }]
}
