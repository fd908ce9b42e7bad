// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SystemDescription } from '../../schemas/types.gen.ts'
import type { BenchmarkCase } from './benchmark-case.ts'
import { canonicalJson, hashJob, hashText } from './identity.ts'
import { makeSlug } from './slug.ts'

/** A description as the history keeps it: named by its content, the job as a hash only. */
export interface StoredDescription extends Omit<SystemDescription, '$schema' | 'format' | 'jobId'> {
  /** `<system>-<hash of the rest>`; also the name of its file. */
  readonly id: string
  readonly jobHash?: string
}

/** What a run must say so that its description can be found. */
export type DescribedRun = Pick<BenchmarkCase, 'system' | 'partition' | 'startedAt' | 'jobHash'>

/** One thing that a description says. */
export interface SystemFact {
  /** Dotted path, such as `gpus.driver`. */
  readonly key: string
  /** Sorted, each once. */
  readonly values: readonly string[]
}

/** One thing that two descriptions say differently; a side that does not say it is absent. */
export interface SystemChange {
  readonly key: string
  readonly before?: readonly string[]
  readonly after?: readonly string[]
}

/** The form that is kept. Times are ISO 8601 in UTC already. */
export function storeDescription(description: SystemDescription): StoredDescription {
  const { $schema: _schema, format: _format, jobId, ...rest } = description
  const kept = jobId === undefined ? rest : { ...rest, jobHash: hashJob(rest.system, jobId) }
  return { ...kept, id: nameDescription(kept) }
}

/** Id that the content of a description gives it. */
export function nameDescription(kept: Omit<StoredDescription, 'id'>): string {
  const slug = makeSlug(kept.system)
  return `${slug === '' ? 'system' : slug}-${hashText(canonicalJson(kept))}`
}

/** Finds the description in force for a run; undefined when there is none. */
export type DescriptionFinder = (run: DescribedRun) => StoredDescription | undefined

/**
 * The description in force for a run: the latest that was collected in the same job, else the latest of the same system and partition that
 * was not collected after the run began. One that was collected in another job counts too: it is of the same system. There is none
 * for a run without a start, unless it is of its job.
 */
export function indexDescriptions(descriptions: readonly StoredDescription[]): DescriptionFinder {
  const sorted = descriptions.toSorted((a, b) => compareTexts(b.takenAt, a.takenAt) || compareTexts(b.id, a.id))
  const byJob = Map.groupBy(sorted, ({ jobHash }) => jobHash)
  const byPlace = Map.groupBy(sorted, describePlace)
  return (run) => {
    const { jobHash, startedAt } = run
    const [ofJob] = jobHash === undefined ? [] : (byJob.get(jobHash) ?? [])
    if (ofJob !== undefined || startedAt === undefined) return ofJob
    return byPlace.get(describePlace(run))?.find(({ takenAt }) => takenAt <= startedAt)
  }
}

/** Everything that a description says of its system, by key; not when, where and in which job it was collected. */
export function listFacts(description: StoredDescription): readonly SystemFact[] {
  const { id: _id, version: _version, system: _system, partition: _partition, ...rest } = description
  const { takenAt: _taken, jobHash: _job, ...facts } = rest
  const values = new Map<string, Set<string>>()
  const add = (key: string, value: string): void => {
    values.set(key, (values.get(key) ?? new Set()).add(value))
  }
  for (const [key, value] of Object.entries(facts)) addFacts(key, value, add)
  return [...values].map(([key, said]) => ({ key, values: [...said].sort() })).sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** What changed between two descriptions, by key. */
export function compareDescriptions(before: StoredDescription, after: StoredDescription): readonly SystemChange[] {
  const [old, now] = [before, after].map((one) => new Map(listFacts(one).map(({ key, values }) => [key, values])))
  const keys = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].sort()
  return keys.flatMap((key) => {
    const [was, is] = [old?.get(key), now?.get(key)]
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    return [{ key, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }]
  })
}

function describePlace({ system, partition }: Pick<DescribedRun, 'system' | 'partition'>): string {
  return JSON.stringify([system, partition])
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Things with a name are told by it: `libraries.hdf5` is its version, and that of another library is another fact. */
function addFacts(key: string, value: unknown, add: (key: string, value: string) => void): void {
  if (typeof value === 'string' || typeof value === 'number') {
    add(key, String(value))
    return
  }
  if (Array.isArray(value)) {
    for (const item of value) addFacts(key, item, add)
    return
  }
  if (typeof value !== 'object' || value === null) return
  const entries = Object.entries(value)
  const [name] = entries.filter(([part, item]) => naming.has(part) && typeof item === 'string')
  const rest = entries.filter((entry) => entry !== name)
  const place = name === undefined || key === 'cpu' ? key : `${key}.${String(name[1])}`
  if (name !== undefined && (rest.length === 0 || key === 'cpu'))
    add(key === 'cpu' ? `${key}.${name[0]}` : key, String(name[1]))
  for (const [part, item] of rest) addFacts(part === 'version' ? place : `${place}.${part}`, item, add)
}

/** Fields that say which of several things an entry is about. */
const naming: ReadonlySet<string> = new Set(['name', 'model', 'fabric'])
