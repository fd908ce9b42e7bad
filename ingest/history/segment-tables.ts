// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import { readParquet } from './database.ts'
import type { Segment } from './segment.ts'
import { columnTypes, tableColumns } from './tables.ts'
import type { TableName } from './tables.ts'

/** Which of two rows of one case and source is read: the one with an address, then whatever content decides. */
export const orderOfCases = `sourceUrl NULLS LAST, ${listAll('cases')}`

/** Which of two points with one key and source is read: content decides, never arrival. */
export const orderOfPoints = listAll('points')

/** Files that are opened for one query where all of them are opened at once. */
const filesAtOnce = 64

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

/** Segments in groups that are few enough to be opened at once. */
export function inGroups(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const count = Math.ceil(segments.length / filesAtOnce)
  return Array.from({ length: count }, (_, index) => segments.slice(index * filesAtOnce, (index + 1) * filesAtOnce))
}

function listAll(table: TableName): string {
  return tableColumns[table].map(({ name }) => `"${name}" NULLS LAST`).join(', ')
}
