// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { listManagers, listPlaces } from './package-places.ts'
import type { CriterionRule, Finding } from './project-facts.ts'

/** One of the two is there. A recipe in a file that bears the name of another project deserves a second look. */
export const findGuixOrSpack: CriterionRule = (facts) => {
  const managers = listManagers(facts)
  const isThere = managers.has('guix') || managers.has('spack')
  const found: Finding = isThere
    ? { met: true, confidence: 3, finding: 'has-guix-or-spack', source: 'catalogue' }
    : { met: false, confidence: 3, finding: 'no-guix-no-spack', source: 'catalogue' }
  return [found, ...findStrangers(facts)]
}

const findStrangers = (facts: Parameters<CriterionRule>[0]): readonly Finding[] =>
  listPlaces(facts).flatMap(({ url }): Finding[] => {
    const file = /\/(?<name>[^/]+)\.scm(?:\?|$)/.exec(url)?.groups?.['name'] ?? ''
    if (file === facts.entry.id || !facts.projects.has(file)) return []
    return [{ confidence: 2, finding: 'recipe-of-another', values: { file: `${file}.scm` }, source: 'catalogue', url }]
  })
