// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { quoteText } from './database.ts'
import type { Database } from './database.ts'
import { listColumns } from './engine-tables.ts'
import { inGroups, listFiles, readSegments } from './segment-tables.ts'
import type { Segment } from './segment.ts'
import type { TableName } from './tables.ts'

/** Segments of one table to be read as one, and a folder that is empty or not there. */
export interface Gathering {
  readonly historyDir: string
  readonly table: TableName
  readonly segments: readonly Segment[]
  readonly folder: string
}

/**
 * The rows of segments as SQL, with the file that each is from in the column `file`. DuckDB opens all files of a query at once
 * when their columns may differ, so many segments are first copied, some at a time, to few files that have the same columns.
 */
export async function gatherSegments({ connection }: Database, gathering: Gathering): Promise<string> {
  const { historyDir, table, segments, folder } = gathering
  const groups = inGroups(segments)
  if (groups.length <= 1) return selectWithFile(historyDir, table, segments)
  mkdirSync(folder, { recursive: true })
  const files: string[] = []
  for (const group of groups) {
    const file = path.join(folder, `${files.length}.parquet`)
    await connection.run(`COPY (${selectWithFile(historyDir, table, group)}) TO ${quoteText(file)} (FORMAT parquet)`)
    files.push(file)
  }
  return readScratch(files)
}

/** A query cut by its column `part`, in one pass and to files of their own; of each part the SQL that reads it, where it has rows. */
export async function partitionRows(
  { connection }: Database,
  query: string,
  folder: string,
): Promise<ReadonlyMap<number, string>> {
  mkdirSync(folder, { recursive: true })
  // A part is held back until there are enough rows of all, which is what partitioning takes in memory.
  await connection.run('SET partitioned_write_flush_threshold = 32768')
  await connection.run(`COPY (${query}) TO ${quoteText(folder)} (FORMAT parquet, PARTITION_BY (part), OVERWRITE_OR_IGNORE)`)
  return new Map(
    readdirSync(folder).map((name) => {
      const files = readdirSync(path.join(folder, name)).sort()
      return [Number(name.slice('part='.length)), readScratch(files.map((file) => path.join(folder, name, file)))]
    }),
  )
}

function selectWithFile(historyDir: string, table: TableName, segments: readonly Segment[]): string {
  const [columns, files] = [listColumns(table), listFiles(historyDir, segments).map(quoteText).join(', ')]
  if (files === '') return `SELECT ${columns}, NULL::VARCHAR AS file FROM ${readSegments(historyDir, table, [])}`
  return `SELECT ${columns}, file FROM read_parquet([${files}], hive_partitioning = false, union_by_name = true, filename = 'file')`
}

/** Files with the same columns, which are opened one after the other. */
function readScratch(files: readonly string[]): string {
  return `SELECT * FROM read_parquet([${files.map(quoteText).join(', ')}], hive_partitioning = false)`
}
