// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { AdaptedCase, CaseSource, Measure } from '../records/benchmark-case.ts'
import type { MergedRule } from '../records/mapping.ts'
import { parseTimestamp } from '../records/timestamp.ts'
import type { Findings } from './findings.ts'
import { energyCounter } from './openmetrics-energy.ts'
import { readLabelledCase, type LabelledCase } from './openmetrics-labels.ts'
import { classifySample, measureMean, measureSamples, type SampleKind } from './openmetrics-measures.ts'
import type { Exposition, MetricSample } from './openmetrics-text.ts'
import { collectCases, type CaseWithoutMeasures } from './same-case.ts'

/** What all cases of a file share. */
export interface ExpositionOrigin {
  readonly rule: MergedRule
  readonly file: string
  readonly source: CaseSource
}

/** Samples of one metric with the same labels, in the order of the file. */
interface Series {
  readonly kind: SampleKind
  readonly labels: ReadonlyMap<string, string>
  readonly samples: [MetricSample, ...MetricSample[]]
}

const distributionLabels = new Set(['le', 'quantile'])

/** One case for each set of labels and time. Samples that differ only in private labels are samples of one measure. */
export function readSampleCases(
  exposition: Exposition,
  origin: ExpositionOrigin,
  findings: Findings,
): readonly AdaptedCase[] {
  const collected = collectCases()
  const timeless = new Set<number>()
  for (const series of listSeries(exposition)) {
    const described = readLabelledCase(series.labels, { ...origin, skipped: distributionLabels })
    if (described === undefined) {
      const message = 'This sample has more labels than what describes one case. It was left out.'
      findings.add({ code: 'artefact/invalid', message, at: { line: series.samples[0].line, column: 1 } })
      continue
    }
    for (const { at, measure } of measureSeries(series)) {
      const shared = describeAt(described, at, origin)
      if (shared.startedAt === undefined) timeless.add(series.samples[0].line)
      collected.add(shared, [measure])
    }
  }
  addTimeless(timeless, findings)
  return collected.list()
}

function listSeries({ samples, families }: Exposition): readonly Series[] {
  const series = new Map<string, Series>()
  for (const sample of samples) {
    if (sample.name === energyCounter) continue
    const kind = classifySample(sample.name, families)
    if (kind.role === 'none') continue
    const labels = [...sample.labels].sort(([left], [right]) => (left < right ? -1 : 1))
    const isTotal = kind.role === 'sum' || kind.role === 'count'
    const key = JSON.stringify([isTotal ? kind.family : sample.name, isTotal, labels])
    const known = series.get(key)
    if (known === undefined) series.set(key, { kind, labels: sample.labels, samples: [sample] })
    else known.samples.push(sample)
  }
  return [...series.values()]
}

interface MeasureAt {
  readonly at: string | undefined
  readonly measure: Measure
}

/** A counter is one measure over all its samples; anything else is measured anew each time. */
function measureSeries({ kind, samples }: Series): readonly MeasureAt[] {
  if (kind.role === 'sum' || kind.role === 'count') return measureDistribution(kind, samples)
  const ordered = samples.toSorted((left, right) => Number(left.timestamp ?? 0) - Number(right.timestamp ?? 0))
  const [first = samples[0], ...rest] = ordered
  if (kind.role === 'counter') {
    return [{ at: first.timestamp, measure: measureSamples(kind, [first, ...rest]) }]
  }
  return ordered.map((sample) => ({ at: sample.timestamp, measure: measureSamples(kind, [sample]) }))
}

/** Sum and count of the same time are a mean; the count stands beside it. Buckets are not kept. */
function measureDistribution(kind: SampleKind, samples: readonly MetricSample[]): readonly MeasureAt[] {
  const found: MeasureAt[] = []
  for (const [at, items] of Map.groupBy(samples, ({ timestamp }) => timestamp)) {
    const sum = items.find(({ name }) => name.endsWith('_sum'))
    const count = items.find(({ name }) => name.endsWith('_count'))
    if (count !== undefined) {
      found.push({ at, measure: measureSamples({ ...kind, role: 'count', unit: '' }, [count]) })
    }
    if (sum !== undefined && count !== undefined) found.push({ at, measure: measureMean(kind, sum, count) })
  }
  return found
}

function describeAt(
  described: LabelledCase,
  at: string | undefined,
  { source }: ExpositionOrigin,
): CaseWithoutMeasures {
  // OpenMetrics has seconds and Prometheus milliseconds; between 2000 and 2100 the two never meet.
  const start = at === undefined ? undefined : parseTimestamp(Number(at))
  const told = [start?.iso, described.commit, described.jobId].filter((part) => part !== undefined)
  // What is scraped or written anew has another hash each time; its time, commit and job say which run it is.
  const session = described.session ?? (told.length === 0 ? undefined : told.join(' '))
  return {
    ...described,
    ...(session === undefined ? {} : { session }),
    ...(start === undefined ? {} : { startedAt: start.iso }),
    timeAssumed: false,
    source,
  }
}

function addTimeless(lines: ReadonlySet<number>, findings: Findings): void {
  const [first] = lines
  if (first === undefined) return
  findings.add({
    code: 'artefact/bad-time',
    message: `${lines.size} ${lines.size === 1 ? 'metric has' : 'metrics have'} no timestamp between 2000 and 2100, so their points have no place in trends.`,
    at: { line: first, column: 1 },
    hint: 'Write the time behind the value: seconds in OpenMetrics, milliseconds in Prometheus.',
  })
}
