// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { KpiRun, KpiRunCase, KpiRunMeasure } from '../../schemas/types.gen.ts'
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import { validateRecord } from '../documents/validate.ts'
import type { AdaptedCase, Measure } from '../records/benchmark-case.ts'
import { dropZeroSign } from '../records/measure-value.ts'
import { toPublicText } from '../records/public-text.ts'
import { parseTimestamp } from '../records/timestamp.ts'
import type { Adapter } from './adapter.ts'
import { collectFindings, type Findings } from './findings.ts'
import { readFinite } from './foreign-value.ts'
import { keepKnownKeys, readKpiVersion } from './kpi-run-version.ts'
import { describeOwnSource, isOwnFormat } from './own-record.ts'
import { toParameters } from './parameter-value.ts'

const format = 'kpi-run'

/** The portal's own format, for people who write their results from a script. */
export const kpiRun: Adapter = {
  format,
  readsNonFinite: false,
  recognise: (document) => isOwnFormat(format, document),
  adapt(document) {
    const findings = collectFindings(document)
    const version = readKpiVersion(document.value, findings)
    if (version === 'unknown') return { cases: [], problems: findings.list() }
    const value = version === 'newer' ? keepKnownKeys(document.value) : document.value
    const read = validateRecord(format, value, document.path, document.locate.bind(document))
    if ('problems' in read) return { cases: [], problems: [...findings.list(), ...read.problems] }
    return { cases: adaptRun(read.record, document, findings), problems: findings.list() }
  },
}

type Shared = Pick<AdaptedCase, 'timeAssumed' | 'startedAt' | 'source'>

function adaptRun(run: KpiRun, document: ArtefactDocument, findings: Findings): readonly AdaptedCase[] {
  const start = parseTimestamp(run.startedAt)
  if (start === undefined) {
    findings.add({
      code: 'artefact/bad-time',
      message: `The start of this run, ${run.startedAt}, is not a time between 2000 and 2100; it has no place in trends.`,
      pointer: '/startedAt',
    })
  }
  const shared: Shared = {
    ...(start === undefined ? {} : { startedAt: start.iso }),
    timeAssumed: start?.assumed ?? false,
    source: describeOwnSource(document, format, run),
  }
  const cases: AdaptedCase[] = []
  for (const [index, item] of run.cases.entries()) {
    const adapted = adaptCase(run, item, shared)
    if (adapted === undefined) addUnnamed(findings, `/cases/${index}`)
    else cases.push(adapted)
  }
  return cases
}

/** Undefined when nothing is left of a name or the parameters after paths and addresses were taken away. */
function adaptCase(run: KpiRun, item: KpiRunCase, shared: Shared): AdaptedCase | undefined {
  const parameters = toParameters(new Map(Object.entries(item.parameters ?? {})))
  const benchmark = toPublicText(item.benchmark ?? run.benchmark).trim()
  const system = toPublicText(run.system).trim()
  if (parameters === undefined || benchmark === '' || system === '') return undefined
  return {
    ...keepDefined({ project: run.project, session: run.session, commit: run.commit, dirty: run.dirty }),
    ...keepDefined({ nodes: item.nodes, tasks: item.tasks, jobId: item.jobId }),
    ...keepDefined({ useCase: readText(item.useCase ?? run.useCase) }),
    ...keepDefined({ partition: readText(run.partition), environment: readText(run.environment) }),
    ...shared,
    benchmark,
    system,
    parameters,
    attempt: item.attempt ?? 1,
    status: item.status ?? 'pass',
    measures: item.measures.map(adaptMeasure),
  }
}

function adaptMeasure(measure: KpiRunMeasure): Measure {
  const { metric, value, gap, unit = '', direction, reference, lower, upper, samples } = measure
  return {
    metricRaw: toPublicText(metric),
    value: value === null ? null : dropZeroSign(value),
    ...(value === null ? { gap: readText(gap) ?? 'missing' } : {}),
    unit,
    ...keepDefined({ direction, samples: samples?.map(dropZeroSign) }),
    ...keepDefined({ reference: readFinite(reference), lower: readFinite(lower), upper: readFinite(upper) }),
  }
}

function readText(text: string | undefined): string | undefined {
  const clean = text === undefined ? '' : toPublicText(text).trim()
  return clean === '' ? undefined : clean
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

function keepDefined<T extends object>(fields: T): Defined<T> {
  const kept: Defined<T> = {}
  for (const key in fields) {
    const value = fields[key]
    if (isDefined(value)) kept[key] = value
  }
  return kept
}

function isDefined<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined
}

function addUnnamed(findings: Findings, pointer: string): void {
  findings.add({
    code: 'artefact/invalid',
    message: 'A case was left out: nothing but a path or an address names its benchmark, system or parameters.',
    pointer,
  })
}
