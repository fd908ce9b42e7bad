// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Measure } from './benchmark-case.ts'

/** What one tool says of one job. */
export interface JobAccount {
  readonly jobHash: string
  /** Whether the job had its nodes for itself; absent when the tool does not say. */
  readonly exclusive?: boolean
  /** True when the meter sees the accelerators alone, and not the rest of the nodes. */
  readonly isOfGpus?: boolean
  /** Joules; null when it was not measured. */
  readonly energy: number | null
  /** Seconds; null when it was not measured. */
  readonly elapsed: number | null
}

/** What is known of one job, whatever tools told it. */
export interface Job {
  /** True when a tool says that other jobs ran on the same nodes. */
  readonly isShared: boolean
  /** True when the energy is that of the accelerators alone. */
  readonly isOfGpus: boolean
  readonly energy: number | null
  readonly elapsed: number | null
  /** Benchmark cases that ran in it. */
  readonly cases: number
}

/** System of a case when nothing names its machine: two of them may be two machines that count jobs alike. */
const unknownSystem = 'unknown'

/**
 * Puts together what several tools say of the same jobs. Of two energies of one job the larger is read, with the time of the
 * same tool: a meter that misses a device or a node says less than one that does not, and adding the two would count the
 * same joules twice. What a meter of accelerators alone says is read only when no other measured. One word that the job was shared is enough.
 */
export function combineAccounts(
  accounts: Iterable<JobAccount>,
  casesOf: ReadonlyMap<string, number>,
): ReadonlyMap<string, Job> {
  const jobs = new Map<string, Job>()
  for (const { jobHash, exclusive, isOfGpus = false, energy, elapsed } of accounts) {
    const found = { isShared: exclusive === false, isOfGpus, energy, elapsed, cases: casesOf.get(jobHash) ?? 0 }
    const before = jobs.get(jobHash)
    jobs.set(jobHash, before === undefined ? found : mergeJobs(before, found))
  }
  return jobs
}

/**
 * Energy to solution (J) of a benchmark case from the account of its job: all that the nodes of the job drew, from its start
 * to its end. It is the energy of the case only when the job had its nodes for itself, or nobody says that it had not, and
 * ran this one case; else there is a gap with the reason. Energy of accelerators alone has a name of its own. Undefined when the job has no account.
 */
export function joinEnergy(job: Job | undefined, system: string): Measure | undefined {
  if (job === undefined || system === unknownSystem) return undefined
  const gap = explainGap(job)
  const metricRaw = job.isOfGpus ? 'gpu-energy-to-solution' : 'energy-to-solution'
  const shared = { metricRaw, unit: 'J', derived: true }
  return gap === undefined ? { ...shared, value: job.energy } : { ...shared, value: null, gap }
}

function explainGap({ isShared, energy, cases }: Job): string | undefined {
  if (isShared) return 'shared-job'
  if (cases !== 1) return 'several-cases-in-job'
  return energy === null ? 'not-measured' : undefined
}

function mergeJobs(a: Job, b: Job): Job {
  const { isOfGpus, energy, elapsed } = isMore(b, a) ? b : a
  return { isShared: a.isShared || b.isShared, isOfGpus, energy, elapsed, cases: a.cases }
}

/** Ties are decided by the time, so that the order of arrival decides nothing. */
function isMore(a: Job, b: Job): boolean {
  const [rankA, rankB] = [rankEnergy(a), rankEnergy(b)]
  if (rankA !== rankB) return rankA > rankB
  const [energyA, energyB] = [a.energy ?? -1, b.energy ?? -1]
  return energyA === energyB ? (a.elapsed ?? -1) > (b.elapsed ?? -1) : energyA > energyB
}

/** Of whole nodes, of accelerators alone, not measured; of the last, that of whole nodes, whose gap it is. */
function rankEnergy({ energy, isOfGpus }: Job): number {
  return (energy === null ? 0 : 2) + (isOfGpus ? 0 : 1)
}
