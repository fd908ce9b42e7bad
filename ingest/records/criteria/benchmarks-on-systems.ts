// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CriterionRule } from './project-facts.ts'

/** The same tests on two systems or more were adapted from one to the other. */
export const findSystems: CriterionRule = ({ kpi }) => {
  if (kpi === undefined || kpi.systems.length === 0) return []
  const values = { count: String(kpi.systems.length), systems: kpi.systems.join(', ') }
  const confidence = kpi.systems.length > 1 ? 4 : 2
  return [
    { met: true, confidence, finding: 'measured-on-systems', values, source: 'kpi', checkedAt: kpi.newest, age: 'kpi' },
  ]
}
