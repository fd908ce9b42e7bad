// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { findCiPages } from './ci-exists.ts'
import type { CriterionRule, Finding } from './project-facts.ts'

/** Test reports that were handed in are tests that ran. */
export const findUnitTests: CriterionRule = (facts, criterion) => {
  const { kpi } = facts
  if (kpi?.formats.includes('junit-xml') !== true) return findCiPages(facts, criterion)
  const found: Finding = {
    met: true,
    confidence: 4,
    finding: 'tests-handed-in',
    source: 'kpi',
    checkedAt: kpi.newest,
    age: 'kpi',
  }
  return [found]
}
