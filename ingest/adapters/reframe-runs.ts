// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Findings } from './findings.ts'
import { isRecord, type ForeignRecord } from './foreign-value.ts'
import { readCase, type ReframeReport } from './reframe-case.ts'
import type { Repeatable } from './reframe-repeats.ts'
import { readTest } from './reframe-test.ts'

interface Run {
  readonly pointer: string
  readonly testcases: readonly unknown[]
}

/** Reads all cases of a report; one that cannot be read is a finding, the others are kept. */
export function readRuns(root: ForeignRecord, report: ReframeReport, findings: Findings): readonly Repeatable[] {
  const found: Repeatable[] = []
  const countAttempt = createAttemptCounter()
  const stringNumbers = new Map<string, string>()
  for (const run of listRuns(root, findings)) {
    for (const [index, testcase] of run.testcases.entries()) {
      const pointer = `${run.pointer}/${index}`
      const read = readTestcase(testcase, report, (key) => countAttempt(key, run))
      if ('wrong' in read) {
        addUnreadable(findings, pointer, read.wrong)
        continue
      }
      found.push({ adapted: read.adapted, repeat: read.repeat, pointer })
      for (const metric of read.stringNumbers) if (!stringNumbers.has(metric)) stringNumbers.set(metric, pointer)
    }
  }
  for (const [metric, pointer] of stringNumbers) addStringNumber(findings, metric, pointer)
  return found
}

function readTestcase(testcase: unknown, report: ReframeReport, countAttempt: (key: string) => number) {
  if (!isRecord(testcase)) return { wrong: '' }
  const test = readTest(testcase)
  return 'wrong' in test ? test : readCase(testcase, test, report, countAttempt(test.key))
}

/** Runs in order: what a restored session had done before, the first run, then re-runs of what failed. */
function listRuns(root: ForeignRecord, findings: Findings): readonly Run[] {
  const restored = root['restored_cases']
  const runs = root['runs']
  const listed: Run[] = Array.isArray(restored) ? [{ pointer: '/restored_cases', testcases: restored }] : []
  if (!Array.isArray(runs)) {
    addInvalid(findings, 'This run report has no list of runs.', runs === undefined ? '' : '/runs')
    return listed
  }
  for (const [index, run] of runs.entries()) {
    const testcases: unknown = isRecord(run) ? run['testcases'] : undefined
    if (Array.isArray(testcases)) listed.push({ pointer: `/runs/${index}/testcases`, testcases })
    else addInvalid(findings, 'This run has no list of test cases.', `/runs/${index}`)
  }
  return listed
}

/** The same test in a later run is a retry (`--max-retries`): its attempt is one more. */
function createAttemptCounter(): (key: string, run: Run) => number {
  const last = new Map<string, { readonly attempt: number; readonly run: Run }>()
  return (key, run) => {
    const before = last.get(key)
    if (before?.run === run) return before.attempt
    const attempt = (before?.attempt ?? 0) + 1
    last.set(key, { attempt, run })
    return attempt
  }
}

const expectations: ReadonlyMap<string, string> = new Map([
  ['', 'it is not an object'],
  ['/name', 'its name is missing or too long'],
  ['/system', 'it does not say on which system it ran'],
  ['/result', 'its result is none of pass, fail, abort, skip, xfail and xpass'],
  ['/check_params', 'its parameters are more than what describes one case'],
])

function addUnreadable(findings: Findings, pointer: string, wrong: string): void {
  const why = expectations.get(wrong) ?? 'one of its measures has not the shape that ReFrame writes'
  addInvalid(findings, `A test case was left out: ${why}.`, `${pointer}${wrong}`)
}

function addInvalid(findings: Findings, message: string, pointer: string): void {
  findings.add({ code: 'artefact/invalid', message, pointer })
}

function addStringNumber(findings: Findings, metric: string, pointer: string): void {
  findings.add({
    code: 'artefact/string-number',
    message: `The values of ${metric} are written as text. Those that are numbers were read as numbers.`,
    pointer,
    hint: 'Give the extractor a type: sn.extractsingle(pattern, output, group, float).',
  })
}
