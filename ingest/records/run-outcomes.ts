// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CaseStatus, Measure } from './benchmark-case.ts'

/** How one attempt of one case ended. */
export interface AttemptOutcome {
  readonly attempt: number
  readonly status: CaseStatus
}

/** How the cases of one run ended. */
export interface RunOutcomes {
  /** Cases that ran to some end; skipped ones are not among them. */
  readonly counted: number
  /** Those that ended as they should: passed, or failed as expected. */
  readonly passed: number
  /** Those that passed after they had failed in the same run. */
  readonly flaky: number
  /** Those that passed, or failed although they were tried again: of these it is known whether they are flaky. */
  readonly settled: number
  /** True when some case was tried more than once. */
  readonly hasRetries: boolean
}

/** No case yet. */
export const noOutcomes: RunOutcomes = { counted: 0, passed: 0, flaky: 0, settled: 0, hasRetries: false }

/**
 * Formats whose files say of each case how it ended. The others list measurements, so everything in them looks passed and nothing
 * follows from that. junit-xml is not among them: its cases are whole suites, whose pass rate the adapter counts by tests.
 */
const formatsWithOutcomes: ReadonlySet<string> = new Set([
  'google-benchmark',
  'kpi-run',
  'pavilion2',
  'ramble-results',
  'reframe-perflog',
  'reframe-report',
])

/** True when files of a format say how each case ended. */
export function tellsOutcomes(format: string): boolean {
  return formatsWithOutcomes.has(format)
}

/** Adds one case, with all its attempts in one run, to the outcomes of the run. */
export function addOutcome(outcomes: RunOutcomes, attempts: readonly AttemptOutcome[]): RunOutcomes {
  const last = attempts.reduce<AttemptOutcome | undefined>(
    (latest, one) => (latest === undefined || one.attempt > latest.attempt ? one : latest),
    undefined,
  )
  if (last === undefined || last.status === 'skip') return outcomes
  const isPassed = isAsItShould(last.status)
  const isRetried = last.attempt > 1
  const earlier = attempts.filter(({ attempt }) => attempt < last.attempt)
  // A tool that keeps the last attempt only numbers it all the same: it was tried again because it had failed.
  const hadFailed = isRetried && (earlier.length === 0 || earlier.some(({ status }) => !isAsItShould(status)))
  return {
    counted: outcomes.counted + 1,
    passed: outcomes.passed + Number(isPassed),
    flaky: outcomes.flaky + Number(isPassed && hadFailed),
    settled: outcomes.settled + Number(isPassed || isRetried),
    hasRetries: outcomes.hasRetries || isRetried,
  }
}

/**
 * Pass rate (%): cases that ended as they should / cases that ran to some end, each by its last attempt. Undefined when
 * none ran.
 */
export function derivePassRate({ counted, passed }: RunOutcomes): Measure | undefined {
  return counted === 0 ? undefined : toShare('pass-rate', passed, counted)
}

/**
 * Flakiness (%): cases that failed and then passed in the same run, so with the same code / cases of which that is known. A case
 * that failed at its only attempt might have passed at a second one, so it is not among them.
 * After https://testing.googleblog.com/2016/05/flaky-tests-at-google-and-how-we.html: both outcomes with the same code.
 */
export function deriveFlakiness({ flaky, settled }: RunOutcomes): Measure {
  if (settled > 0) return toShare('flakiness', flaky, settled)
  return { metricRaw: 'flakiness', value: null, gap: 'not-retried', unit: '%', derived: true }
}

function toShare(metricRaw: string, part: number, whole: number): Measure {
  return { metricRaw, value: (part / whole) * 100, unit: '%', derived: true }
}

function isAsItShould(status: CaseStatus): boolean {
  return status === 'pass' || status === 'xfail'
}
