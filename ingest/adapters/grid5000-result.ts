// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { AdaptedCase, CaseStatus, Measure } from '../records/benchmark-case.ts'
import { matchMapping } from '../records/mapping.ts'
import { readNumber } from '../records/measure-value.ts'
import type { Adapter } from './adapter.ts'
import { collectFindings, type Findings } from './findings.ts'
import { isRecord, readName, type ForeignRecord } from './foreign-value.ts'
import { readStartTime, type StartTime } from './start-time.ts'

const format = 'grid5000-result'

/**
 * A result of Exa-DI's proxy applications on Grid'5000: one JSON object for each configuration, in
 * `results/<application>/<configuration>.json`. Times are in seconds, as its dashboard draws them.
 */
export const grid5000Result: Adapter = {
  format,
  readsNonFinite: false,
  recognise({ value }) {
    if (!isRecord(value) || typeof value['machine'] !== 'string' || typeof value['date'] !== 'string') return false
    return ['compute_time', 'initial_time', 'test_result'].some((key) => value[key] !== undefined)
  },
  adapt(document, { mapping }) {
    const findings = collectFindings(document)
    const { value, path } = document
    if (!isRecord(value)) return { cases: [], problems: [] }
    const place = readPlace(path)
    const rule = matchMapping(mapping, { path, benchmark: place.benchmark })
    const useCase = rule.useCase ?? place.useCase
    const system = readCluster(value['machine']) ?? rule.system ?? 'unknown'
    const url = document.url === undefined ? {} : { url: document.url }
    const adapted: AdaptedCase = {
      benchmark: rule.as ?? place.benchmark,
      ...(useCase === undefined ? {} : { useCase }),
      parameters: {},
      system,
      ...readDate(value['date'], findings),
      attempt: 1,
      status: readStatus(value['test_result'], findings),
      source: { sha256: document.sha256, format, formatVersion: '', ...url },
      measures: readTimes(value),
    }
    return { cases: [adapted], problems: findings.list() }
  },
}

/** `results/<application...>/<configuration>.json`; a file elsewhere is called as itself. */
function readPlace(path: string): { readonly benchmark: string; readonly useCase?: string } {
  const parts = path.replace(/\.json$/i, '').split('/')
  const last = readName(parts.at(-1)) ?? 'unknown'
  const root = parts.lastIndexOf('results')
  const application = root < 0 ? undefined : readName(parts.slice(root + 1, -1).join('-'))
  return application === undefined ? { benchmark: last } : { benchmark: application, useCase: last }
}

/** `gemini-2.lyon.grid5000.fr` is a node of the cluster gemini. Which node it was is nobody's business, and no series. */
function readCluster(machine: unknown): string | undefined {
  if (typeof machine !== 'string' || machine.length > 200) return undefined
  return /^([a-z][a-z0-9]{0,31})-\d{1,4}(?:\.[a-z]{1,32}(?:\.grid5000\.fr)?)?$/i.exec(machine)?.[1]?.toLowerCase()
}

function readDate(date: unknown, findings: Findings): StartTime {
  return readStartTime(date, findings, {
    message: 'The date of this result cannot be read as a time between 2000 and 2100, so it has no place in trends.',
    pointer: '/date',
    hint: 'Write it as 2025-06-12T16:45:14+02:00.',
  })
}

/** A test that does not say how it ended counts neither as passed nor as failed: its check was not run, as far as anyone knows. */
function readStatus(result: unknown, findings: Findings): CaseStatus {
  if (typeof result === 'boolean') return result ? 'pass' : 'fail'
  findings.add({
    code: 'artefact/invalid',
    message: 'This result does not say whether its test passed. It counts neither as passed nor as failed.',
    ...(result === undefined ? {} : { pointer: '/test_result' }),
    hint: 'Write "test_result": true or false.',
  })
  return 'skip'
}

function readTimes(result: ForeignRecord): readonly Measure[] {
  const initial = readTime('initial_time', result['initial_time'])
  const compute = readTime('compute_time', result['compute_time'])
  return [initial, compute, addTimes(initial, compute)]
}

function readTime(metricRaw: string, value: unknown): Measure {
  const read = readNumber(value)
  const shared = { metricRaw, unit: 's', direction: 'lower' } as const
  return read.value === undefined ? { ...shared, value: null, gap: read.gap } : { ...shared, value: read.value }
}

/** The dashboard's total. A part that was not measured is not 0, so there is no total without it. */
function addTimes(initial: Measure, compute: Measure): Measure {
  const shared = { metricRaw: 'total_time', unit: 's', direction: 'lower', derived: true } as const
  if (initial.value === null || compute.value === null) return { ...shared, value: null, gap: 'missing' }
  // 2.794 + 0.319 is 3.113, which binary numbers miss by their last digit.
  return { ...shared, value: Number((initial.value + compute.value).toPrecision(12)) }
}
