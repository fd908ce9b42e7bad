// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import type { Database } from './database.ts'
import { readParquet } from './database.ts'
import { isSound } from './segment-writer.ts'
import { listQuarterSegments } from './segment.ts'
import type { Segment } from './segment.ts'

/** A case that the history holds already. */
export interface KnownCase {
  readonly caseKey: string
  readonly sourceSha256: string
  readonly sourceUrl: string | undefined
}

/** A value that the history holds already. */
export interface KnownPoint {
  readonly caseKey: string
  readonly sourceSha256: string
  readonly metricRaw: string
  readonly value: number | null
}

/** What is asked of the history: these cases, in this quarter. */
export interface Question {
  readonly historyDir: string
  readonly quarter: string
  readonly caseKeys: readonly string[]
}

/**
 * Which of these cases the history holds, from the segments of their quarter alone and from the columns that tell. Cases are
 * sorted by key, so most row groups are ruled out by their minimum and maximum: what it costs does not grow with the history.
 */
export async function findKnownCases(database: Database, question: Question): Promise<readonly KnownCase[]> {
  const rows = await askQuarter(database, question, ['cases', 'caseKey, sourceSha256, sourceUrl'])
  return rows.map(([caseKey, sourceSha256, sourceUrl]) => ({
    caseKey: String(caseKey),
    sourceSha256: String(sourceSha256),
    sourceUrl: typeof sourceUrl === 'string' ? sourceUrl : undefined,
  }))
}

/** Values that the history holds of these cases. */
export async function findKnownPoints(database: Database, question: Question): Promise<readonly KnownPoint[]> {
  const rows = await askQuarter(database, question, ['points', 'caseKey, sourceSha256, metricRaw, "value"'])
  return rows.map(([caseKey, sourceSha256, metricRaw, value]) => ({
    caseKey: String(caseKey),
    sourceSha256: String(sourceSha256),
    metricRaw: String(metricRaw),
    value: typeof value === 'number' ? value : null,
  }))
}

async function askQuarter(
  database: Database,
  { historyDir, quarter, caseKeys }: Question,
  [table, columns]: readonly ['cases' | 'points', string],
): Promise<readonly (readonly unknown[])[]> {
  const list = () => listQuarterSegments(historyDir, table, quarter)
  const segments = await list()
  if (segments.length === 0 || caseKeys.length === 0) return []
  const ask = async (asked: readonly Segment[]) => {
    if (asked.length === 0) return []
    const files = asked.map((segment) => path.join(historyDir, segment.path))
    const sql = `SELECT ${columns} FROM ${readParquet(files)} WHERE caseKey IN (SELECT unnest(string_split($1, ',')))`
    const result = await database.connection.runAndReadAll(sql, [caseKeys.join(',')])
    return result.getRows()
  }
  try {
    return await ask(segments)
  } catch {
    // A spoilt segment must not keep new results out: it counts as absent, verify names it, and ingest heals it. Or the history
    // was compacted since it was listed.
    return ask((await list()).filter((segment) => isSound(historyDir, segment)))
  }
}
