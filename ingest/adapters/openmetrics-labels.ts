// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { AdaptedCase, CaseStatus } from '../records/benchmark-case.ts'
import type { MergedRule } from '../records/mapping.ts'
import { readCount, readName } from './foreign-value.ts'
import { toParameters } from './parameter-value.ts'

/** What labels say of a case. */
export type LabelledCase = Omit<AdaptedCase, 'measures' | 'source' | 'startedAt' | 'timeAssumed'>

/** Labels that name people, machines, processes or places; compared in small letters without underscores. */
const privateLabels = new Set(
  `addr address cmdline command container containerid device devicename dockerid email exe exporter endpoint file
  filename fqdn gid group host hostname id image instance ip jobname kubernetesnode login mac mountpoint name namespace
  node nodename nodelist path pcibusid pid pod podname podnamespace processname serial server service target uid url user userid
  username uuid`.split(/\s+/),
)
/** Labels under which schedulers' job ids are written. */
const jobLabels = ['hpc_job', 'slurm_job_id', 'slurm_jobid', 'jobid', 'job_id', 'slurmjobid']
const statuses: readonly CaseStatus[] = ['pass', 'fail', 'error', 'skip', 'xfail', 'xpass']
/** Labels that are properties of a case rather than something that was varied. */
const ours = new Set([
  ...jobLabels,
  'attempt',
  'benchmark',
  'cluster',
  'commit',
  'environment',
  'job',
  'nodes',
  'partition',
  'project',
  'session',
  'status',
  'system',
  'tasks',
  'use_case',
])

/** Scheduler job that a sample belongs to; undefined when it names none. */
export function findJob(labels: ReadonlyMap<string, string>): string | undefined {
  const label = jobLabels.find((name) => (labels.get(name) ?? '') !== '')
  const job = label === undefined ? undefined : labels.get(label)
  return job !== undefined && /^[\w.+[\]-]{1,64}$/.test(job) ? job : undefined
}

/** System that a sample was measured on, as its labels say. */
export function findSystem(labels: ReadonlyMap<string, string>, rule: MergedRule): string {
  return readName(labels.get('system') ?? labels.get('cluster') ?? rule.system) ?? 'unknown'
}

/** The case that labels describe; undefined when they say more than what describes one. `skipped` are labels like `le`. */
export function readLabelledCase(
  labels: ReadonlyMap<string, string>,
  { rule, file, skipped }: { readonly rule: MergedRule; readonly file: string; readonly skipped: ReadonlySet<string> },
): LabelledCase | undefined {
  const text = (label: string): string | undefined => readName(labels.get(label))
  const count = (label: string): number | undefined => readCount(Number(labels.get(label)))
  const varied = [...labels].filter(([name, value]) => value !== '' && !skipped.has(name) && isVaried(name))
  const parameters = toParameters(new Map(varied.map(([name, value]) => [name, readNumberText(value)])))
  const benchmark = text('benchmark') ?? rule.as ?? text('job') ?? readName(file)
  if (parameters === undefined || benchmark === undefined) return undefined
  const optional = {
    useCase: text('use_case') ?? rule.useCase,
    partition: text('partition'),
    environment: text('environment'),
    nodes: count('nodes'),
    tasks: count('tasks'),
    session: text('session'),
    commit: /^[0-9a-f]{7,64}$/.exec(labels.get('commit') ?? '')?.[0],
    jobId: findJob(labels),
    project: /^[a-z0-9]+(?:-[a-z0-9]+)*$/.exec(labels.get('project')?.slice(0, 65) ?? '')?.[0],
  }
  return {
    benchmark,
    parameters,
    system: findSystem(labels, rule),
    attempt: count('attempt') ?? 1,
    status: statuses.find((status) => status === labels.get('status')) ?? 'pass',
    ...dropAbsent(optional),
  }
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

function dropAbsent<T extends object>(fields: T): Present<T> {
  const kept: Present<T> = {}
  for (const key in fields) {
    const value = fields[key]
    if (isPresent(value)) kept[key] = value
  }
  return kept
}

function isPresent<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined
}

function isVaried(name: string): boolean {
  return !ours.has(name) && !name.startsWith('__') && !privateLabels.has(name.toLowerCase().replaceAll('_', ''))
}

/** Labels are texts; a number written as every tool writes it is the same parameter as the number. */
function readNumberText(text: string): string | number {
  return text.length <= 15 && String(Number(text)) === text ? Number(text) : text
}
