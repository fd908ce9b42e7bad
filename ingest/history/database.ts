// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { DuckDBConnection, DuckDBDataChunk, DuckDBValue } from '@duckdb/node-api'

/** An in-memory DuckDB with one connection. */
export interface Database {
  readonly connection: DuckDBConnection
  /** Does some work when all that was asked for before is done: tables that one question makes are not those of another. */
  inTurn<T>(work: () => Promise<T>): Promise<T>
  close(): void
}

/** What a database may use. */
export interface DatabaseLimits {
  /** Mebibytes for tables, hash joins and sorting. */
  readonly memory: number
  /** More threads make a big read faster and cost more CPU time in all. */
  readonly threads: number
  /** A folder for what does not fit the memory. With one, as little memory as possible is held on to. */
  readonly scratch?: string
}

/**
 * Opens DuckDB. It is loaded here and not at the top, because it costs more than many a command does in all.
 * Without a scratch folder nothing is spilled to disk: a history folder may be read-only, and what does not fit is worked off
 * in parts.
 */
export async function openDatabase({ memory, threads, scratch }: DatabaseLimits): Promise<Database> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  // Otherwise DuckDB keeps the bytes of files that it has read, and gives freed memory back to the system late.
  const sparing = { enable_external_file_cache: 'false', allocator_flush_threshold: '1MiB', allocator_bulk_deallocation_flush_threshold: '1MiB' }
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: `${memory}MiB`,
    temp_directory: scratch ?? '',
    ...(scratch === undefined ? {} : sparing),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  // Queries name the side of each join that streams past, which also keeps the order of its rows.
  await connection.run("SET disabled_optimizers = 'join_order,build_side_probe_side'")
  let last: Promise<unknown> = Promise.resolve()
  return {
    connection,
    inTurn(work) {
      const done = last.then(work)
      // Who asked is told of a failure; who comes next is not kept waiting by it.
      last = done.catch(() => undefined)
      return done
    },
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** Changes how many mebibytes a database may use. */
export async function limitMemory({ connection }: Database, memory: number): Promise<void> {
  await connection.run(`SET memory_limit = '${memory}MiB'`)
}

/** Text as an SQL literal. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A column's name as SQL. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** `read_parquet` of these files; the quarter in the folder's name is not a column of ours. */
export function readParquet(files: readonly string[]): string {
  return `read_parquet([${files.map(quoteText).join(', ')}], hive_partitioning = false, union_by_name = true)`
}

/** The same of files that all have the same columns: their schemas are not put together. */
export function readAlikeParquet(files: readonly string[]): string {
  return `read_parquet([${files.map(quoteText).join(', ')}], hive_partitioning = false)`
}

/** Columns of a query, chunk by chunk, so that a long result never stands in memory as a whole. */
export async function* streamColumns(
  connection: DuckDBConnection,
  sql: string,
): AsyncGenerator<readonly (readonly DuckDBValue[])[]> {
  const result = await connection.stream(sql)
  for (let chunk = await fetchChunk(); chunk !== null; chunk = await fetchChunk()) yield chunk.getColumns()

  async function fetchChunk(): Promise<DuckDBDataChunk | null> {
    const chunk = await result.fetchChunk()
    return chunk === null || chunk.rowCount === 0 ? null : chunk
  }
}
