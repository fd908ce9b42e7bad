// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { listManagers } from './package-places.ts'
import type { CriterionRule } from './project-facts.ts'

/** Both are there, by the catalogue, the evidence and the snapshots together. */
export const findGuixAndSpack: CriterionRule = (facts) => {
  const managers = listManagers(facts)
  const [guix, spack] = [managers.has('guix'), managers.has('spack')]
  if (guix && spack) return [{ met: true, confidence: 3, finding: 'has-guix-and-spack', source: 'catalogue' }]
  if (!guix && !spack) return [{ met: false, confidence: 3, finding: 'no-guix-no-spack', source: 'catalogue' }]
  return [{ met: false, confidence: 3, finding: guix ? 'only-guix' : 'only-spack', source: 'catalogue' }]
}
