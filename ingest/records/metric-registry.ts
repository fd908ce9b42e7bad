// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Metric, MetricRegistry } from '../../schemas/types.gen.ts'
import { findConversion, parseUnit } from './units.ts'
import type { Conversion } from './units.ts'

/** What a measure means, seen through the registry. */
export interface ResolvedMetric {
  /** Id of the registry; the name as written when the registry does not know it or the unit measures something else. */
  readonly metric: string
  readonly label: string
  /** The registry's unit; for an unknown metric the canonical spelling of the unit as written. */
  readonly unit: string
  /** From the unit as written to `unit`. */
  readonly conversion: Conversion
  readonly direction: Metric['direction']
  readonly family?: Metric['family']
  readonly main: boolean
  readonly description?: string
  /** Present when the name is the registry's but the unit measures something else: such a measure stands by itself. */
  readonly mismatch?: { readonly metric: string; readonly unit: string }
}

/** A measure as a tool wrote it. */
export interface RawMeasure {
  readonly metricRaw: string
  readonly unit: string
  readonly value: number | null
  /** What the tool itself says. */
  readonly direction?: 'lower' | 'higher' | 'none'
}

/** The metric registry, ready to be asked. */
export interface MetricResolver {
  /** By name and unit as written, for a measured value; the hint is the tool's own word on the direction. */
  resolve(metricRaw: string, unit: string, hint?: RawMeasure['direction']): ResolvedMetric
  /** The same for a measure; one without value and unit has the unit that the registry gives its name. */
  resolveMeasure(measure: RawMeasure): ResolvedMetric
}

const unchanged: Conversion = { multiply: 1, divide: 1 }

/** Names find their metric by id or alias, without regard to case; ids win over aliases, the first alias over later ones. */
export function buildRegistry(registry: MetricRegistry | undefined): MetricResolver {
  const metrics = indexMetrics(registry?.metrics ?? [])
  const known = new Map<string, ResolvedMetric>()
  const find = (metricRaw: string, unit: string | undefined, hint: RawMeasure['direction']): ResolvedMetric => {
    const key = JSON.stringify([metricRaw, unit, hint])
    const resolved = known.get(key) ?? resolveName(metrics.get(metricRaw.toLowerCase()), { metricRaw, unit, hint })
    known.set(key, resolved)
    return resolved
  }
  return {
    resolve: find,
    resolveMeasure: ({ metricRaw, unit, value, direction }) =>
      find(metricRaw, value === null && unit === '' ? undefined : unit, direction),
  }
}

interface Name {
  readonly metricRaw: string
  /** Absent: not measured and no unit written. */
  readonly unit: string | undefined
  readonly hint: RawMeasure['direction']
}

function resolveName(metric: Metric | undefined, name: Name): ResolvedMetric {
  if (metric === undefined) return describeUnknown(name, name.hint ?? 'none')
  const { id, label, description, direction, family, main = false } = metric
  const written = name.unit ?? metric.unit ?? ''
  const unit = metric.unit ?? canonicalUnit(written)
  const conversion = findConversion(written, unit)
  if (conversion === undefined) return { ...describeUnknown(name, 'none'), mismatch: { metric: id, unit } }
  return { metric: id, label, unit, conversion, direction, family, main, description }
}

function describeUnknown({ metricRaw, unit = '' }: Name, direction: ResolvedMetric['direction']): ResolvedMetric {
  const label = metricRaw.replaceAll('_', ' ').trim()
  return {
    metric: metricRaw,
    label: label === '' ? metricRaw : label,
    unit: canonicalUnit(unit),
    conversion: unchanged,
    direction,
    main: false,
  }
}

function canonicalUnit(unit: string): string {
  return parseUnit(unit)?.text ?? unit
}

function indexMetrics(metrics: readonly Metric[]): ReadonlyMap<string, Metric> {
  const index = new Map<string, Metric>()
  const names = [
    ...metrics.map((metric) => [metric.id, metric] as const),
    ...metrics.flatMap((metric) => (metric.aliases ?? []).map((alias) => [alias, metric] as const)),
  ]
  for (const [name, metric] of names) {
    if (!index.has(name.toLowerCase())) index.set(name.toLowerCase(), metric)
  }
  return index
}
