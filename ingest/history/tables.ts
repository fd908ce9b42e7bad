// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * The two tables of the history, as Parquet holds them. Cases and points are apart because what a case says is long and
 * said once, and a point is short and there are many. Columns are only ever added, at the end.
 */
export type TableName = 'cases' | 'points'

/**
 * hex: text of hexadecimal digits. own: the same, hardly ever twice. text: any text. list: numbers as a list. integer, number, flag: what they say.
 * instant: microseconds since 1970, UTC.
 */
export type ColumnKind = 'hex' | 'own' | 'text' | 'list' | 'integer' | 'number' | 'flag' | 'instant'

export interface Column {
  readonly name: string
  readonly kind: ColumnKind
}

const caseColumns = [
  { name: 'caseKey', kind: 'own' },
  { name: 'run', kind: 'hex' },
  { name: 'project', kind: 'text' },
  { name: 'benchmark', kind: 'text' },
  { name: 'useCase', kind: 'text' },
  { name: 'parameters', kind: 'text' },
  { name: 'system', kind: 'text' },
  { name: 'partition', kind: 'text' },
  { name: 'environment', kind: 'text' },
  { name: 'nodes', kind: 'integer' },
  { name: 'tasks', kind: 'integer' },
  { name: 'startedAt', kind: 'instant' },
  { name: 'timeAssumed', kind: 'flag' },
  { name: 'commit', kind: 'text' },
  { name: 'dirty', kind: 'flag' },
  { name: 'attempt', kind: 'integer' },
  { name: 'status', kind: 'text' },
  { name: 'jobHash', kind: 'own' },
  { name: 'sourceSha256', kind: 'hex' },
  { name: 'sourceFormat', kind: 'text' },
  { name: 'sourceFormatVersion', kind: 'text' },
  { name: 'sourceUrl', kind: 'text' },
] as const satisfies readonly Column[]

const pointColumns = [
  { name: 'caseKey', kind: 'own' },
  { name: 'sourceSha256', kind: 'hex' },
  { name: 'metricRaw', kind: 'text' },
  { name: 'value', kind: 'number' },
  { name: 'gap', kind: 'text' },
  { name: 'unit', kind: 'text' },
  { name: 'reference', kind: 'number' },
  { name: 'lower', kind: 'number' },
  { name: 'upper', kind: 'number' },
  { name: 'direction', kind: 'text' },
  { name: 'samples', kind: 'list' },
  { name: 'derived', kind: 'flag' },
] as const satisfies readonly Column[]

/** The column that compaction adds to both tables, in whose order their rows then are: the id of the series without its metric. */
export const seriesColumn = { name: 'series', kind: 'hex' } as const satisfies Column

/** Columns of each table, in the order they stand in the files. */
export const tableColumns = { cases: caseColumns, points: pointColumns } as const

export type CaseColumn = (typeof caseColumns)[number]['name']
export type PointColumn = (typeof pointColumns)[number]['name']

/**
 * Rows of each Parquet row group, a multiple of 2,048. Cases are looked up by key, so their groups are small enough for
 * the minimum and maximum of a group to rule out most of them.
 */
export const rowGroupSize = { cases: 8192, points: 32768 } as const satisfies Record<TableName, number>

/** The same of compacted points, which stand by series: one series is a few small groups, and hardly more is read for it. */
export const sortedPointsGroup = 8192

/** Type of a column in Parquet, in DuckDB's words. */
export const columnTypes = {
  hex: 'VARCHAR',
  own: 'VARCHAR',
  text: 'VARCHAR',
  list: 'DOUBLE[]',
  integer: 'BIGINT',
  number: 'DOUBLE',
  flag: 'BOOLEAN',
  instant: 'TIMESTAMPTZ',
} as const satisfies Record<ColumnKind, string>

/** True when a batch holds the values of a column as codes of words. */
export function isWordy({ kind }: Column): boolean {
  return kind === 'hex' || kind === 'own' || kind === 'text' || kind === 'list'
}
