// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { XmlTree } from '../documents/xml-tree.ts'
import type { CaseStatus, Measure } from '../records/benchmark-case.ts'
import { readNumber } from '../records/measure-value.ts'
import { deriveFlakiness, derivePassRate } from '../records/run-outcomes.ts'

/** How the tests of a suite ended. */
export interface SuiteTally {
  readonly tests: number
  readonly failures: number
  readonly errors: number
  readonly skipped: number
  /** Passed after they had failed, and failed although they were tried again. */
  readonly flaky: number
  readonly failedAgain: number
  /** Seconds of the whole suite; null where one does not say it. */
  readonly seconds: number | null
}

/** Elements by which Maven Surefire and others tell that a test was run again. */
const passedAgain = new Set(['flakyFailure', 'flakyError'])
const failedAgain = new Set(['rerunFailure', 'rerunError'])
/** Words of GoogleTest and others for a test that was not run. */
const notRun = new Set(['notrun', 'skipped', 'suppressed', 'disabled'])

/** Counts the tests of a suite; a suite that only sums up is taken by its word. Undefined when it says nothing. */
export function tallySuite(suite: XmlTree): SuiteTally | 'contradiction' | undefined {
  const tests = suite.children.filter(({ name }) => name === 'testcase')
  const seconds = readNumber(suite.attributes.get('time')).value ?? null
  if (tests.length === 0) return readSummary(suite, seconds)
  const tally = { tests: tests.length, failures: 0, errors: 0, skipped: 0, flaky: 0, failedAgain: 0 }
  for (const test of tests) tally[judge(test)] += 1
  tally.flaky = tests.filter((test) => judge(test) === 'tests' && has(test, passedAgain)).length
  tally.failedAgain = tests.filter((test) => has(test, failedAgain)).length
  return { ...tally, tests: tests.length, seconds }
}

/** How one test ended, as the field that counts it; `tests` for one that passed. */
function judge(test: XmlTree): 'tests' | 'failures' | 'errors' | 'skipped' {
  const names = new Set(test.children.map(({ name }) => name))
  if (names.has('failure')) return 'failures'
  if (names.has('error')) return 'errors'
  const words = [test.attributes.get('status'), test.attributes.get('result')]
  return names.has('skipped') || words.some((word) => notRun.has(word ?? '')) ? 'skipped' : 'tests'
}

function has(test: XmlTree, names: ReadonlySet<string>): boolean {
  return test.children.some(({ name }) => names.has(name))
}

function readSummary(
  { attributes, children }: XmlTree,
  seconds: number | null,
): SuiteTally | 'contradiction' | undefined {
  const count = (...names: readonly string[]): number | undefined => {
    const value = names.map((name) => readNumber(attributes.get(name)).value).find((number) => number !== undefined)
    return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : undefined
  }
  const tests = count('tests')
  // A suite of suites repeats what they say.
  if (tests === undefined || children.some(({ name }) => name === 'testsuite')) return undefined
  const failures = count('failures') ?? 0
  const errors = count('errors') ?? 0
  const skipped = count('skipped', 'disabled') ?? 0
  if (failures + errors + skipped > tests) return 'contradiction'
  return { tests, failures, errors, skipped, flaky: 0, failedAgain: 0, seconds }
}

/** Two suites of the same name are one. */
export function addTallies(one: SuiteTally, other: SuiteTally): SuiteTally {
  const seconds = one.seconds === null || other.seconds === null ? null : one.seconds + other.seconds
  return {
    tests: one.tests + other.tests,
    failures: one.failures + other.failures,
    errors: one.errors + other.errors,
    skipped: one.skipped + other.skipped,
    flaky: one.flaky + other.flaky,
    failedAgain: one.failedAgain + other.failedAgain,
    seconds,
  }
}

/** A suite fails with any of its tests; one of which nothing ran is not known to pass. */
export function judgeSuite({ tests, failures, errors, skipped }: SuiteTally): CaseStatus {
  if (failures + errors > 0) return 'fail'
  return tests > skipped ? 'pass' : 'skip'
}

/** Pass rate is passed / (tests - skipped); where no test was run again, nothing is said of flakiness. */
export function measureSuite(tally: SuiteTally): readonly Measure[] {
  const { tests, failures, errors, skipped, flaky, seconds } = tally
  const counted = tests - skipped
  const passed = counted - failures - errors
  const hasRetries = flaky + tally.failedAgain > 0
  const outcomes = { counted, passed, flaky, settled: passed + tally.failedAgain, hasRetries }
  const nothing: Measure = { metricRaw: 'pass-rate', value: null, gap: 'nothing-ran', unit: '%', derived: true }
  return [
    { metricRaw: 'tests', value: tests, unit: '', direction: 'none' },
    { metricRaw: 'failures', value: failures, unit: '', direction: 'lower' },
    { metricRaw: 'errors', value: errors, unit: '', direction: 'lower' },
    { metricRaw: 'skipped', value: skipped, unit: '', direction: 'none' },
    seconds === null
      ? { metricRaw: 'test-time', value: null, gap: 'missing', unit: 's' }
      : { metricRaw: 'test-time', value: seconds, unit: 's' },
    derivePassRate(outcomes) ?? nothing,
    ...(hasRetries ? [deriveFlakiness(outcomes)] : []),
  ]
}
