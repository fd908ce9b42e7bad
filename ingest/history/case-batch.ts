// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { BenchmarkCase, Measure } from '../records/benchmark-case.ts'
import { canonicalJson } from '../records/identity.ts'
import { quarterOf } from '../records/quarter.ts'
import { createColumn, pushNumber, pushOwnText, pushText } from './growing-column.ts'
import type { GrowingColumn } from './growing-column.ts'
import { tableColumns } from './tables.ts'
import type { CaseColumn, PointColumn } from './tables.ts'

/**
 * Cases on their way to the history, taken apart into columns at once: objects for 40,000 cases would cost the garbage
 * collector more than all the rest costs.
 */
export interface CaseBatch {
  readonly cases: Readonly<Record<CaseColumn, GrowingColumn>>
  readonly points: Readonly<Record<PointColumn, GrowingColumn>>
  /** For each case where its points begin; they stand together, sorted by metric. */
  readonly firstPoints: number[]
  readonly pointCounts: number[]
  readonly quarters: GrowingColumn
  /** For each case the file it was read from, for messages. */
  readonly files: GrowingColumn
  /** Canonical text of parameters by how they were written: few of them are written in many ways. */
  readonly parameterTexts: Map<string, string>
  /** Start of the case before. */
  start: Start
}

/** When a case began, read once: cases of one run begin together. */
interface Start {
  readonly moment: string | undefined
  /** Microseconds since 1970. */
  readonly instant: number | undefined
  readonly quarter: string
}

/** An empty batch. */
export function createBatch(): CaseBatch {
  return {
    cases: createColumns(tableColumns.cases.map(({ name }) => name)),
    points: createColumns(tableColumns.points.map(({ name }) => name)),
    firstPoints: [],
    pointCounts: [],
    quarters: createColumn(),
    files: createColumn(),
    parameterTexts: new Map(),
    start: readStart(undefined),
  }
}

/** Number of cases in a batch. */
export function countCases(batch: CaseBatch): number {
  return batch.firstPoints.length
}

/** Number of points in a batch. */
export function countPoints(batch: CaseBatch): number {
  return batch.points.value.length
}

/** Adds a case to a batch and returns its index. */
export function appendCase(batch: CaseBatch, added: BenchmarkCase, file: string): number {
  const { cases } = batch
  pushOwnText(cases.caseKey, added.caseKey)
  pushText(cases.run, added.run)
  pushText(cases.project, added.project)
  pushText(cases.benchmark, added.benchmark)
  pushText(cases.useCase, added.useCase)
  pushText(cases.parameters, writeParameters(batch, added.parameters))
  pushText(cases.system, added.system)
  pushText(cases.partition, added.partition)
  pushText(cases.environment, added.environment)
  pushNumber(cases.nodes, added.nodes)
  pushNumber(cases.tasks, added.tasks)
  if (batch.start.moment !== added.startedAt) batch.start = readStart(added.startedAt)
  pushNumber(cases.startedAt, batch.start.instant)
  pushFlag(cases.timeAssumed, added.timeAssumed)
  pushText(cases.commit, added.commit)
  pushFlag(cases.dirty, added.dirty)
  pushNumber(cases.attempt, added.attempt)
  pushText(cases.status, added.status)
  pushOwnText(cases.jobHash, added.jobHash)
  pushText(cases.sourceSha256, added.source.sha256)
  pushText(cases.sourceFormat, added.source.format)
  pushText(cases.sourceFormatVersion, added.source.formatVersion)
  pushText(cases.sourceUrl, added.source.url)
  pushText(batch.quarters, batch.start.quarter)
  pushText(batch.files, file)
  appendPoints(batch, added.measures)
  return batch.firstPoints.length - 1
}

function appendPoints(batch: CaseBatch, measures: readonly Measure[]): void {
  const { points } = batch
  const first = countPoints(batch)
  let previous: string | undefined
  for (const measure of isSorted(measures) ? measures : sortMeasures(measures)) {
    // One case measures one thing once; what comes second under the same name is no other point.
    if (measure.metricRaw === previous) continue
    previous = measure.metricRaw
    pushText(points.metricRaw, measure.metricRaw)
    pushNumber(points.value, measure.value ?? undefined)
    pushText(points.gap, measure.gap)
    pushText(points.unit, measure.unit)
    pushNumber(points.reference, measure.reference)
    pushNumber(points.lower, measure.lower)
    pushNumber(points.upper, measure.upper)
    pushText(points.direction, measure.direction)
    pushText(points.samples, measure.samples === undefined ? undefined : JSON.stringify(measure.samples))
    pushFlag(points.derived, measure.derived ?? false)
  }
  batch.firstPoints.push(first)
  batch.pointCounts.push(countPoints(batch) - first)
}

function isSorted(measures: readonly Measure[]): boolean {
  return measures.every(({ metricRaw }, index) => index === 0 || (measures[index - 1]?.metricRaw ?? '') <= metricRaw)
}

function sortMeasures(measures: readonly Measure[]): readonly Measure[] {
  return measures.toSorted(({ metricRaw: a }, { metricRaw: b }) => (a < b ? -1 : Number(a > b)))
}

function writeParameters({ parameterTexts }: CaseBatch, parameters: BenchmarkCase['parameters']): string {
  const written = JSON.stringify(parameters)
  const known = parameterTexts.get(written)
  if (known !== undefined) return known
  const text = canonicalJson(parameters)
  parameterTexts.set(written, text)
  return text
}

function readStart(moment: string | undefined): Start {
  const milliseconds = Date.parse(moment ?? '')
  const instant = Number.isNaN(milliseconds) ? undefined : milliseconds * 1000
  return { moment, instant, quarter: quarterOf(moment) }
}

function pushFlag(column: GrowingColumn, value: boolean | undefined): void {
  pushNumber(column, value === undefined ? undefined : Number(value))
}

function createColumns<Name extends string>(names: readonly Name[]): Record<Name, GrowingColumn>
function createColumns(names: readonly string[]): Record<string, GrowingColumn> {
  return Object.fromEntries(names.map((name) => [name, createColumn()]))
}
