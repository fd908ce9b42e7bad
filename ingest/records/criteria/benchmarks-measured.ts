// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CriterionRule } from './project-facts.ts'

/** Results in the history of this portal are tests that ran. */
export const findBenchmarks: CriterionRule = ({ kpi }) => {
  if (kpi === undefined) return [{ confidence: 1, finding: 'no-benchmark-here', source: 'kpi' }]
  const values = { series: String(kpi.series), runs: String(kpi.runs) }
  return [
    {
      met: true,
      confidence: 5,
      finding: 'benchmarks-measured',
      values,
      source: 'kpi',
      checkedAt: kpi.newest,
      age: 'kpi',
    },
  ]
}
