// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { BenchmarkCase, Measure } from '../records/benchmark-case.ts'
import { canonicalJson } from '../records/identity.ts'
import { quarterOf } from '../records/quarter.ts'
import { createColumn, pushNumber, pushOwnText, pushText, settleTexts } from './growing-column.ts'
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
  /** Samples of all points together. */
  sampleCount: number
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
    sampleCount: 0,
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
  return (batch.firstPoints.at(-1) ?? 0) + (batch.pointCounts.at(-1) ?? 0)
}

/** What the points of a batch take in memory, in points without samples: a sample takes hardly less than a point. */
export function weighPoints(batch: CaseBatch): number {
  return countPoints(batch) + batch.sampleCount
}

/** Makes a batch ready to be read; nothing is added after. */
export function settleBatch({ cases }: CaseBatch): void {
  settleTexts(cases.caseKey)
  settleTexts(cases.jobHash)
}

/** Adds a case to a batch and returns its index. */
export function appendCase(batch: CaseBatch, added: BenchmarkCase, file: string): number {
  const { cases } = batch
  const row = countCases(batch)
  pushOwnText(cases.caseKey, row, added.caseKey)
  pushText(cases.run, row, added.run)
  pushText(cases.project, row, added.project)
  pushText(cases.benchmark, row, added.benchmark)
  pushText(cases.useCase, row, added.useCase)
  pushText(cases.parameters, row, writeParameters(batch, added.parameters))
  pushText(cases.system, row, added.system)
  pushText(cases.partition, row, added.partition)
  pushText(cases.environment, row, added.environment)
  pushNumber(cases.nodes, row, added.nodes)
  pushNumber(cases.tasks, row, added.tasks)
  if (batch.start.moment !== added.startedAt) batch.start = readStart(added.startedAt)
  pushNumber(cases.startedAt, row, batch.start.instant)
  pushFlag(cases.timeAssumed, row, added.timeAssumed)
  pushText(cases.commit, row, added.commit)
  pushFlag(cases.dirty, row, added.dirty)
  pushNumber(cases.attempt, row, added.attempt)
  pushText(cases.status, row, added.status)
  pushOwnText(cases.jobHash, row, added.jobHash)
  pushText(cases.sourceSha256, row, added.source.sha256)
  pushText(cases.sourceFormat, row, added.source.format)
  pushText(cases.sourceFormatVersion, row, added.source.formatVersion)
  pushText(cases.sourceUrl, row, added.source.url)
  pushText(batch.quarters, row, batch.start.quarter)
  pushText(batch.files, row, file)
  appendPoints(batch, added.measures)
  return row
}

function appendPoints(batch: CaseBatch, measures: readonly Measure[]): void {
  const { points } = batch
  const first = countPoints(batch)
  let at = first
  let previous: string | undefined
  for (const measure of isSorted(measures) ? measures : sortMeasures(measures)) {
    // One case measures one thing once; what comes second under the same name is no other point.
    if (measure.metricRaw === previous) continue
    previous = measure.metricRaw
    pushText(points.metricRaw, at, measure.metricRaw)
    pushNumber(points.value, at, measure.value ?? undefined)
    pushText(points.gap, at, measure.gap)
    pushText(points.unit, at, measure.unit)
    pushNumber(points.reference, at, measure.reference)
    pushNumber(points.lower, at, measure.lower)
    pushNumber(points.upper, at, measure.upper)
    pushText(points.direction, at, measure.direction)
    pushText(points.samples, at, measure.samples === undefined ? undefined : JSON.stringify(measure.samples))
    pushFlag(points.derived, at, measure.derived ?? false)
    batch.sampleCount += measure.samples?.length ?? 0
    at += 1
  }
  batch.firstPoints.push(first)
  batch.pointCounts.push(at - first)
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

function pushFlag(column: GrowingColumn, row: number, value: boolean | undefined): void {
  pushNumber(column, row, value === undefined ? undefined : Number(value))
}

function createColumns<Name extends string>(names: readonly Name[]): Record<Name, GrowingColumn>
function createColumns(names: readonly string[]): Record<string, GrowingColumn> {
  return Object.fromEntries(names.map((name) => [name, createColumn()]))
}
