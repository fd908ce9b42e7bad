// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Measure } from '../records/benchmark-case.ts'
import { readNumber } from '../records/measure-value.ts'
import { toPublicText } from '../records/public-text.ts'
import { parseUnit } from '../records/units.ts'
import type { MetricFamily, MetricSample } from './openmetrics-text.ts'

/** What one kind of sample is of: the family, and how it is measured. */
export interface SampleKind {
  readonly family: string
  readonly role: 'value' | 'counter' | 'sum' | 'count' | 'quantile' | 'none'
  readonly unit: string
}

const suffixes: ReadonlyMap<string, string> = new Map([
  ['seconds', 's'],
  ['milliseconds', 'ms'],
  ['microseconds', 'us'],
  ['nanoseconds', 'ns'],
  ['bytes', 'B'],
  ['kilobytes', 'kB'],
  ['megabytes', 'MB'],
  ['gigabytes', 'GB'],
  ['joules', 'J'],
  ['watts', 'W'],
  ['hertz', 'Hz'],
  ['percent', '%'],
  ['ratio', '1'],
])
const parts = [
  ['_bucket', 'none'],
  ['_created', 'none'],
  ['_sum', 'sum'],
  ['_count', 'count'],
  ['_total', 'counter'],
] as const
const distributions = new Set(['histogram', 'gaugehistogram', 'summary'])
/** Facts and switches are written as 1 and measure nothing. */
const facts = new Set(['info', 'stateset'])

/** What a sample is of, by its name and what was declared. */
export function classifySample(name: string, families: ReadonlyMap<string, MetricFamily>): SampleKind {
  for (const [suffix, role] of parts) {
    if (!name.endsWith(suffix)) continue
    const family = name.slice(0, -suffix.length)
    const type = families.get(family)?.type
    const fits = role === 'counter' || role === 'none' ? type !== undefined : distributions.has(type ?? '')
    if (fits) return { family, role, unit: role === 'count' ? '' : findUnit(family, families) }
  }
  const type = families.get(name)?.type ?? ''
  if (facts.has(type) || (type === '' && name.endsWith('_info'))) return { family: name, role: 'none', unit: '' }
  if (type === 'summary') return { family: name, role: 'quantile', unit: findUnit(name, families) }
  return { family: name, role: type === 'counter' ? 'counter' : 'value', unit: findUnit(name, families) }
}

/** `# UNIT`, else the last word of the name, else none. */
function findUnit(name: string, families: ReadonlyMap<string, MetricFamily>): string {
  const declared = families.get(name)?.unit
  if (declared !== undefined && declared !== '') {
    const unit = suffixes.get(declared) ?? declared
    return parseUnit(unit) === undefined ? toPublicText(declared).slice(0, 32) : unit
  }
  const words = name.replace(/_total$/, '').split('_')
  return suffixes.get(words.at(-1) ?? '') ?? ''
}

/** The value of one sample. Counters of several samples are the difference of the last and the first of them. */
export function measureSamples(kind: SampleKind, samples: readonly [MetricSample, ...MetricSample[]]): Measure {
  const [first] = samples
  const last = samples.at(-1) ?? first
  const read = readNumber(last.value)
  const shared = { metricRaw: nameMetric(kind, first), unit: kind.unit }
  if (read.value === undefined) return { ...shared, value: null, gap: read.gap }
  if (kind.role !== 'counter' || samples.length === 1) return { ...shared, value: read.value }
  const start = readNumber(first.value).value
  if (start === undefined) return { ...shared, value: null, gap: 'not-finite' }
  // A counter that went down was started anew in between: nobody knows what it lost.
  return read.value < start
    ? { ...shared, value: null, gap: 'counter-reset' }
    : { ...shared, value: read.value - start }
}

function nameMetric({ family, role }: SampleKind, { name, labels }: MetricSample): string {
  if (role !== 'quantile') return name
  const quantile = Number(labels.get('quantile')) * 100
  return Number.isFinite(quantile) ? `${family}_p${Number(quantile.toPrecision(6))}` : family
}

/** Mean of a histogram or summary from its sum and count; without any observation there is no mean. */
export function measureMean(kind: SampleKind, sum: MetricSample, count: MetricSample): Measure {
  const shared = { metricRaw: `${kind.family}_mean`, unit: kind.unit, derived: true }
  const total = readNumber(sum.value)
  const number = readNumber(count.value).value ?? 0
  if (total.value === undefined) return { ...shared, value: null, gap: total.gap }
  return number > 0 ? { ...shared, value: total.value / number } : { ...shared, value: null, gap: 'no-observation' }
}
