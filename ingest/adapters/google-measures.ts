// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Measure } from '../records/benchmark-case.ts'
import { readName, type ForeignRecord } from './foreign-value.ts'
import type { GoogleRow } from './google-rows.ts'
import { mergeByName } from './repeated-measures.ts'
import { makeMeasure, mostSamples } from './tool-case.ts'

/** What is said of a row, or how it was measured; every other key with a number is a counter of the author. */
const notCounters = new Set([
  'name',
  'family_index',
  'per_family_instance_index',
  'run_name',
  'run_type',
  'repetitions',
  'repetition_index',
  'threads',
  'iterations',
  'time_unit',
  'label',
  'aggregate_name',
  'aggregate_unit',
  'error_occurred',
  'error_message',
  'skipped',
  'skip_message',
  'big_o',
])

const times = new Set(['real_time', 'cpu_time', 'real_coefficient', 'cpu_coefficient'])
const rates: ReadonlyMap<string, string> = new Map([
  ['items_per_second', '{item}/s'],
  ['bytes_per_second', 'B/s'],
])
/** Follow from the repetitions, where those are in the file. */
const derived = new Set(['mean', 'median', 'stddev', 'cv'])
/** Spreads are in no direction better. */
const spreads = new Set(['stddev', 'cv', 'RMS'])

/**
 * Measures of one benchmark. Repetitions are samples of one measure, whose value is their median. Aggregates that follow
 * from them are left out; where only aggregates are in the file, the median stands for the measure and the others are
 * measures named after it, such as `real_time (stddev)`.
 */
export function readMeasures(rows: readonly GoogleRow[]): readonly Measure[] {
  const single = rows.filter(({ aggregate }) => aggregate === undefined)
  const computed = rows.filter(
    ({ aggregate = '' }) => aggregate !== '' && (single.length === 0 || !derived.has(aggregate)),
  )
  const measures = mergeByName([...single, ...computed].flatMap(readRow))
  return measures.map((measure) => boundSamples(measure))
}

function readRow({ row, aggregate, state }: GoogleRow): readonly Measure[] {
  return Object.keys(row).flatMap((key) => {
    const value = row[key]
    const name = notCounters.has(key) || typeof value !== 'number' ? undefined : readName(key)
    if (name === undefined) return []
    const metric = nameMetric(name, row, aggregate)
    const kind = describeKind(key, row, aggregate)
    if (state === 'measured') return [makeMeasure(metric, value, kind)]
    return [{ metricRaw: metric, value: null, gap: state === 'error' ? 'failed' : 'skipped', ...kind }]
  })
}

/** The coefficients of `BigO` mean something only with the function that was fitted, which stands in `big_o`. */
function nameMetric(name: string, row: ForeignRecord, aggregate: string | undefined): string {
  if (aggregate === undefined || aggregate === 'median' || name === 'rms') return name
  return `${name} (${readName(row['big_o']) ?? aggregate})`
}

/** A percentage is written as a ratio (0.05 for 5 %), whatever `time_unit` beside it says. */
function describeKind(
  key: string,
  row: ForeignRecord,
  aggregate: string | undefined,
): Pick<Measure, 'unit' | 'direction'> {
  const isRatio = row['aggregate_unit'] === 'percentage' || aggregate === 'cv' || aggregate === 'RMS'
  const better = times.has(key)
    ? ({ direction: 'lower' } as const)
    : rates.has(key)
      ? ({ direction: 'higher' } as const)
      : {}
  const direction = spreads.has(aggregate ?? '') || isRatio ? ({ direction: 'none' } as const) : better
  return { unit: isRatio ? '' : readUnit(key, row['time_unit']), ...direction }
}

function readUnit(key: string, timeUnit: unknown): string {
  const rate = rates.get(key)
  if (rate !== undefined) return rate
  return times.has(key) && typeof timeUnit === 'string' && timeUnit.length <= 32 ? timeUnit : ''
}

function boundSamples(measure: Measure): Measure {
  const { samples, ...rest } = measure
  return samples === undefined || samples.length <= mostSamples ? measure : rest
}
