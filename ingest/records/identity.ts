import { hash } from 'node:crypto'
import type { AdaptedCase, BenchmarkCase } from './benchmark-case.ts'

/**
 * JSON with sorted keys and nothing else: the same value gives the same text, whatever the order it was written in.
 * 16, 16.0 and 1.6e1 are the same number, so they give the same text too.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === undefined) return 'null'
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  if (entries.length === 0) return '{}'
  entries.sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
}

/** First 32 hex digits of the SHA-256 of a text. */
export function hashText(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 32)
}

/**
 * Gives a case its project, run and key. A run is (project, system, the tool's own session), else (project, system,
 * start, content of the artefact): never the file's name. The key tells the case from all others of all runs.
 */
export function identifyCase(adapted: AdaptedCase, project: string): BenchmarkCase {
  const { session, jobId, project: _named, ...rest } = adapted
  const run = hashText(describeRun(adapted, session, project))
  const caseKey = hashText(describeCase(adapted, run))
  if (jobId === undefined) return { ...rest, project, run, caseKey }
  return { ...rest, project, run, caseKey, jobHash: hashText(canonicalJson([adapted.system, jobId])) }
}

function describeRun(adapted: AdaptedCase, session: string | undefined, project: string): string {
  const { system, startedAt, source } = adapted
  if (session !== undefined) return canonicalJson(['session', project, system, session])
  return canonicalJson(['content', project, system, startedAt ?? null, source.sha256])
}

function describeCase(adapted: AdaptedCase, run: string): string {
  const { benchmark, useCase, parameters, system, partition, environment, nodes, tasks, attempt } = adapted
  const dimensions = [useCase, system, partition, environment, nodes, tasks, attempt]
  return `${JSON.stringify([run, benchmark, ...dimensions.map((item) => item ?? null)])}${canonicalJson(parameters)}`
}
