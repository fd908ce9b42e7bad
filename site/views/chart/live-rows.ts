// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CaseStatus } from '../../../ingest/records/benchmark-case.ts'
import type { SeriesColumns } from '../../../ingest/records/site-data.ts'
import type { PublishedColumns } from '../kpi/series-download.ts'
import { extentOf, valueDomain } from './domain.ts'
import { reduceRows } from './reduce.ts'
import type { Window } from './reduce.ts'
import type { Domain } from './scale.ts'
import type { Levels, TrendColumns } from './trend-chart.ts'
import { trendDomain } from './trend-chart.ts'
import { markedRows } from './trend-points.ts'

/** A point of the interactive chart; y is NaN where there is no value, which lifts the pen. */
export interface LivePoint {
  readonly x: number
  readonly y: number
  readonly row: number
}

export interface LiveRows {
  readonly line: LivePoint[]
  /** The series' latest value; empty when it is not in the window. */
  readonly latest: LivePoint[]
  readonly failed: LivePoint[]
  /** At height 0 of their own axis: a gap has no value to stand at. */
  readonly gaps: LivePoint[]
  /** Value axis that holds what is seen. */
  readonly domain: Domain
  /** Points are far enough apart to be drawn as dots. */
  readonly isSparse: boolean
}

/** The columns as published, with shared values written out again; the columns of a long series that are all null are one. */
export function spreadColumns(columns: PublishedColumns): SeriesColumns {
  const count = Array.isArray(columns.time) ? columns.time.length : 1
  const nothing = new Array<null>(count).fill(null)
  const orNull = <Cell>(column: readonly (Cell | null)[] | Cell | null): readonly (Cell | null)[] =>
    column === null ? nothing : spread(column, count)
  return {
    time: spread(columns.time, count),
    value: spread(columns.value, count),
    gap: orNull(columns.gap),
    status: spread<CaseStatus>(columns.status, count),
    attempt: spread(columns.attempt, count),
    run: spread(columns.run, count),
    commit: orNull(columns.commit),
    reference: orNull(columns.reference),
    low: orNull(columns.low),
    high: orNull(columns.high),
    ...(columns.description === undefined ? {} : { description: orNull(columns.description) }),
    ...(columns.format === undefined ? {} : { format: spread(columns.format, count) }),
  }
}

/** What a chart `width` pixels wide can show of a window, in as few points as that needs. */
export function liveRows(columns: TrendColumns, levels: Levels, window: Window, width: number): LiveRows {
  const rows = reduceRows(columns, window, Math.max(50, Math.round(width / 1.5)))
  const spacing = ((window.to - window.from) * 9) / Math.max(1, width)
  const { gaps, failed } = markedRows(columns, spacing)
  const last = columns.value.findLastIndex((value) => value !== null)
  const isSeen = (row: number): boolean => {
    const at = columns.time[row] ?? 0
    return at >= window.from && at <= window.to
  }
  return {
    line: rows.map((row) => toPoint(columns, row)),
    latest: rows.includes(last) ? [toPoint(columns, last)] : [],
    failed: failed.filter(isSeen).map((row) => toPoint(columns, row)),
    gaps: gaps.filter(isSeen).map((row) => ({ x: columns.time[row] ?? 0, y: 0, row })),
    domain: seenDomain(columns, levels, rows),
    isSparse: rows.length * 7 <= width,
  }
}

function seenDomain(columns: TrendColumns, levels: Levels, rows: readonly number[]): Domain {
  if (rows.length === columns.time.length) return trendDomain(columns, levels, 5) ?? { min: 0, max: 1 }
  const extent = extentOf(rows.map((row) => columns.value[row]))
  return extent ? valueDomain(extent, 5) : { min: 0, max: 1 }
}

function toPoint(columns: TrendColumns, row: number): LivePoint {
  return { x: columns.time[row] ?? 0, y: columns.value[row] ?? NaN, row }
}

function spread<Cell>(column: readonly Cell[] | Cell, count: number): readonly Cell[] {
  return isList(column) ? column : new Array<Cell>(count).fill(column)
}

function isList<Cell>(column: readonly Cell[] | Cell): column is readonly Cell[] {
  return Array.isArray(column)
}
