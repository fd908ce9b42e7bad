// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CaseStatus } from '../records/benchmark-case.ts'
import type { JobUse } from './job-case.ts'
import type { SacctJob } from './sacct-jobs.ts'

/** Jobs of which each has one accounting, and the lines of those that were run again. */
export interface MergedJobs {
  readonly jobs: readonly JobUse[]
  readonly again: readonly number[]
}

/**
 * Makes one job of all its rows. A job that was requeued has a row for each time it ran (`sacct --duplicates`): the last one
 * gave its results. The components of a heterogeneous job ran side by side on nodes of their own: their energy adds up.
 */
export function mergeSacctJobs(found: readonly SacctJob[]): MergedJobs {
  const again: number[] = []
  const jobs: JobUse[] = []
  for (const rows of Map.groupBy(found, ({ system, jobId }) => JSON.stringify([system, jobId])).values()) {
    const parts: SacctJob[] = []
    for (const runs of Map.groupBy(rows, ({ component }) => component).values()) {
      const sorted = runs.toSorted((left, right) => compare(left.start?.iso ?? '', right.start?.iso ?? ''))
      const last = sorted.at(-1)
      if (last !== undefined) parts.push(last)
      for (const { line } of sorted.slice(0, -1)) again.push(line)
    }
    jobs.push(...addParts(parts))
  }
  return { jobs, again: again.toSorted((left, right) => left - right) }
}

function addParts(parts: readonly SacctJob[]): readonly JobUse[] {
  const [first, ...others] = parts.toSorted((left, right) => (left.component ?? 0) - (right.component ?? 0))
  if (first === undefined) return []
  return [others.reduce<JobUse>(addPart, first)]
}

/** What one part does not know, the whole job does not. */
function addPart(job: JobUse, part: JobUse): JobUse {
  const { nodes: _nodes, tasks: _tasks, exclusive: _exclusive, ...rest } = job
  const nodes = add(job.nodes, part.nodes)
  const tasks = add(job.tasks, part.tasks)
  const exclusive = joinExclusive(job.exclusive, part.exclusive)
  const isEarlier = compare(part.start?.iso ?? '', job.start?.iso ?? '') < 0 && part.start !== undefined
  return {
    ...rest,
    ...(nodes === undefined ? {} : { nodes }),
    ...(tasks === undefined ? {} : { tasks }),
    ...(exclusive === undefined ? {} : { exclusive }),
    start: isEarlier || job.start === undefined ? part.start : job.start,
    status: findWorse(job.status, part.status),
    energy: add(job.energy, part.energy),
    elapsed: job.elapsed === undefined || part.elapsed === undefined ? undefined : Math.max(job.elapsed, part.elapsed),
  }
}

function add(left: number | undefined, right: number | undefined): number | undefined {
  return left === undefined || right === undefined ? undefined : left + right
}

function joinExclusive(left: boolean | undefined, right: boolean | undefined): boolean | undefined {
  if (left === false || right === false) return false
  return left === true && right === true ? true : undefined
}

function findWorse(left: CaseStatus, right: CaseStatus): CaseStatus {
  if (left === 'error' || right === 'error') return 'error'
  return left === 'fail' ? left : right
}

function compare(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
