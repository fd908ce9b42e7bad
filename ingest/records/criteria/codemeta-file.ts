// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CriterionRule, Finding } from './project-facts.ts'

/** A codemeta.json that the catalogue reads; one that only the evidence names is a sign. */
export const findCodemeta: CriterionRule = ({ codemeta, answers }, criterion) => {
  const given = (answers.get(criterion)?.evidence ?? [])
    .flatMap(({ urls = [] }) => urls)
    .filter((url) => /\/codemeta\.json$/.test(url))
    .map((url): Finding => ({ met: true, confidence: 2, finding: 'codemeta-in-evidence', source: 'assessment', url }))
  if (codemeta === undefined) return given
  const { url, checkedAt, status } = codemeta
  const found = { source: 'codemeta', url, checkedAt, age: 'codemeta' } as const
  if (status === 'read') return [{ met: true, confidence: 5, finding: 'codemeta-read', ...found }]
  if (status === 'absent') return [{ met: false, confidence: 4, finding: 'codemeta-absent', ...found }]
  if (status === 'failed') return [{ met: true, confidence: 2, finding: 'codemeta-failed', ...found }]
  return [{ met: true, confidence: 3, finding: 'codemeta-named', ...found }]
}
