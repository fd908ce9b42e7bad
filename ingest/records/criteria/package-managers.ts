// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { listPlaces, nameManager } from './package-places.ts'
import type { PackageFact, ProjectFacts } from './project-facts.ts'

/** How it is known that a project has a package for a manager. named: the catalogue names one that nobody has looked for. */
export interface KnownManager {
  readonly how: 'listed' | 'linked' | 'named'
  /** The package, unless it is only linked. */
  readonly fact?: PackageFact
  readonly url?: string | undefined
}

/** The strongest sign of a package for a manager, by the snapshots, the links of the catalogue and the evidence. */
export function findManager(facts: ProjectFacts, manager: 'guix' | 'spack'): KnownManager | undefined {
  const own = facts.packages.filter(
    ({ family, repository, isUpstream }) => isUpstream !== true && nameManager(family ?? repository) === manager,
  )
  const listed = own.find(({ status }) => status === 'listed')
  if (listed !== undefined) return { how: 'listed', fact: listed, url: listed.url }
  const linked = listPlaces(facts).find((place) => place.manager === manager)
  if (linked !== undefined) return { how: 'linked', url: linked.url }
  const named = own.find(({ status }) => status === 'unread')
  return named === undefined ? undefined : { how: 'named', fact: named, url: named.url }
}
