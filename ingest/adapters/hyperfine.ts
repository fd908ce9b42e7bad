// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import type { AdaptedCase, CaseStatus, Measure } from '../records/benchmark-case.ts'
import type { AdaptContext, Adapter } from './adapter.ts'
import { nameCommand } from './command-name.ts'
import { collectFindings, type Findings } from './findings.ts'
import { isRecord, type ForeignRecord } from './foreign-value.ts'
import { mergeByName } from './repeated-measures.ts'
import { createRuleFinder } from './rule-finder.ts'
import {
  addSamples,
  describeSource,
  makeMeasure,
  nameCase,
  readParameterText,
  type CaseName,
  type OwnName,
} from './tool-case.ts'

const format = 'hyperfine'

/** Times of one command, all in seconds, in the order in which hyperfine writes them. */
const times = ['mean', 'stddev', 'median', 'user', 'system', 'min', 'max'] as const

/** What `hyperfine --export-json` writes: times of command lines, of which only the program's name is kept. */
export const hyperfine: Adapter = {
  format,
  readsNonFinite: false,
  recognise({ value }) {
    if (!isRecord(value) || !Array.isArray(value['results'])) return false
    const first: unknown = value['results'][0]
    return isRecord(first) && typeof first['command'] === 'string' && 'mean' in first && 'user' in first
  },
  adapt(document, context) {
    const findings = collectFindings(document)
    const results = isRecord(document.value) ? document.value['results'] : undefined
    const cases = Array.isArray(results) ? adaptResults(results, document, context, findings) : []
    return { cases, problems: findings.list() }
  },
}

interface Named {
  readonly own: OwnName
  readonly hash: string | undefined
  readonly result: ForeignRecord
  readonly pointer: string
}

function adaptResults(
  results: readonly unknown[],
  document: ArtefactDocument,
  context: AdaptContext,
  findings: Findings,
): readonly AdaptedCase[] {
  const findRule = createRuleFinder(context.mapping, document.path)
  const named = results.flatMap((result, index) => readNamed(result, `/results/${index}`, findings))
  const source = describeSource(document, format)
  return tellApart(named).flatMap(({ own, result, pointer }) => {
    const name = nameCase(own, findRule(own.name))
    const measures = readTimes(result)
    if (name !== undefined && measures.length > 0) return [{ ...makeCase(name, result), source, measures }]
    const message = 'A result was left out: it has no times, or too many parameters.'
    findings.add({ code: 'artefact/invalid', message, pointer })
    return []
  })
}

function readNamed(result: unknown, pointer: string, findings: Findings): readonly Named[] {
  const command = isRecord(result) ? result['command'] : undefined
  const named = typeof command === 'string' ? nameCommand(command) : undefined
  if (!isRecord(result) || named === undefined) {
    findings.add({
      code: 'artefact/invalid',
      message: 'A result was left out: its command has no name that can be published.',
      pointer,
      hint: 'Give each command a name of one word: hyperfine -n my-solver ...',
    })
    return []
  }
  const written = isRecord(result['parameters']) ? Object.entries(result['parameters']) : []
  const parameters = new Map(
    written.map(([key, item]) => [key, typeof item === 'string' ? readParameterText(item) : item]),
  )
  return [{ own: { name: named.program, parameters }, hash: named.hash, result, pointer }]
}

/**
 * Commands of several words get the hash of theirs as the parameter `command`. What was varied with
 * `--parameter-scan` and its kin tells them apart already, unless two of the file have the same.
 */
function tellApart(all: readonly Named[]): readonly Named[] {
  const describe = ({ own }: Named): string => JSON.stringify([own.name, [...own.parameters]])
  const groups = Map.groupBy(all, describe)
  return all.map((item) => {
    const hashes = new Set(groups.get(describe(item))?.map(({ hash }) => hash))
    if (item.hash === undefined || (item.own.parameters.size > 0 && hashes.size === 1)) return item
    return { ...item, own: { ...item.own, parameters: new Map([...item.own.parameters, ['command', item.hash]]) } }
  })
}

function makeCase(name: CaseName, result: ForeignRecord): Omit<AdaptedCase, 'source' | 'measures'> {
  return { ...name, timeAssumed: false, attempt: 1, status: readStatus(result['exit_codes']) }
}

/** Exit codes are there for each run; null is a run that a signal ended. */
function readStatus(codes: unknown): CaseStatus {
  return Array.isArray(codes) && codes.some((code) => code !== 0) ? 'fail' : 'pass'
}

function readTimes(result: ForeignRecord): readonly Measure[] {
  const measures = times
    .filter((key) => result[key] !== undefined)
    .map((key) => makeMeasure(key, result[key], { unit: 's', direction: key === 'stddev' ? 'none' : 'lower' }))
    .map((measure) => (measure.metricRaw === 'median' ? addSamples(measure, result['times']) : measure))
  const memory: unknown = result['memory_usage_byte']
  const used = Array.isArray(memory)
    ? memory.map((item) => makeMeasure('memory_usage_byte', item, { unit: 'B', direction: 'lower' }))
    : []
  return [...measures, ...mergeByName(used)]
}
