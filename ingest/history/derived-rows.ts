// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { listCountedParts } from '../records/adoption.ts'
import type { Measure } from '../records/benchmark-case.ts'
import { attemptTime, deriveDeploymentTime } from '../records/deployment-time.ts'
import { deriveMeasures, sourceMetrics } from '../records/derived-measures.ts'
import type { Quantity } from '../records/derived-measures.ts'
import { isJobAccounting } from '../records/job-accounting.ts'
import type { Job } from '../records/job-energy.ts'
import type { MetricResolver, ResolvedMetric } from '../records/metric-registry.ts'
import { applyConversion } from '../records/units.ts'
import type { HistoryRow } from './history.ts'

/** What deriving needs beside the rows. */
export interface DerivedInput {
  readonly registry: MetricResolver
  readonly jobs: ReadonlyMap<string, Job>
}

/** Rows that follow from all rows of one place, in any order. */
export function derivePlaceRows(rows: readonly HistoryRow[], { registry, jobs }: DerivedInput): readonly HistoryRow[] {
  const [first] = rows
  if (first === undefined || isJobAccounting(first)) return []
  const resolved = resolveAll(rows, registry)
  const isSource = rows.map((row, at) => sourceMetrics.has(resolved[at]?.metric ?? '') || hasJob(row, jobs))
  if (!isSource.includes(true)) return deriveDeployments(rows)
  const cases = Map.groupBy(rows.keys(), (at) => rows[at]?.caseKey)
  const derived = [...cases.values()].flatMap((ats) => {
    if (!ats.some((at) => isSource[at])) return []
    const [base] = ats.map((at) => rows[at])
    if (base === undefined) return []
    const known = new Map(ats.flatMap((at) => listQuantity(rows[at], resolved[at])))
    const job = base.jobHash === undefined ? undefined : jobs.get(base.jobHash)
    const parts = listCountedParts(known)
    return deriveMeasures(known, job, base.system).map((measure) => placeMeasure(base, measure, parts))
  })
  return [...dropEmptySeries(derived), ...deriveDeployments(rows)]
}

/** Rows of one place come metric by metric, so the registry is asked once for many of them. */
function resolveAll(rows: readonly HistoryRow[], registry: MetricResolver): readonly ResolvedMetric[] {
  let last: { readonly row: HistoryRow; readonly resolved: ResolvedMetric } | undefined
  return rows.map((row) => {
    const isSame =
      last?.row.metricRaw === row.metricRaw && last.row.unit === row.unit && (last.row.value === null) === (row.value === null)
    if (last === undefined || !isSame) last = { row, resolved: registry.resolveMeasure(row) }
    return last.resolved
  })
}

function hasJob({ jobHash }: HistoryRow, jobs: DerivedInput['jobs']): boolean {
  return jobHash !== undefined && jobs.has(jobHash)
}

/** A measured value in the unit of its metric. A value that the tool itself marked as derived counts as measured. */
function listQuantity(row?: HistoryRow, resolved?: ResolvedMetric): readonly (readonly [string, Quantity])[] {
  if (row === undefined || resolved === undefined || row.value === null) return []
  const value = applyConversion(row.value, resolved.conversion)
  return value === undefined ? [] : [[resolved.metric, { value, unit: resolved.unit }]]
}

/** The index of adoption has the parts that it is made of among its parameters: another set is another series. */
function placeMeasure(base: HistoryRow, measure: Measure, parts: string): HistoryRow {
  const row = toRow(base, measure)
  return measure.metricRaw === 'user-adoption' ? { ...row, parameters: { ...row.parameters, parts } } : row
}

/** A gap says that a value is missing in a series; where no run ever had one there is no series. */
function dropEmptySeries(rows: readonly HistoryRow[]): readonly HistoryRow[] {
  const measured = new Set(rows.filter(({ value }) => value !== null).map(({ metricRaw }) => metricRaw))
  return rows.filter(({ metricRaw }) => measured.has(metricRaw))
}

/**
 * Attempts that began with the same tag or merge belong together, whether CI counts them or makes a new run of each. The row stands
 * with the attempt that decided.
 */
function deriveDeployments(rows: readonly HistoryRow[]): readonly HistoryRow[] {
  const attempts = rows.filter(({ metricRaw }) => metricRaw === attemptTime)
  const triggers = Map.groupBy(attempts, ({ startedAt, commit }) => JSON.stringify([startedAt, commit]))
  return [...triggers.values()].flatMap((ofTrigger) => {
    const measure = deriveDeploymentTime(ofTrigger)
    const decisive = ofTrigger.find(({ status, value }) => status === 'pass' && value === measure?.value)
    const base = decisive ?? ofTrigger.at(-1)
    return measure === undefined || base === undefined ? [] : [toRow(base, measure)]
  })
}

/** A row of the same case with another measure. */
function toRow(base: HistoryRow, measure: Measure): HistoryRow {
  const { metricRaw: _metric, value: _value, gap: _gap, unit: _unit, reference: _reference, ...rest } = base
  const { lower: _lower, upper: _upper, direction: _direction, samples: _samples, ...own } = rest
  return { ...own, ...measure, derived: true }
}
