// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { BenchmarkCase } from '../records/benchmark-case.ts'

/**
 * Cases of one artefact that have the same key become one with the measures of all, the first of each name: a tool that
 * writes one entry for each measure must not lose all but one.
 */
export function mergeCases(cases: readonly BenchmarkCase[]): readonly BenchmarkCase[] {
  if (new Set(cases.map(({ caseKey }) => caseKey)).size === cases.length) return cases
  return [...Map.groupBy(cases, ({ caseKey }) => caseKey).values()].flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [{ ...first, measures: group.flatMap(({ measures }) => measures) }]
  })
}
