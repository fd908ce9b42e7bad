// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { AdaptedCase, CaseSource, CaseStatus, Measure } from '../records/benchmark-case.ts'
import { canonicalJson } from '../records/identity.ts'
import type { MergedRule } from '../records/mapping.ts'
import type { Findings } from './findings.ts'
import type { PerflogEntry } from './perflog-entry.ts'
import { readParameters, type ReframeParameters } from './reframe-parameters.ts'
import { mergeByName } from './repeated-measures.ts'

/** What making cases of lines needs beside them. */
export interface PerflogContext {
  readonly source: Omit<CaseSource, 'formatVersion'>
  readonly findings: Findings
  findRule(benchmark: string): MergedRule
}

const tooMany = 'its parameters are more than what describes one case'
const unnamed = 'it has neither a job nor a time, so nothing tells its run from others'

interface Group {
  readonly first: PerflogEntry
  readonly found: ReframeParameters
  readonly entries: PerflogEntry[]
}

/** A job id comes again after a while, a number of a process rather soon: lines further apart are of other jobs. */
const longestJob = 60 * 60 * 1000
/** Metrics of a case without a job are logged one after the other. */
const longestPause = 5000

/**
 * Makes one case of all lines of the same job and test, however often the log has them. The log is appended to, so its own
 * hash cannot say which run a line is of: the job and the time of its first line do.
 */
export function makePerflogCases(entries: readonly PerflogEntry[], context: PerflogContext): readonly AdaptedCase[] {
  const groups: Group[] = []
  const open = new Map<string, Group>()
  for (const entry of entries) {
    const found = readEntryParameters(entry)
    if (found === undefined || (entry.jobId === undefined && entry.time === undefined)) {
      addInvalid(context.findings, entry.line, found === undefined ? tooMany : unnamed)
      continue
    }
    const { written, system, partition, environment } = entry.test
    const key = canonicalJson([entry.jobId ?? null, written, system, partition, environment, found.parameters])
    const group = open.get(key)
    if (group !== undefined && belongsTo(group, entry)) {
      group.entries.push(entry)
      continue
    }
    const next = { first: entry, found, entries: [entry] }
    open.set(key, next)
    groups.push(next)
  }
  return groups.map((group) => makeCase(group, context))
}

/** Says why a line was left out. */
export function addInvalid(findings: Findings, line: number, why: string): void {
  findings.add({
    code: 'artefact/invalid',
    message: `A line of this performance log was left out: ${why}.`,
    at: { line, column: 1 },
  })
}

function readEntryParameters({ test, tasks }: PerflogEntry): ReframeParameters | undefined {
  return readParameters({}, { name: test.name, tasks, environment: test.environment, feelpp: false })
}

function belongsTo({ first, entries }: Group, entry: PerflogEntry): boolean {
  const apart = Math.abs(readMilliseconds(entry) - readMilliseconds(first))
  if (entry.jobId !== undefined) return apart <= longestJob
  if (apart === 0 || apart > longestPause) return apart === 0
  const known = new Set(entries.flatMap(({ measures }) => measures.map(({ metricRaw }) => metricRaw)))
  return entry.measures.every(({ metricRaw }) => !known.has(metricRaw))
}

function readMilliseconds({ time }: PerflogEntry): number {
  return time === undefined ? 0 : Date.parse(time.iso)
}

function makeCase({ first, found, entries }: Group, { source, findings, findRule }: PerflogContext): AdaptedCase {
  const { test, version, jobId } = first
  const rule = findRule(test.name.base)
  const tasks = first.tasks ?? found.tasks
  const nodes = first.nodes ?? found.nodes ?? (tasks === 1 ? 1 : undefined)
  const time = entries
    .map((entry) => entry.time)
    .sort((left, right) => ((left?.iso ?? '') < (right?.iso ?? '') ? -1 : 1))[0]
  const session = [jobId === undefined ? undefined : `job ${jobId}`, time?.iso].filter((part) => part !== undefined)
  const measures = mergeDistinct(entries, findings)
  return {
    benchmark: rule.as ?? test.name.base,
    ...(rule.useCase === undefined ? {} : { useCase: rule.useCase }),
    parameters: found.parameters,
    system: test.system,
    ...(test.partition === undefined ? {} : { partition: test.partition }),
    ...(test.environment === undefined ? {} : { environment: test.environment }),
    ...(nodes === undefined ? {} : { nodes }),
    ...(tasks === undefined ? {} : { tasks }),
    ...(time === undefined ? {} : { startedAt: time.iso }),
    timeAssumed: time?.assumed ?? false,
    ...(session.length === 0 ? {} : { session: session.join(' ') }),
    ...(first.commit === undefined ? {} : { commit: first.commit }),
    ...(first.dirty === undefined ? {} : { dirty: first.dirty }),
    attempt: 1,
    status: readWorst(entries, measures),
    ...(jobId === undefined ? {} : { jobId }),
    source: { ...source, formatVersion: version },
    measures,
  }
}

/** A line that says again what another said adds nothing; the same metric with another value is a finding and a sample. */
function mergeDistinct(entries: readonly PerflogEntry[], findings: Findings): readonly Measure[] {
  const distinct = new Map<string, Measure>()
  const named = new Map<string, string>()
  for (const { measures, line } of entries) {
    for (const measure of measures) {
      const text = canonicalJson(measure)
      const before = named.get(measure.metricRaw)
      if (before !== undefined && before !== text && !distinct.has(text)) addSecond(findings, measure.metricRaw, line)
      named.set(measure.metricRaw, text)
      distinct.set(text, measure)
    }
  }
  return mergeByName([...distinct.values()])
}

function addSecond(findings: Findings, metric: string, line: number): void {
  findings.add({
    code: 'artefact/invalid',
    message: `The same test of the same job has several values of ${metric}. They were taken as repeats.`,
    at: { line, column: 1 },
    hint: 'Give each case a parameter that tells it from the others.',
  })
}

/** As logged; where the log does not say, as ReFrame judges: outside of its thresholds a value fails. */
function readWorst(entries: readonly PerflogEntry[], measures: readonly Measure[]): CaseStatus {
  const logged = entries.flatMap(({ status }) => (status === undefined ? [] : [status]))
  const [only = measures.every(isWithin) ? 'pass' : 'fail'] = logged
  return logged.find((status) => status === 'error' || status === 'fail') ?? only
}

/** The bounds of ReFrame's assert_reference: relative to the reference, the sign turned where it is negative. */
function isWithin({ value, reference, lower, upper }: Measure): boolean {
  if (reference === undefined || (lower === undefined && upper === undefined)) return true
  if (value === null) return false
  const sign = Math.sign(reference)
  const least = lower === undefined ? Number.NEGATIVE_INFINITY : reference * (1 + sign * lower)
  const most = upper === undefined ? Number.POSITIVE_INFINITY : reference * (1 + sign * upper)
  return value >= least && value <= most
}
