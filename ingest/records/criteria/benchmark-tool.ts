// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CriterionRule } from './project-facts.ts'

/** Tools that describe a machine apart from the tests, by the formats that they write. */
const tools: ReadonlyMap<string, string> = new Map([
  ['feelpp-companion', 'feelpp.benchmarking'],
  ['jube-table', 'JUBE'],
  ['pavilion2', 'Pavilion2'],
  ['ramble-results', 'Ramble'],
  ['reframe-perflog', 'ReFrame'],
  ['reframe-report', 'ReFrame'],
])

/** The tool that wrote the results in the history. */
export const findTool: CriterionRule = ({ kpi }) => {
  const names = [...new Set(kpi?.formats.flatMap((format) => tools.get(format) ?? []))]
  if (kpi === undefined || names.length === 0) return []
  const values = { tool: names.join(', ') }
  return [{ met: true, confidence: 4, finding: 'tool-found', values, source: 'kpi', checkedAt: kpi.newest, age: 'kpi' }]
}
