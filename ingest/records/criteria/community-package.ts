// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { tellUnread } from './package-finding.ts'
import { listPlaces, nameCommunity } from './package-places.ts'
import type { CriterionRule, Finding, PackageFact, ProjectFacts } from './project-facts.ts'

/** Which repositories a community looks after is said in content/guidelines.yml. */
export const findCommunityPackage: CriterionRule = (facts) => {
  const packages = facts.packages.filter(({ isUpstream }) => isUpstream !== true)
  const listed = packages.filter(({ status }) => status === 'listed').flatMap((one) => tellCommunity(one, facts))
  const places = listPlaces(facts)
  const told = new Set(listed.map(({ values }) => values?.['repository']))
  const linked = places
    .filter(({ community }) => community !== undefined && !told.has(community))
    .map(({ community = '', url }): Finding => ({
      met: true,
      confidence: 3,
      finding: 'in-community-repository',
      values: { repository: community },
      source: 'catalogue',
      url,
    }))
  if (listed.length + linked.length > 0) return [...listed, ...linked]
  const unread = packages.filter((one) => one.status === 'unread' && tellCommunity(one, facts).length > 0)
  if (unread.length > 0) return unread.map(tellUnread)
  const url = places[0]?.url ?? packages.find(({ status }) => status === 'listed')?.url
  return url === undefined
    ? []
    : [{ met: false, confidence: 3, finding: 'only-own-repository', source: 'catalogue', url }]
}

function tellCommunity({ url, checkedAt }: PackageFact, { community }: ProjectFacts): readonly Finding[] {
  const repository = url === undefined ? undefined : nameCommunity(url, community)
  if (repository === undefined) return []
  return [
    {
      met: true,
      confidence: 5,
      finding: 'in-community-repository',
      values: { repository },
      source: 'packages',
      url,
      checkedAt,
      age: 'packages',
    },
  ]
}
