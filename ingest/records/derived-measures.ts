// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { deriveAdoption } from './adoption.ts'
import type { Measure } from './benchmark-case.ts'
import type { Job } from './job-energy.ts'
import { joinEnergy } from './job-energy.ts'
import { convertUnit } from './units.ts'

/** A measured value in the unit of its metric. */
export interface Quantity {
  readonly value: number
  readonly unit: string
}

/** What one case measured, by the ids of content/metrics.yml; gaps are not here. */
export type KnownValues = ReadonlyMap<string, Quantity>

/** Metrics that something is derived from. A case with none of them, and without a job, is not looked at. */
export const sourceMetrics: ReadonlySet<string> = new Set([
  'work-count',
  'floating-point-operations',
  'floating-point-rate',
  'power-profile',
  'energy-to-solution',
  'release-downloads',
  'container-pulls',
  'forge-stars',
  'forge-forks',
  'package-repositories',
  'training-attendance',
])

/** What follows from the measures of one case and the account of its job. What the case measured itself is never derived. */
export function deriveMeasures(known: KnownValues, job: Job | undefined, system: string): readonly Measure[] {
  const energy = known.has('energy-to-solution') ? undefined : joinEnergy(job, system)
  const joined = energy === undefined || energy.value === null || job?.isOfGpus === true ? undefined : job
  const found = [energy, deriveThroughput(known), deriveEfficiency(known, joined), deriveAdoption(known)]
  return found.filter((measure) => measure !== undefined)
}

/**
 * Throughput: work done / time to solution, where the case measured both. The unit of the work stays: `{cell}` gives `{cell}/s`.
 */
export function deriveThroughput(known: KnownValues): Measure | undefined {
  const work = known.get('work-count')
  const rate = divide(work?.value, measured(known, 'time-to-solution', 's'))
  if (known.has('throughput') || work === undefined || rate === undefined) return undefined
  return toMeasure('throughput', rate, `${work.unit}/s`)
}

/**
 * Operations per watt (FLOP/s/W, which is FLOP/J), from the first of these that was measured:
 * operations / energy; rate / power; rate / (energy / time), where the energy and the time are those of the whole job, or
 * both those that the case measured itself. This is the quantity that the Green500 list ranks, but over the whole job and
 * not over the best part of it: https://www.top500.org/lists/green500/.
 */
export function deriveEfficiency(known: KnownValues, job: Job | undefined): Measure | undefined {
  if (known.has('flops-per-watt')) return undefined
  const operations = measured(known, 'floating-point-operations', 'FLOP')
  const rate = measured(known, 'floating-point-rate', 'FLOP/s')
  const energy = measured(known, 'energy-to-solution', 'J') ?? job?.energy ?? undefined
  const value = divide(operations, energy) ?? divide(rate, findPower(known, job))
  return value === undefined ? undefined : toMeasure('flops-per-watt', value, 'FLOP/s/W')
}

/** Mean power in watts. */
function findPower(known: KnownValues, job: Job | undefined): number | undefined {
  const own = measured(known, 'energy-to-solution', 'J')
  const spent =
    own === undefined
      ? divide(job?.energy ?? undefined, job?.elapsed ?? undefined)
      : divide(own, measured(known, 'time-to-solution', 's'))
  return measured(known, 'power-profile', 'W') ?? spent
}

/** A measured value in a unit of our own choice: an instance may choose another one for its metrics. */
function measured(known: KnownValues, metric: string, unit: string): number | undefined {
  const quantity = known.get(metric)
  return quantity === undefined ? undefined : convertUnit(quantity.value, quantity.unit, unit)
}

/** A quotient of two things that were measured and are more than nothing. */
function divide(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined || a <= 0 || b <= 0 ? undefined : a / b
}

function toMeasure(metricRaw: string, value: number, unit: string): Measure | undefined {
  return Number.isFinite(value) ? { metricRaw, value, unit, derived: true } : undefined
}
