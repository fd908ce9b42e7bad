// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import type { CaseStatus } from '../records/benchmark-case.ts'
import type { AdaptContext, Adapter, AdaptResult } from './adapter.ts'
import { collectFindings, type Findings } from './findings.ts'
import { isRecord, type ForeignRecord } from './foreign-value.ts'
import { readMeasures } from './google-measures.ts'
import { parseRunName } from './google-name.ts'
import { listRows, type GoogleRow } from './google-rows.ts'
import { mergeRepeats, type Repeatable } from './reframe-repeats.ts'
import { createRuleFinder } from './rule-finder.ts'
import { readStartTime, type StartTime } from './start-time.ts'
import { describeSource, nameCase } from './tool-case.ts'

const format = 'google-benchmark'

/** Keys of `context`, one of which every release writes. */
const contextKeys = ['num_cpus', 'mhz_per_cpu', 'library_build_type', 'cpu_scaling_enabled', 'json_schema_version']

/** What `--benchmark_format=json` of Google Benchmark writes; NaN and Infinity may stand in counters. */
export const googleBenchmark: Adapter = {
  format,
  readsNonFinite: true,
  recognise({ value }) {
    if (!isRecord(value) || !isRecord(value['context']) || !Array.isArray(value['benchmarks'])) return false
    const context = value['context']
    return contextKeys.some((key) => key in context)
  },
  adapt(document, context) {
    const findings = collectFindings(document)
    const root = isRecord(document.value) ? document.value : {}
    const cases = adaptBenchmarks(root, document, context, findings)
    return { cases, problems: findings.list() }
  },
}

function adaptBenchmarks(
  root: ForeignRecord,
  document: ArtefactDocument,
  context: AdaptContext,
  findings: Findings,
): AdaptResult['cases'] {
  const about = isRecord(root['context']) ? root['context'] : {}
  const version = about['json_schema_version']
  if (version !== undefined && version !== 1) {
    findings.add({
      code: 'artefact/unsupported-version',
      message: 'This file of Google Benchmark has a json_schema_version other than 1, the only one that can be read.',
      pointer: '/context/json_schema_version',
    })
    return []
  }
  const listed: readonly unknown[] = Array.isArray(root['benchmarks']) ? root['benchmarks'] : []
  if (listed.length === 0) {
    findings.add({ code: 'artefact/empty', message: 'No benchmark is in this file.' })
    return []
  }
  const findRule = createRuleFinder(context.mapping, document.path)
  const shared = {
    ...readStart(about['date'], findings),
    attempt: 1,
    source: describeSource(document, format, version === undefined ? '' : '1'),
  }
  const found = [...Map.groupBy(listRows(listed, findings), ({ runName }) => runName)].flatMap(
    ([runName, rows]): readonly Repeatable[] => {
      const name = parseRunName(runName)
      const named = name === undefined ? undefined : nameCase(name, findRule(name.name))
      const pointer = rows[0]?.pointer ?? ''
      if (named === undefined) {
        findings.add({
          code: 'artefact/invalid',
          message: 'A benchmark was left out: its name is too long, or has too many parts.',
          pointer,
        })
        return []
      }
      const adapted = { ...named, ...shared, status: readStatus(rows), measures: readMeasures(rows) }
      return [{ adapted, repeat: undefined, pointer }]
    },
  )
  return mergeRepeats(found).cases
}

/** One repetition that failed or was skipped tells for all of them. */
function readStatus(rows: readonly GoogleRow[]): CaseStatus {
  if (rows.some(({ state }) => state === 'error')) return 'error'
  return rows.every(({ state }) => state === 'skipped') ? 'skip' : 'pass'
}

function readStart(date: unknown, findings: Findings): StartTime {
  return readStartTime(date, findings, {
    message: 'This file does not say when it was measured, so its points have no place in trends.',
    pointer: '/context',
    hint: 'Google Benchmark writes `date`, such as 2026-11-20T17:48:00+00:00.',
  })
}
