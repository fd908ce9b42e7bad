// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import type { AdaptedCase, Measure } from '../records/benchmark-case.ts'
import type { AdaptContext, Adapter, AdaptResult } from './adapter.ts'
import { readCommit } from './commit-id.ts'
import { collectFindings, type Findings } from './findings.ts'
import { isRecord, readName, type ForeignRecord } from './foreign-value.ts'
import { readPrinted } from './reframe-name.ts'
import { createRuleFinder } from './rule-finder.ts'
import { readStartTime, type StartTime } from './start-time.ts'
import { addSamples, describeSource, makeMeasure, nameCase, type OwnName } from './tool-case.ts'

const format = 'pytest-benchmark'

/** Statistics that are kept, as pytest-benchmark names them. Quartiles and counts of rounds and outliers are not. */
const statistics: readonly (readonly [string, Pick<Measure, 'unit' | 'direction'>])[] = [
  ['min', { unit: 's', direction: 'lower' }],
  ['max', { unit: 's', direction: 'lower' }],
  ['mean', { unit: 's', direction: 'lower' }],
  ['stddev', { unit: 's', direction: 'none' }],
  ['median', { unit: 's', direction: 'lower' }],
  ['ops', { unit: '1/s', direction: 'higher' }],
]

/** What `pytest --benchmark-json` and `--benchmark-save` write. */
export const pytestBenchmark: Adapter = {
  format,
  readsNonFinite: true,
  recognise: ({ value }) => isRecord(value) && isRecord(value['machine_info']) && Array.isArray(value['benchmarks']),
  adapt(document, context) {
    const findings = collectFindings(document)
    const root = isRecord(document.value) ? document.value : {}
    return { cases: adaptBenchmarks(root, document, context, findings), problems: findings.list() }
  },
}

function adaptBenchmarks(
  root: ForeignRecord,
  document: ArtefactDocument,
  context: AdaptContext,
  findings: Findings,
): AdaptResult['cases'] {
  const listed: readonly unknown[] = Array.isArray(root['benchmarks']) ? root['benchmarks'] : []
  if (listed.length === 0) findings.add({ code: 'artefact/empty', message: 'No benchmark is in this file.' })
  const findRule = createRuleFinder(context.mapping, document.path)
  const version = typeof root['version'] === 'string' && root['version'].length <= 40 ? root['version'] : ''
  const shared = {
    ...readStart(root['datetime'], findings),
    ...readCommitInfo(root['commit_info']),
    attempt: 1,
    status: 'pass',
    source: describeSource(document, format, version),
  } as const
  return listed.flatMap((item, index) => {
    const own = isRecord(item) ? readTest(item) : undefined
    const named = own === undefined ? undefined : nameCase(own, findRule(own.name))
    if (isRecord(item) && isRecord(item['stats']) && named !== undefined) {
      return [{ ...named, ...shared, measures: readStatistics(item['stats']) }]
    }
    findings.add({
      code: 'artefact/invalid',
      message: 'A benchmark was left out: it has no usable name, no statistics, or too many parameters.',
      pointer: `/benchmarks/${index}`,
    })
    return []
  })
}

/** `tests/test_solver.py::test_solve[8-lu]` is the test and, in brackets, which of its parameters were used. */
function readTest(benchmark: ForeignRecord): OwnName | undefined {
  const full = readName(benchmark['fullname']) ?? readName(benchmark['name'])
  const [, name = '', bracket] = /^([^[]+)(?:\[(.*)\])?$/.exec(full ?? '') ?? []
  if (name === '') return undefined
  const params = benchmark['params']
  if (isRecord(params)) return { name, parameters: new Map(Object.entries(params)) }
  return { name, parameters: new Map(bracket === undefined ? [] : [['param', readPrinted(bracket)]]) }
}

/** Statistics that a release does not write are absent; those that it wrote without a number are gaps. */
function readStatistics(stats: ForeignRecord): readonly Measure[] {
  return statistics
    .filter(([key]) => stats[key] !== undefined)
    .map(([key, kind]) => makeMeasure(key, stats[key], kind))
    .map((measure) => (measure.metricRaw === 'median' ? addSamples(measure, stats['data']) : measure))
}

/** Older releases (2.5, 3.2) write no offset: their times are UTC. */
function readStart(datetime: unknown, findings: Findings): StartTime {
  return readStartTime(datetime, findings, {
    message: 'This file does not say when it was measured, so its points have no place in trends.',
    ...(datetime === undefined ? {} : { pointer: '/datetime' }),
    hint: 'pytest-benchmark writes `datetime`, such as 2026-11-20T17:48:00.000000+00:00.',
  })
}

/** A tree that was changed after its commit is dirty: its results are not that commit's. */
function readCommitInfo(info: unknown): Pick<AdaptedCase, 'commit' | 'dirty'> {
  const commit = isRecord(info) ? readCommit(info['id']) : undefined
  const dirty = isRecord(info) ? info['dirty'] : undefined
  return {
    ...(commit === undefined ? {} : { commit }),
    ...(commit !== undefined && typeof dirty === 'boolean' ? { dirty } : {}),
  }
}
