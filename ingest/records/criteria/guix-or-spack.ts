// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { tellListed, tellUnread } from './package-finding.ts'
import { findManager } from './package-managers.ts'
import type { KnownManager } from './package-managers.ts'
import { listPlaces } from './package-places.ts'
import type { CriterionRule, Finding } from './project-facts.ts'

/** One of the two is there. A recipe in a file that bears the name of another project deserves a second look. */
export const findGuixOrSpack: CriterionRule = (facts) => {
  const known = [findManager(facts, 'guix'), findManager(facts, 'spack')].filter((one) => one !== undefined)
  return [...findEither(known), ...findStrangers(facts)]
}

function findEither(known: readonly KnownManager[]): readonly Finding[] {
  const listed = known.flatMap(({ how, fact }) => (how === 'listed' && fact !== undefined ? [tellListed(fact)] : []))
  if (listed.length > 0) return listed
  if (known.some(({ how }) => how === 'linked'))
    return [{ met: true, confidence: 3, finding: 'has-guix-or-spack', source: 'catalogue' }]
  if (known.length === 0) return [{ met: false, confidence: 3, finding: 'no-guix-no-spack', source: 'catalogue' }]
  return known.flatMap(({ fact }) => (fact === undefined ? [] : [tellUnread(fact)]))
}

const findStrangers = (facts: Parameters<CriterionRule>[0]): readonly Finding[] =>
  listPlaces(facts).flatMap(({ url }): Finding[] => {
    const file = /\/(?<name>[^/]+)\.scm(?:\?|$)/.exec(url)?.groups?.['name'] ?? ''
    if (file === facts.entry.id || !facts.projects.has(file)) return []
    return [{ confidence: 2, finding: 'recipe-of-another', values: { file: `${file}.scm` }, source: 'catalogue', url }]
  })
