// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CriterionRule, Finding } from './project-facts.ts'

/** What the project's own CI handed in for this criterion: the newest result counts. */
export const findReported: CriterionRule = ({ results }, criterion) => {
  const [newest] = results.flatMap((result) =>
    result.results.filter((one) => one.criterion === criterion).map((one) => ({ result, one })),
  )
  if (newest === undefined) return []
  const { result, one } = newest
  const said = one.explanation ?? ''
  const found: Finding = {
    ...(one.met === null ? {} : { met: one.met }),
    confidence: 4,
    finding: nameFinding(one.met, said !== ''),
    values: { explanation: said, tool: result.tool ?? 'CI' },
    source: 'ci',
    url: one.evidence ?? result.url,
    checkedAt: result.checkedAt,
    age: 'ci',
  }
  return [found]
}

function nameFinding(met: boolean | null, isExplained: boolean): Finding['finding'] {
  if (met === null) return isExplained ? 'ci-unsure-because' : 'ci-unsure'
  if (met) return isExplained ? 'ci-met-because' : 'ci-met'
  return isExplained ? 'ci-not-met-because' : 'ci-not-met'
}
