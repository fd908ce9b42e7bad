// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CriterionRule } from './project-facts.ts'

const forges = /^https:\/\/(?:github\.com|gitlab\.com|codeberg\.org|framagit\.org)\//

/** On a public forge anyone can have an account; whether a project takes proposals there is for people to see. */
export const findProposals: CriterionRule = ({ entry }) => {
  const url = entry.repository.find((address) => forges.test(address))
  if (url !== undefined) return [{ met: true, confidence: 2, finding: 'on-public-forge', source: 'catalogue', url }]
  const [own] = entry.repository
  return own === undefined ? [] : [{ confidence: 1, finding: 'on-own-forge', source: 'catalogue', url: own }]
}
