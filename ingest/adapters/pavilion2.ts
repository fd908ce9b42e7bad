// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import type { AdaptedCase, CaseStatus } from '../records/benchmark-case.ts'
import type { MergedRule } from '../records/mapping.ts'
import { readNumber } from '../records/measure-value.ts'
import { parseTimestamp } from '../records/timestamp.ts'
import type { Adapter } from './adapter.ts'
import { collectFindings, type Findings } from './findings.ts'
import { isRecord, readCount, readName, type ForeignRecord } from './foreign-value.ts'
import { readPavilionMeasures } from './pavilion-measures.ts'
import { createRuleFinder } from './rule-finder.ts'

const format = 'pavilion2'

/** First line of results.log, in which Pavilion2 says how it came to results.json. */
const logStart = 'Gathering base results.'

const statuses: ReadonlyMap<unknown, CaseStatus> = new Map([
  ['PASS', 'pass'],
  ['FAIL', 'fail'],
  ['ERROR', 'error'],
  ['SKIPPED', 'skip'],
])

/** Results of Pavilion2: results.json of one test, a list of them, or its result log with one result a line. */
export const pavilion2: Adapter = {
  format,
  readsNonFinite: true,
  recognise({ value, text }) {
    if (text !== undefined) return text.startsWith(logStart)
    const first: unknown = Array.isArray(value) ? value[0] : value
    return isRecord(first) && first['pav_version'] !== undefined && 'result' in first
  },
  adapt(document, context) {
    const findings = collectFindings(document)
    const findRule = createRuleFinder(context.mapping, document.path)
    const cases: AdaptedCase[] = []
    const stringNumbers = new Map<string, string>()
    for (const { result, pointer } of listResults(document)) {
      const read = readResult(result, document, findRule)
      if ('wrong' in read) {
        addInvalid(findings, read.why, `${pointer}${read.wrong}`)
        continue
      }
      cases.push(read.adapted)
      for (const metric of read.stringNumbers) if (!stringNumbers.has(metric)) stringNumbers.set(metric, pointer)
    }
    for (const [metric, pointer] of stringNumbers) addStringNumber(findings, metric, pointer)
    if (cases.some(({ startedAt }) => startedAt === undefined)) addBadTime(findings)
    return { cases, problems: findings.list() }
  },
}

interface Placed {
  readonly result: unknown
  readonly pointer: string
}

function listResults({ value, text }: ArtefactDocument): readonly Placed[] {
  if (text !== undefined) return []
  if (!Array.isArray(value)) return [{ result: value, pointer: '' }]
  return value.map((result: unknown, index) => ({ result, pointer: `/${index}` }))
}

type ReadResult =
  | { readonly adapted: AdaptedCase; readonly stringNumbers: readonly string[] }
  | { readonly wrong: string; readonly why: string }

function readResult(
  result: unknown,
  { sha256, url }: ArtefactDocument,
  findRule: (benchmark: string) => MergedRule,
): ReadResult {
  if (!isRecord(result)) return { wrong: '', why: 'it is not an object' }
  const name = readName(result['name'])
  if (name === undefined) return { wrong: '/name', why: 'it does not name its test' }
  const status = statuses.get(result['result'])
  if (status === undefined) return { wrong: '/result', why: 'its result is none of PASS, FAIL, ERROR and SKIPPED' }
  const measured = readPavilionMeasures(result)
  if ('wrong' in measured) return { ...measured, why: 'it has too many values, or one with a name that is too long' }
  const rule = findRule(name)
  const version = readName(result['pav_version']) ?? ''
  const adapted: AdaptedCase = {
    benchmark: rule.as ?? name,
    ...(rule.useCase === undefined ? {} : { useCase: rule.useCase }),
    parameters: {},
    system: readName(result['sys_name']) ?? rule.system ?? 'unknown',
    ...readSize(result['sched']),
    ...readStart(result),
    attempt: 1,
    status,
    ...readJob(result),
    source: { sha256, format, formatVersion: version, ...(url === undefined ? {} : { url }) },
    measures: measured.measures,
  }
  return { adapted, stringNumbers: measured.stringNumbers }
}

/** Scheduler variables are texts. Their names differ with the release and the scheduler; `cpus` are those of the machine. */
function readSize(sched: unknown): Pick<AdaptedCase, 'nodes' | 'tasks'> {
  if (!isRecord(sched)) return {}
  const count = (name: string) => readCount(readNumber(sched[name]).value)
  const nodes = count('test_nodes') ?? count('nodes')
  const tasks = count('tasks_total') ?? count('test_procs')
  return { ...(nodes === undefined ? {} : { nodes }), ...(tasks === undefined ? {} : { tasks }) }
}

/** Numbers of tests begin again when old ones are cleaned away, so only with its time does one tell a run from others. */
function readStart(result: ForeignRecord): Pick<AdaptedCase, 'startedAt' | 'timeAssumed' | 'session'> {
  const start =
    parseTimestamp(result['started']) ?? parseTimestamp(result['created']) ?? parseTimestamp(result['finished'])
  const uuid = readName(result['uuid'])
  const id = typeof result['id'] === 'number' ? `test ${result['id']}` : undefined
  const session =
    uuid ?? (start === undefined ? undefined : [id, start.iso].filter((part) => part !== undefined).join(' '))
  return {
    ...(start === undefined ? {} : { startedAt: start.iso }),
    timeAssumed: start?.assumed ?? false,
    ...(session === undefined ? {} : { session }),
  }
}

/** Slurm's number stands before the system, `21487_system`. The number of a process behind its host is no job's number. */
function readJob(result: ForeignRecord): Pick<AdaptedCase, 'jobId'> {
  const info = result['job_info']
  const text = isRecord(info) ? info['id'] : result['job_id']
  if (typeof text !== 'string' || text === '' || text.length > 200) return {}
  return { jobId: /^(\d{1,20})_/.exec(text)?.[1] ?? text }
}

function addInvalid(findings: Findings, why: string, pointer: string): void {
  findings.add({ code: 'artefact/invalid', message: `A test result was left out: ${why}.`, pointer })
}

function addStringNumber(findings: Findings, metric: string, pointer: string): void {
  findings.add({
    code: 'artefact/string-number',
    message: `The values of ${metric} are written as text. Those that are numbers were read as numbers.`,
    pointer,
    hint: 'Evaluate them in the test: result_evaluate turns a text into a number.',
  })
}

function addBadTime(findings: Findings): void {
  findings.add({
    code: 'artefact/bad-time',
    message: 'Some results do not say when the test started, so their points have no place in trends.',
    hint: 'Pavilion2 writes `started`, such as 2026-07-28 16:50:52.017103.',
  })
}
