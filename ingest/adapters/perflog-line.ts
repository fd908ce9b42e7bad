// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readNumber } from '../records/measure-value.ts'
import { parseTimestamp } from '../records/timestamp.ts'
import { readName } from './foreign-value.ts'
import { makeTest, readReframeVersion, splitInfo, type PerflogEntry, type UnreadableLine } from './perflog-entry.ts'
import { toReframeMeasure } from './reframe-measures.ts'
import { readJobId } from './reframe-status.ts'

/** What a field of a line of ReFrame 3 can be told by; the order of fields differs from site to site. */
const reference = /^ref=(\S{1,40}) ?\(l=([^\s,]{1,40}), ?u=([^\s,)]{1,40})\)$/
const assignment = /^([^=|,]{1,200})=([^,]*)$/

/** True for a line as ReFrame 3 logs a metric: `time|reframe 3.3|X on S:P using E|jobid=1|m=2.5|s|ref=0 (l=None, u=None)|tags`. */
export function isPerflogLine(line: string): boolean {
  if (!line.includes('|') || !line.includes('=')) return false
  const fields = split(line)
  return fields.some((field) => splitInfo(field) !== undefined) && fields.some((field) => field.startsWith('ref='))
}

/** Reads one line of a performance log of ReFrame 3: one metric. */
export function readPerflogLine(text: string, line: number): PerflogEntry | UnreadableLine {
  if (text.length > 10_000) return { wrong: 'it is too long to be one' }
  const fields = split(text)
  const info = fields.findIndex((field) => splitInfo(field) !== undefined)
  const written = splitInfo(fields[info] ?? '')
  const test = written === undefined ? undefined : makeTest(written)
  const ref = fields.findIndex((field) => reference.test(field))
  const metric = findMetric(fields, ref)
  if (test === undefined) return { wrong: 'it does not say which test ran where' }
  if (metric === undefined) return { wrong: 'it does not give a value and its reference' }
  const rest = fields.filter((_, index) => index !== info && index !== ref && !metric.places.has(index))
  const tags = readTags(rest)
  const name = { ...test.name, parameters: new Map([...test.name.parameters, ...tags.values]) }
  return {
    line,
    test: { ...test, name },
    version: rest.map(readReframeVersion).find((version) => version !== '') ?? '',
    time: rest.map(parseTimestamp).find((time) => time !== undefined),
    ...readJobId(tags.jobId),
    tasks: undefined,
    nodes: undefined,
    ...readGit(tags.git),
    measures: [toReframeMeasure(metric.name, [metric.value, ...readReference(fields[ref] ?? ''), metric.unit])],
  }
}

interface Metric {
  readonly name: string
  readonly value: string
  readonly unit: string
  readonly places: ReadonlySet<number>
}

/** The metric stands before the reference. Its unit stands between the two, or else behind the reference. */
function findMetric(fields: readonly string[], ref: number): Metric | undefined {
  const direct = assignment.exec(fields[ref - 1] ?? '')
  const parts = direct ?? assignment.exec(fields[ref - 2] ?? '')
  const unit = direct === null ? ref - 1 : ref + 1
  const name = readName(parts?.[1])
  if (ref < 1 || name === undefined) return undefined
  const text = fields[unit] ?? ''
  const known = !/[=,]/.test(text)
  return {
    name,
    value: parts?.[2] ?? '',
    unit: known ? text : '',
    places: new Set([direct === null ? ref - 2 : ref - 1, ...(known ? [unit] : [])]),
  }
}

function readReference(field: string): readonly [unknown, unknown, unknown] {
  const [, value, lower, upper] = reference.exec(field) ?? []
  return [readNumber(value).value, readNumber(lower).value, readNumber(upper).value]
}

interface Tags {
  readonly jobId?: string
  readonly git?: string
  readonly values: ReadonlyMap<string, string>
}

/** Tags with a value, in whatever order they were written. Words without a value name groups of tests: they measure nothing. */
function readTags(fields: readonly string[]): Tags {
  const values = new Map<string, string>()
  for (const tag of fields.flatMap((field) => field.split(','))) {
    const [, key, value] = assignment.exec(tag.trim()) ?? []
    if (key !== undefined && value !== undefined) values.set(key, value)
  }
  const jobId = values.get('jobid')
  const git = values.get('git')
  values.delete('jobid')
  values.delete('git')
  return { ...(jobId === undefined ? {} : { jobId }), ...(git === undefined ? {} : { git }), values }
}

function readGit(text: string | undefined): { readonly commit?: string; readonly dirty?: boolean } {
  const [, commit, dirty] = /^([0-9a-f]{7,64})(-dirty)?$/i.exec(text ?? '') ?? []
  if (commit === undefined) return {}
  return { commit: commit.toLowerCase(), ...(dirty === undefined ? {} : { dirty: true }) }
}

function split(line: string): readonly string[] {
  return line.split('|').map((field) => field.trim())
}
