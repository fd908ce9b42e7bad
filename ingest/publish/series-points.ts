// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { HistoryRow } from '../history/history.ts'
import type { ResolvedMetric } from '../records/metric-registry.ts'
import type { SeriesColumns } from '../records/site-data.ts'
import type { DescriptionFinder } from '../records/system-description.ts'
import { applyConversion, findConversion } from '../records/units.ts'
import type { Conversion } from '../records/units.ts'

/** A row with what the registry says of it. */
export interface ResolvedRow {
  readonly row: HistoryRow
  readonly resolved: ResolvedMetric
}

/** One point of a series in the series' unit. */
export interface SeriesPoint {
  readonly row: HistoryRow
  /** Unix time in milliseconds; undefined when the artefact gives no time. */
  readonly time: number | undefined
  readonly value: number | null
  readonly gap: string | null
  readonly reference: number | null
  readonly low: number | null
  readonly high: number | null
}

/** Points in order of time, then run, undated ones first; and rows that say again what another row of their case says. */
export interface OrderedRows {
  readonly rows: readonly ResolvedRow[]
  /** A case has two names for one metric: the first name in order is kept, the others are here. */
  readonly clashes: readonly ResolvedRow[]
}

/** Keeps the last attempt of each run and puts the rest in order. */
export function orderRows(rows: readonly ResolvedRow[]): OrderedRows {
  const last = new Map<string, number>()
  for (const { row } of rows) last.set(row.run, Math.max(row.attempt, last.get(row.run) ?? row.attempt))
  const kept = rows.filter(({ row }) => row.attempt === last.get(row.run)).sort(compareRows)
  const names = new Map<string, string>()
  for (const { row } of kept) {
    if (!names.has(row.caseKey)) names.set(row.caseKey, row.metricRaw)
  }
  return {
    rows: kept.filter(({ row }) => names.get(row.caseKey) === row.metricRaw),
    clashes: kept.filter(({ row }) => names.get(row.caseKey) !== row.metricRaw),
  }
}

/** A row in the unit of its series. What does not convert is a gap that says so, never a number of another kind. */
export function toPoint({ row, resolved }: ResolvedRow, unit: string): SeriesPoint {
  const conversions = [resolved.conversion, findConversion(resolved.unit, unit)] as const
  const convert = (value: number | undefined) => (value === undefined ? null : convertTwice(value, conversions))
  const value = row.value === null ? null : convert(row.value)
  const samples = (row.samples ?? []).length > 1 && value !== null ? (row.samples ?? []) : []
  return {
    row,
    time: row.startedAt === undefined ? undefined : Date.parse(row.startedAt),
    value,
    gap: value === null ? explainGap(row, conversions[1]) : null,
    reference: convert(row.reference),
    low: samples.length === 0 ? null : convert(findExtreme(samples, Math.min)),
    high: samples.length === 0 ? null : convert(findExtreme(samples, Math.max)),
  }
}

/** Columns of the dated points. */
export function toColumns(points: readonly SeriesPoint[], findDescription: DescriptionFinder): SeriesColumns {
  const descriptions = points.map(({ row }) => findDescription(row)?.id ?? null)
  const formats = points.map(({ row: { source } }) => `${source.format} ${source.formatVersion}`.trim())
  return {
    time: points.map((point) => point.time ?? 0),
    value: points.map((point) => point.value),
    gap: points.map((point) => point.gap),
    status: points.map(({ row }) => row.status),
    attempt: points.map(({ row }) => row.attempt),
    run: points.map(({ row }) => row.run),
    commit: points.map(({ row }) => row.commit ?? null),
    reference: points.map((point) => point.reference),
    low: points.map((point) => point.low),
    high: points.map((point) => point.high),
    ...(descriptions.every((id) => id === null) ? {} : { description: descriptions }),
    ...(new Set(formats).size < 2 ? {} : { format: formats }),
  }
}

function compareRows({ row: a }: ResolvedRow, { row: b }: ResolvedRow): number {
  return (
    compareText(a.startedAt ?? '', b.startedAt ?? '') ||
    compareText(a.run, b.run) ||
    compareText(a.caseKey, b.caseKey) ||
    compareText(a.metricRaw, b.metricRaw)
  )
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function convertTwice(value: number, conversions: readonly [Conversion, Conversion | undefined]): number | null {
  const [first, second] = conversions
  const converted = applyConversion(value, first)
  if (converted === undefined || second === undefined) return null
  return applyConversion(converted, second) ?? null
}

function explainGap(row: HistoryRow, conversion: Conversion | undefined): string {
  if (row.value === null) return row.gap ?? 'missing'
  return conversion === undefined ? 'unit-mismatch' : 'out-of-range'
}

/** Math.min and Math.max take their arguments on the stack, which a list of samples may exceed. */
function findExtreme(samples: readonly number[], choose: (a: number, b: number) => number): number {
  let extreme = samples[0] ?? 0
  for (const sample of samples) extreme = choose(extreme, sample)
  return extreme
}
