// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { TableName } from './tables.ts'

/** An immutable Parquet file of the history, told by its name alone. */
export interface Segment {
  readonly table: TableName
  readonly quarter: string
  /** First 32 hex digits of the SHA-256 of the sorted content, whatever the bytes look like. */
  readonly contentSha: string
  /** First 32 hex digits of the SHA-256 of the file. */
  readonly bytesSha: string
  /** From the history folder, forward slashes. */
  readonly path: string
}

const fileName = /^(?<contentSha>[0-9a-f]{32})-(?<bytesSha>[0-9a-f]{32})\.parquet$/
const folderName = /^quarter=(?<quarter>\d{4}-Q[1-4]|undated)$/

/** Where the segments of one quarter of one table are, from the history folder. */
export function segmentFolder(table: TableName, quarter: string): string {
  return `${table}/quarter=${quarter}`
}

/** The segment with this name. */
export function nameSegment(parts: Omit<Segment, 'path'>): Segment {
  const { table, quarter, contentSha, bytesSha } = parts
  return { ...parts, path: `${segmentFolder(table, quarter)}/${contentSha}-${bytesSha}.parquet` }
}

/** Quarters that a table has, oldest first; none when the folder is absent. */
export async function listQuarters(historyDir: string, table: TableName): Promise<readonly string[]> {
  const names = await readFolder(path.join(historyDir, table))
  return names.flatMap((name) => folderName.exec(name)?.groups?.quarter ?? []).sort()
}

/** Segments of one quarter of one table by name. Anything else in the folder is not ours to read. */
export async function listQuarterSegments(
  historyDir: string,
  table: TableName,
  quarter: string,
): Promise<readonly Segment[]> {
  const names = await readFolder(path.join(historyDir, segmentFolder(table, quarter)))
  return names.sort().flatMap((name) => {
    const { contentSha, bytesSha } = fileName.exec(name)?.groups ?? {}
    if (contentSha === undefined || bytesSha === undefined) return []
    return [nameSegment({ table, quarter, contentSha, bytesSha })]
  })
}

/** All segments of a table, quarter by quarter. */
export async function listSegments(historyDir: string, table: TableName): Promise<readonly Segment[]> {
  const quarters = await listQuarters(historyDir, table)
  const lists = await Promise.all(quarters.map((quarter) => listQuarterSegments(historyDir, table, quarter)))
  return lists.flat()
}

async function readFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isAbsent(error)) return []
    throw error
  }
}

/** True when a file or folder is not there. */
export function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}
