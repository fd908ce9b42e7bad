// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { isJobAccounting, jobAccounting } from '../records/job-accounting.ts'
import { combineAccounts } from '../records/job-energy.ts'
import type { Job, JobAccount } from '../records/job-energy.ts'
import { convertUnit } from '../records/units.ts'
import type { HistoryRow, RowReader } from './history.ts'

/**
 * What is known of each job that has an account, by the hash of its number. Holds as much as there are jobs, however many points
 * they have; a history without accounts is not gone through.
 */
export async function readJobs(reader: RowReader): Promise<ReadonlyMap<string, Job>> {
  const accounts = new Map<string, JobAccount>()
  for await (const rows of reader.readRows(jobAccounting)) {
    for (const row of rows) addRow(accounts, row)
  }
  if (accounts.size === 0) return new Map()
  const jobs = new Set([...accounts.values()].map(({ jobHash }) => jobHash))
  return combineAccounts(accounts.values(), await countCases(reader, jobs))
}

/** Formats that account for accelerators alone: DCGM counts what its GPUs draw. */
const gpuFormats: ReadonlySet<string> = new Set(['openmetrics'])

function addRow(accounts: Map<string, JobAccount>, row: HistoryRow): void {
  if (row.jobHash === undefined) return
  const { exclusive } = row.parameters
  const key = row.caseKey
  const before = accounts.get(key) ?? {
    jobHash: row.jobHash,
    ...(typeof exclusive === 'boolean' ? { exclusive } : {}),
    ...(gpuFormats.has(row.source.format) ? { isOfGpus: true } : {}),
    energy: null,
    elapsed: null,
  }
  accounts.set(key, { ...before, ...readMeasure(row) })
}

function readMeasure({ metricRaw, value, unit }: HistoryRow): Partial<Pick<JobAccount, 'energy' | 'elapsed'>> {
  if (value === null) return {}
  if (metricRaw === 'energy') return { energy: convertUnit(value, unit, 'J') ?? null }
  if (metricRaw === 'elapsed') return { elapsed: convertUnit(value, unit, 's') ?? null }
  return {}
}

/** Benchmark cases of each of these jobs; one case from two sources is one. */
async function countCases(reader: RowReader, jobs: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  let last: string | undefined
  for await (const cases of reader.readCases()) {
    for (const one of cases) {
      const { jobHash, caseKey } = one
      if (jobHash !== undefined && caseKey !== last && jobs.has(jobHash) && !isJobAccounting(one)) {
        counts.set(jobHash, (counts.get(jobHash) ?? 0) + 1)
      }
      last = caseKey
    }
  }
  return counts
}
