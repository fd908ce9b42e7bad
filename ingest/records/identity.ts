// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import type { AdaptedCase, BenchmarkCase } from './benchmark-case.ts'

/**
 * JSON with sorted keys and nothing else: the same value gives the same text, whatever the order it was written in.
 * 16, 16.0 and 1.6e1 are the same number, so they give the same text too.
 */
export function canonicalJson(value: unknown): string {
  if (value === undefined) return 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (!isRecord(value)) return JSON.stringify(value)
  const parts: string[] = []
  for (const key of Object.keys(value).sort()) {
    const item = value[key]
    if (item !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalJson(item)}`)
  }
  return `{${parts.join(',')}}`
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** First 32 hex digits of the SHA-256 of a text. */
export function hashText(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 32)
}

/** Hash of a job's number, salted with the system that counts the jobs. */
export function hashJob(system: string, jobId: string): string {
  return hashText(canonicalJson([system, jobId]))
}

/**
 * Gives a case its project, run and key. A run is (project, system, the tool's own session), else (project, system,
 * start, content of the artefact): never the file's name. The key tells the case from all others of all runs.
 */
export function identifyCase(adapted: AdaptedCase, project: string): BenchmarkCase {
  const { session, jobId, project: _named, ...rest } = adapted
  const run = hashRun(adapted, session, project)
  const caseKey = hashCase(adapted, run)
  if (jobId === undefined) return { ...rest, project, run, caseKey }
  return { ...rest, project, run, caseKey, jobHash: hashJob(adapted.system, jobId) }
}

/** What tells a case from the others of its run. */
export type CaseDimensions = Pick<
  AdaptedCase,
  'benchmark' | 'useCase' | 'parameters' | 'system' | 'partition' | 'environment' | 'nodes' | 'tasks' | 'attempt'
>

/** The run before: the cases of an artefact come one after the other and mostly belong to one run. */
let before = { described: '', run: '' }

function hashRun({ system, startedAt, source }: AdaptedCase, session: string | undefined, project: string): string {
  const described =
    session === undefined
      ? JSON.stringify(['content', project, system, startedAt ?? null, source.sha256])
      : JSON.stringify(['session', project, system, session])
  if (before.described !== described) before = { described, run: hashText(described) }
  return before.run
}

/** The key of a case in its run: all that tells it from others. */
export function hashCase(adapted: CaseDimensions, run: string): string {
  return hashText(describeCase(adapted, run))
}

function describeCase(adapted: CaseDimensions, run: string): string {
  const { benchmark, useCase = null, parameters, system, partition = null, environment = null } = adapted
  const { nodes = null, tasks = null, attempt } = adapted
  const dimensions = JSON.stringify([run, benchmark, useCase, system, partition, environment, nodes, tasks, attempt])
  return dimensions + canonicalJson(parameters)
}
