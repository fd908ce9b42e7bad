// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { tellUnread } from './package-finding.ts'
import { findManager } from './package-managers.ts'
import type { KnownManager } from './package-managers.ts'
import type { CriterionRule, Finding } from './project-facts.ts'

/** Both are there, by the catalogue, the evidence and the snapshots together. */
export const findGuixAndSpack: CriterionRule = (facts) => {
  const [guix, spack] = [findManager(facts, 'guix'), findManager(facts, 'spack')]
  if (guix !== undefined && spack !== undefined) return findBoth([guix, spack])
  if (guix === undefined && spack === undefined)
    return [{ met: false, confidence: 3, finding: 'no-guix-no-spack', source: 'catalogue' }]
  const finding = guix === undefined ? 'only-spack' : 'only-guix'
  return [{ met: false, confidence: 3, finding, source: 'catalogue' }]
}

/** As strong as the weaker of the two. */
function findBoth(both: readonly KnownManager[]): readonly Finding[] {
  const unread = both.flatMap(({ how, fact }) => (how === 'named' && fact !== undefined ? [tellUnread(fact)] : []))
  if (unread.length > 0) return unread.map(({ met: _met, ...sign }) => sign)
  const listed = both.flatMap(({ how, fact }) => (how === 'listed' && fact !== undefined ? [fact] : []))
  const found = { met: true, finding: 'has-guix-and-spack' } as const
  if (listed.length < both.length) return [{ ...found, confidence: 3, source: 'catalogue' }]
  const [oldest] = listed.flatMap(({ checkedAt }) => checkedAt ?? []).sort()
  return [{ ...found, confidence: 5, source: 'packages', checkedAt: oldest, age: 'packages' }]
}
