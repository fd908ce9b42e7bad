// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { AdaptedCase, CaseSource, CaseStatus } from '../records/benchmark-case.ts'
import { applyNames, type MergedRule, type PackedName } from '../records/mapping.ts'
import { readNumber } from '../records/measure-value.ts'
import type { Findings } from './findings.ts'
import { isRecord, readCount, readName, type ForeignRecord } from './foreign-value.ts'
import { readIdentity, readVariable, type RambleIdentity } from './ramble-identity.ts'
import { toParameters } from './parameter-value.ts'
import { readFoms, type RambleFoms } from './ramble-foms.ts'
import { extendPointer } from './tool-case.ts'

/** One context of one experiment. */
export interface RambleExperiment {
  readonly adapted: AdaptedCase
  /** Same for the repeats of one experiment and for their summary, whose numbers of nodes need not agree. */
  readonly key: string
  /** From 1 on for repeats; undefined for an experiment that was not repeated. */
  readonly repeat: number | undefined
  /** True when Ramble computed the measures from repeats. */
  readonly isSummary: boolean
  readonly pointer: string
}

/** What all experiments of one file share. */
export interface RambleReading {
  readonly source: CaseSource
  readonly findings: Findings
  findRule(benchmark: string): MergedRule
}

/** How experiments end. One that is not at its end yet has no result: it is skipped, and neither passed nor failed. */
const statuses: ReadonlyMap<unknown, CaseStatus> = new Map([
  ['SUCCESS', 'pass'],
  ['FAILED', 'fail'],
  ['CANCELLED', 'error'],
  ['TIMEOUT', 'error'],
  ['UNKNOWN', 'error'],
  ['UNRESOLVED', 'error'],
  ['UNQUEUED', 'skip'],
  ['SETUP', 'skip'],
  ['SUBMITTED', 'skip'],
  ['RUNNING', 'skip'],
  ['COMPLETE', 'skip'],
])

/** Reads one experiment: a case for each of its contexts, and one without measures when it has none. */
export function readExperiment(value: unknown, pointer: string, reading: RambleReading): readonly RambleExperiment[] {
  const identity = isRecord(value) ? readIdentity(value) : undefined
  if (!isRecord(value) || identity === undefined) {
    reading.findings.add({
      code: 'artefact/invalid',
      message: 'An experiment without a usable name was left out.',
      pointer,
    })
    return []
  }
  const written = value['RAMBLE_STATUS'] ?? value['EXPERIMENT_STATUS']
  const status = statuses.get(written)
  if (status === undefined) {
    reading.findings.add({
      code: 'artefact/invalid',
      message: `The experiment ${identity.experiment} was left out: its status is none that Ramble has.`,
      pointer,
    })
    return []
  }
  return readContexts(value, pointer, reading.findings).flatMap(({ context, foms, at }) => {
    const adapted = makeCase(value, { ...identity, context, status, foms }, reading)
    if (adapted !== undefined) return [{ ...describe(adapted, identity, foms), pointer: at }]
    reading.findings.add({
      code: 'artefact/invalid',
      message: 'An experiment was left out: its names are too long.',
      pointer,
    })
    return []
  })
}

interface Context {
  readonly context: string | undefined
  readonly foms: RambleFoms
  readonly at: string
}

/** The context `null` holds what belongs to the whole experiment; others are its steps, sizes, iterations. */
function readContexts(experiment: ForeignRecord, pointer: string, findings: Findings): readonly Context[] {
  const written: unknown = experiment['CONTEXTS']
  const none = { context: undefined, foms: { measures: [], isSummary: isSummarised(experiment) }, at: pointer }
  if (!Array.isArray(written) || written.length === 0) return [none]
  return written.flatMap((item: unknown, index): readonly Context[] => {
    const at = extendPointer(`${pointer}/CONTEXTS`, index)
    const name = isRecord(item) ? (item['name'] === null ? 'null' : readName(item['name'])) : undefined
    if (!isRecord(item) || name === undefined || !Array.isArray(item['foms'])) {
      findings.add({
        code: 'artefact/invalid',
        message: 'A context was left out: it has no name or no figures of merit.',
        pointer: at,
      })
      return []
    }
    const foms = readFoms(item['foms'], `${at}/foms`, findings)
    return [{ context: name === 'null' ? undefined : name, foms, at }]
  })
}

/** An experiment that was repeated is a summary of its repeats. */
function isSummarised(experiment: ForeignRecord): boolean {
  return (readNumber(experiment['N_REPEATS']).value ?? 0) > 0
}

interface Found extends RambleIdentity, Pick<Context, 'context' | 'foms'> {
  readonly status: CaseStatus
}

/** A `names` pattern of the rule takes the experiment's name apart: only the author knows what it is made of. */
function makeCase(experiment: ForeignRecord, found: Found, reading: RambleReading): AdaptedCase | undefined {
  const rule = reading.findRule(found.application)
  const packed = applyNames(rule, found.experiment)
  const parameters = toParameters(listParameters(experiment, found, packed))
  if (parameters === undefined) return undefined
  const useCase = packed.useCase ?? rule.useCase ?? found.workload
  const nodes = packed.nodes ?? readText(readVariable(experiment, 'n_nodes'))
  const tasks = packed.tasks ?? readText(readVariable(experiment, 'n_ranks'))
  return {
    benchmark: packed.benchmark ?? rule.as ?? found.application,
    ...(useCase === undefined ? {} : { useCase }),
    parameters,
    system: rule.system ?? 'unknown',
    ...(nodes === undefined ? {} : { nodes }),
    ...(tasks === undefined ? {} : { tasks }),
    timeAssumed: false,
    attempt: 1,
    status: found.status,
    source: reading.source,
    measures: found.foms.measures,
  }
}

function listParameters(experiment: ForeignRecord, found: Found, packed: PackedName): ReadonlyMap<string, unknown> {
  const isSplit = Object.keys(packed).length > 2 || Object.keys(packed.parameters).length > 0
  const threads = readText(readVariable(experiment, 'n_threads'))
  const parameters = new Map<string, unknown>(Object.entries(packed.parameters))
  if (!isSplit) parameters.set('experiment', found.experiment)
  if (found.context !== undefined) parameters.set('context', found.context)
  if (threads !== undefined) parameters.set('n_threads', threads)
  return parameters
}

/** A count as Ramble writes it: text that is a number. */
function readText(written: unknown): number | undefined {
  return readCount(readNumber(written).value)
}

function describe(adapted: AdaptedCase, identity: RambleIdentity, foms: RambleFoms): Omit<RambleExperiment, 'pointer'> {
  const { application, workload, experiment, repeat } = identity
  const key = JSON.stringify([application, workload, experiment])
  return { adapted, key, repeat, isSummary: foms.isSummary }
}
