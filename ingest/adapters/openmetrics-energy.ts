// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { AdaptedCase, CaseSource, Measure } from '../records/benchmark-case.ts'
import { jobAccounting, nameJobSession } from '../records/job-accounting.ts'
import type { MergedRule } from '../records/mapping.ts'
import { readNumber } from '../records/measure-value.ts'
import { parseTimestamp } from '../records/timestamp.ts'
import { findJob, findSystem } from './openmetrics-labels.ts'
import type { MetricSample } from './openmetrics-text.ts'

/** Counter of NVIDIA's DCGM exporter: millijoules of one GPU since its driver was loaded. */
export const energyCounter = 'DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION'

/** One reading of the counter of one GPU. */
interface Reading {
  readonly at: number
  readonly millijoules: number
}

/** Energy counters by job; samples that name no job are only counted, since nobody knows what they measured. */
export interface JobEnergy {
  readonly cases: readonly AdaptedCase[]
  readonly withoutJob: number
}

/**
 * Adds up what the GPUs of each job used between the first and the last reading with the job's label. Readings are of the GPU
 * as a whole, whatever instance (MIG) they are written for, so the same GPU counts once.
 */
export function readJobEnergy(samples: readonly MetricSample[], rule: MergedRule, source: CaseSource): JobEnergy {
  const jobs = new Map<string, MetricSample[]>()
  let withoutJob = 0
  for (const sample of samples) {
    const job = findJob(sample.labels)
    if (job === undefined) {
      withoutJob += 1
      continue
    }
    const key = JSON.stringify([findSystem(sample.labels, rule), job])
    const known = jobs.get(key)
    if (known === undefined) jobs.set(key, [sample])
    else known.push(sample)
  }
  return { cases: Array.from(jobs.values(), (found) => accountJob(found, rule, source)), withoutJob }
}

function accountJob(samples: readonly MetricSample[], rule: MergedRule, source: CaseSource): AdaptedCase {
  const labels = samples[0]?.labels ?? new Map<string, string>()
  const job = findJob(labels) ?? ''
  const gpus = Array.from(Map.groupBy(samples, identifyGpu).values(), readReadings)
  const starts = gpus.flatMap(([first]) => (first === undefined || first.at === 0 ? [] : [first.at]))
  const start = starts.length === 0 ? undefined : parseTimestamp(Math.min(...starts))
  return {
    benchmark: jobAccounting,
    parameters: {},
    system: findSystem(labels, rule),
    ...(start === undefined ? {} : { startedAt: start.iso }),
    timeAssumed: false,
    session: nameJobSession(job),
    attempt: 1,
    // A GPU does not know how the job ended.
    status: 'skip',
    jobId: job,
    source,
    measures: [measureEnergy(gpus), { metricRaw: 'elapsed', value: null, gap: 'not-measured', unit: 's' }],
  }
}

/** The UUID of the GPU itself; exporters without it number the GPUs of each host. Used here and kept nowhere. */
function identifyGpu({ labels }: MetricSample): string {
  const uuid = labels.get('UUID') ?? labels.get('uuid')
  return (
    uuid ??
    JSON.stringify([labels.get('Hostname') ?? labels.get('hostname') ?? labels.get('instance'), labels.get('gpu')])
  )
}

/** Readings of one GPU in the order of time, one for each time. */
function readReadings(samples: readonly MetricSample[]): readonly Reading[] {
  const readings = new Map<number, Reading>()
  for (const { value, timestamp } of samples) {
    const millijoules = readNumber(value).value
    const at = timestamp === undefined ? 0 : Number(timestamp)
    if (millijoules !== undefined) readings.set(at, { at, millijoules })
  }
  return [...readings.values()].sort((left, right) => left.at - right.at)
}

function measureEnergy(gpus: readonly (readonly Reading[])[]): Measure {
  const shared = { metricRaw: 'energy', unit: 'J' }
  let millijoules = 0
  for (const readings of gpus) {
    const [first, ...later] = readings
    const last = later.at(-1)
    if (first === undefined || last === undefined) return { ...shared, value: null, gap: 'not-measured' }
    const fell = readings.some((reading, index) => reading.millijoules < (readings[index - 1]?.millijoules ?? 0))
    if (fell) return { ...shared, value: null, gap: 'counter-reset' }
    millijoules += last.millijoules - first.millijoules
  }
  // 0 is what a GPU without a meter shows.
  return millijoules > 0 ? { ...shared, value: millijoules / 1000 } : { ...shared, value: null, gap: 'not-measured' }
}
