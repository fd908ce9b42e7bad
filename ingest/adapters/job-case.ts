// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { AdaptedCase, CaseSource, CaseStatus, Measure } from '../records/benchmark-case.ts'
import { jobAccounting, nameJobSession } from '../records/job-accounting.ts'
import type { Timestamp } from '../records/timestamp.ts'

/** What a scheduler or a monitor knows of one job. */
export interface JobUse {
  readonly jobId: string
  readonly system: string
  readonly partition?: string
  readonly nodes?: number
  readonly tasks?: number
  readonly start: Timestamp | undefined
  readonly status: CaseStatus
  /** Whether the job had its nodes for itself; absent when that is not known. */
  readonly exclusive?: boolean
  /** Joules; undefined when they were not measured. */
  readonly energy: number | undefined
  /** Seconds; undefined when they are not known. */
  readonly elapsed: number | undefined
}

/**
 * The accounting of one job as a case; see records/job-accounting.ts for how it is joined to benchmarks. Two tools may say
 * different things of one job: the tool stands as the environment, so that they are two cases and no contradiction.
 */
export function makeJobCase(job: JobUse, source: CaseSource): AdaptedCase {
  const { jobId, system, partition, nodes, tasks, start, status, exclusive, energy, elapsed } = job
  return {
    benchmark: jobAccounting,
    parameters: exclusive === undefined ? {} : { exclusive },
    system,
    ...(partition === undefined ? {} : { partition }),
    environment: source.format,
    ...(nodes === undefined ? {} : { nodes }),
    ...(tasks === undefined ? {} : { tasks }),
    ...(start === undefined ? {} : { startedAt: start.iso }),
    timeAssumed: start?.assumed ?? false,
    session: nameJobSession(jobId),
    attempt: 1,
    status,
    jobId,
    source,
    measures: [makeMeasure('energy', energy, 'J'), makeMeasure('elapsed', elapsed, 's')],
  }
}

function makeMeasure(metricRaw: string, value: number | undefined, unit: string): Measure {
  return value === undefined ? { metricRaw, value: null, gap: 'not-measured', unit } : { metricRaw, value, unit }
}
