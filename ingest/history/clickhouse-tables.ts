// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { tableColumns } from './tables.ts'
import type { ColumnKind, TableName } from './tables.ts'

/** Where the tables are. */
export interface ClickHousePlace {
  readonly database: string
  /** As remote_servers of the configuration of the server names it; absent when there is one server and nothing to spread. */
  readonly cluster?: string
}

/** A table in ClickHouse: the two of the history, the retracted runs, and which segments were pushed. */
export type PushedTable = TableName | 'retracted' | 'segments'

/** Columns that a table has before those of the history. */
const addedColumns = 'series String, quarter String, rowHash String'

const notNull = new Set(['caseKey', 'run', 'project', 'benchmark', 'parameters', 'system', 'attempt', 'status', 'sourceSha256', 'metricRaw'])

/**
 * A double is kept as the 64 bits of IEEE 754 in a signed integer of the same order: old servers read the text of a double
 * one unit in the last place wrong. sortableBits makes these numbers.
 */
const types = {
  hex: 'String',
  own: 'String',
  text: 'String',
  list: 'Array(Int64)',
  integer: 'Int64',
  number: 'Int64',
  flag: 'UInt8',
  instant: 'Int64',
} as const satisfies Record<ColumnKind, string>

const readableValue = `reinterpretAsFloat64(reinterpretAsString(if(value < 0, bitXor(value, toInt64(9223372036854775807)), value)))`

/** Rows that are the same in every column are one row; which of two others counts is decided when they are read. */
const bodies = {
  cases: {
    columns: `${addedColumns}, ${listTypes('cases')}`,
    alias: '',
    key: 'series, caseKey, sourceSha256, rowHash',
    shard: 'sipHash64(caseKey)',
  },
  points: {
    columns: `${addedColumns}, hasSamples UInt8, ${listTypes('points')}`,
    alias: `, valueNumber Nullable(Float64) ALIAS ${readableValue}`,
    key: 'series, caseKey, metricRaw, sourceSha256, rowHash',
    shard: 'sipHash64(caseKey)',
  },
  retracted: {
    columns: 'run String, reason Nullable(String), at Nullable(String), rowHash String',
    alias: '',
    key: 'run, rowHash',
    shard: 'sipHash64(run)',
  },
  segments: {
    columns: 'path String, bytes Int64',
    alias: '',
    key: 'path',
    shard: 'sipHash64(path)',
  },
} as const satisfies Record<PushedTable, unknown>

export const pushedTables = ['cases', 'points', 'retracted', 'segments'] as const satisfies readonly PushedTable[]

/** Statements that make the tables of one server, one after the other; nothing happens to those that are there. */
export function createTables(place: ClickHousePlace): readonly string[] {
  const { database, cluster } = place
  const local = pushedTables.map((table) => {
    const { columns, alias, key } = bodies[table]
    const partition = table === 'cases' || table === 'points' ? 'PARTITION BY quarter ' : ''
    return `CREATE TABLE IF NOT EXISTS ${nameLocal(place, table)} (${columns}${alias})
      ENGINE = ReplacingMergeTree() ${partition}ORDER BY (${key})`
  })
  const spread = pushedTables.map((table) => {
    const { columns, alias, shard } = bodies[table]
    return `CREATE TABLE IF NOT EXISTS ${nameTable(place, table)} (${columns}${alias})
      ENGINE = Distributed(${cluster ?? ''}, ${database}, ${table}_local, ${shard})`
  })
  return [`CREATE DATABASE IF NOT EXISTS ${database}`, ...local, ...(cluster === undefined ? [] : spread)]
}

/** The table to read from and write to: all shards when there is a cluster. */
export function nameTable(place: ClickHousePlace, table: PushedTable): string {
  return place.cluster === undefined ? nameLocal(place, table) : `${place.database}.${table}`
}

/** The part of a table that one server holds. In a query of a spread table it is the part of each. */
export function nameLocal({ database }: ClickHousePlace, table: PushedTable): string {
  return `${database}.${table}_local`
}

/** Text as a literal. */
export function quoteClickHouse(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

function listTypes(table: TableName): string {
  const columns = tableColumns[table].map(({ name, kind }) => {
    const type = types[kind]
    return `\`${name}\` ${kind === 'list' || notNull.has(name) ? type : `Nullable(${type})`}`
  })
  return columns.join(', ')
}
