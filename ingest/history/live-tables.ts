// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import { quoteText, readParquet } from './database.ts'
import type { Segment } from './segment.ts'
import { columnTypes, tableColumns } from './tables.ts'
import type { TableName } from './tables.ts'

/** The part of a history that counts: sound segments, without retracted runs. */
export interface LiveHistory {
  readonly historyDir: string
  readonly cases: readonly Segment[]
  readonly points: readonly Segment[]
  readonly retracted: readonly string[]
}

/** Order of rows: what makes a series, then the metric, then time. Absent comes first, texts by code point. */
export const seriesColumns = [
  'project',
  'benchmark',
  'useCase',
  'parameters',
  'system',
  'partition',
  'environment',
  'nodes',
  'tasks',
] as const

const runColumns = ['startedAt', 'run', 'attempt', 'caseKey', 'sourceSha256'] as const

/**
 * Statement that makes the table live_cases: one row for each case and source, in the order of rows, with case_number and
 * series_number. What differs between two rows of one case and source is decided by content, never by arrival.
 */
export function createLiveCases(history: LiveHistory): string {
  const series = seriesColumns.map((name) => `"${name}" NULLS FIRST`).join(', ')
  const runs = runColumns.map((name) => `"${name}" NULLS FIRST`).join(', ')
  const retracted = history.retracted.map(quoteText).join(', ')
  return `
    CREATE OR REPLACE TABLE live_cases AS
    SELECT *, row_number() OVER () - 1 AS case_number
    FROM (
      SELECT *, dense_rank() OVER (ORDER BY ${series}) AS series_number
      FROM (
        SELECT * FROM ${readSegments(history.historyDir, 'cases', history.cases)} ${retracted === '' ? '' : `WHERE run NOT IN (${retracted})`}
        QUALIFY row_number() OVER (PARTITION BY caseKey, sourceSha256 ORDER BY ${orderOfCases}) = 1
      )
      ORDER BY series_number, ${runs}
    )`
}

/** Query that gives each point key once, from the lowest source that has it, with case_number and series_number. */
export function selectLivePoints(history: LiveHistory): string {
  const columns = tableColumns.points.map(({ name }) => `points."${name}"`).join(', ')
  return `
    SELECT ${columns}, live_cases.case_number, live_cases.series_number
    FROM ${readSegments(history.historyDir, 'points', history.points)} points JOIN live_cases USING (caseKey, sourceSha256)
    QUALIFY row_number() OVER (
      PARTITION BY points.caseKey, points.metricRaw ORDER BY points.sourceSha256, ${orderOfPoints('points.')}
    ) = 1`
}

/** Which of two rows of one case and source is read: the one with an address, then whatever content decides. */
export const orderOfCases = `sourceUrl NULLS LAST, ${listAll('cases', '')}`

/** Which of two points with one key and source is read: content decides, never arrival. */
export function orderOfPoints(prefix = ''): string {
  return listAll('points', prefix)
}

/** A table read from segments; without any it has its columns and no rows. */
export function readSegments(historyDir: string, table: TableName, segments: readonly Segment[]): string {
  if (segments.length > 0) return readParquet(listFiles(historyDir, segments))
  const columns = tableColumns[table].map(({ name, kind }) => `NULL::${columnTypes[kind]} AS "${name}"`)
  return `(SELECT ${columns.join(', ')} WHERE false)`
}

/** Files of segments. */
export function listFiles(historyDir: string, segments: readonly Segment[]): readonly string[] {
  return segments.map((segment) => path.join(historyDir, segment.path))
}

function listAll(table: TableName, prefix: string): string {
  return tableColumns[table].map(({ name }) => `${prefix}"${name}" NULLS LAST`).join(', ')
}
