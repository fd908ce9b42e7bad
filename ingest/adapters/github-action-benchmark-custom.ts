// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Adapter } from './adapter.ts'
import { createBenchReader } from './bench-cases.ts'
import { collectFindings } from './findings.ts'
import { isRecord } from './foreign-value.ts'
import { createRuleFinder } from './rule-finder.ts'
import { describeSource } from './tool-case.ts'

const format = 'github-action-benchmark-custom'

/** The name that github-action-benchmark gives to results whose workflow names none. */
const suite = 'Benchmark'

/**
 * What a script writes for the tools `customSmallerIsBetter` and `customBiggerIsBetter` of github-action-benchmark. Which
 * of the two is said in the workflow and not in the file, so values have a direction only where their unit tells it.
 */
export const githubActionBenchmarkCustom: Adapter = {
  format,
  readsNonFinite: false,
  recognise({ syntax, value }) {
    if (syntax !== 'json' || !Array.isArray(value)) return false
    const first: unknown = value[0]
    return isRecord(first) && typeof first['name'] === 'string' && typeof first['unit'] === 'string' && 'value' in first
  },
  adapt(document, context) {
    const findings = collectFindings(document)
    const benches: readonly unknown[] = Array.isArray(document.value) ? document.value : []
    const rule = createRuleFinder(context.mapping, document.path)(suite)
    const read = createBenchReader(suite, rule, findings)
    const shared = { timeAssumed: false, attempt: 1, status: 'pass', source: describeSource(document, format) } as const
    const cases = read(benches, undefined, '').map((found) => ({ ...found, ...shared }))
    return { cases, problems: findings.list() }
  },
}
