// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CriterionRule, Finding } from './project-facts.ts'

/** Binaries for many machines were built somewhere; a benchmark on a system shows that it was installed there in some way. */
export const findInstalls: CriterionRule = ({ packages, kpi }) => {
  const built = packages
    .filter(({ targets }) => targets > 0)
    .map(({ title, targets, url, checkedAt }): Finding => ({
      met: true,
      confidence: 3,
      finding: 'built-for-targets',
      values: { repository: title, count: String(targets) },
      source: 'packages',
      url,
      checkedAt,
      age: 'packages',
    }))
  const [system] = kpi?.systems ?? []
  if (system === undefined) return built
  const measured: Finding = {
    met: true,
    confidence: 2,
    finding: 'measured-on-system',
    values: { system },
    source: 'kpi',
    checkedAt: kpi?.newest,
    age: 'kpi',
  }
  return [...built, measured]
}
