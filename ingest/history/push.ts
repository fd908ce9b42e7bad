// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { statSync } from 'node:fs'
import path from 'node:path'
import type { Problem } from '../problem.ts'
import { hashText } from '../records/identity.ts'
import type { ClickHouseStore } from './clickhouse-engine.ts'
import { readText, writeRow } from './clickhouse-rows.ts'
import { nameTable } from './clickhouse-tables.ts'
import { openDatabase, streamColumns } from './database.ts'
import type { Database } from './database.ts'
import { listColumns, selectCases } from './engine-tables.ts'
import { readSegments } from './segment-tables.ts'
import type { Segment } from './segment.ts'
import { checkSegments, describeCorrupt } from './sound-segments.ts'
import { caseFields, pointFields, readNumbers } from './stored-rows.ts'
import { tableColumns } from './tables.ts'
import { readTombstones } from './tombstone.ts'

/** What pushing did. */
export interface PushResult {
  /** Segments of the history that are sound. */
  readonly segments: number
  /** Those of them that were not there yet. */
  readonly pushed: number
  /** Rows of cases and of points that were sent. */
  readonly cases: number
  readonly points: number
  readonly problems: readonly Problem[]
}

/** Rows of one insert, about 10 MB. */
const rowsAtOnce = 20_000

/**
 * Sends the segments of a history that the store does not know by name. Points go before their cases, because a case is what
 * makes its points visible, and a segment is noted as sent after its rows have arrived on every shard. Whatever comes twice,
 * after a crash, after a compaction, or from two at once, is the same rows, which the tables keep once.
 */
export async function pushHistory(
  store: ClickHouseStore,
  historyDir: string,
  onProgress: (done: number, total: number) => void,
): Promise<PushResult> {
  const cases = await checkSegments(historyDir, 'cases')
  const points = await checkSegments(historyDir, 'points')
  const sound = [...points.sound, ...cases.sound]
  const known = await listPushed(store)
  const fresh = sound.filter((segment) => !known.has(segment.path))
  const database = await openDatabase({ memory: 512, threads: 1 })
  const count = { cases: 0, points: 0 }
  try {
    await pushTombstones(store, historyDir)
    for (const [index, segment] of fresh.entries()) {
      onProgress(index, fresh.length)
      count[segment.table] += await pushSegment(store, database, { historyDir, segment, cases: cases.sound })
    }
  } finally {
    database.close()
  }
  const problems = [...cases.corrupt, ...points.corrupt].map(describeCorrupt)
  return { segments: sound.length, pushed: fresh.length, ...count, problems }
}

async function listPushed(store: ClickHouseStore): Promise<ReadonlySet<string>> {
  const known = new Set<string>()
  const rows = store.client.query(`SELECT DISTINCT path FROM ${nameTable(store, 'segments')}`)
  for await (const row of rows) known.add(readText(row['path']))
  return known
}

async function pushTombstones(store: ClickHouseStore, historyDir: string): Promise<void> {
  const lines = readTombstones(historyDir).map(({ run, reason = null, at = null }) =>
    JSON.stringify({ run, reason, at, rowHash: hashText(JSON.stringify([run, reason, at])).slice(0, 16) }),
  )
  await store.client.insert(nameTable(store, 'retracted'), lines)
}

interface PushedSegment {
  readonly historyDir: string
  readonly segment: Segment
  /** All sound segments of cases. */
  readonly cases: readonly Segment[]
}

/** Sends one segment and returns the number of its rows that were sent. */
async function pushSegment(store: ClickHouseStore, database: Database, pushed: PushedSegment): Promise<number> {
  const { historyDir, segment } = pushed
  const { sql, columns } = segment.table === 'cases' ? selectPushedCases(pushed) : selectPushedPoints(pushed)
  let sent = 0
  let lines: string[] = []
  const flush = async () => {
    await store.client.insert(nameTable(store, segment.table), lines)
    sent += lines.length
    lines = []
  }
  for await (const chunk of streamColumns(database.connection, sql)) {
    for (const row of chunk[0]?.keys() ?? []) {
      const values = chunk.map((column) => column[row])
      lines.push(writeRow({ series: readText(values[0]), quarter: segment.quarter }, columns, values.slice(1)))
    }
    if (lines.length >= rowsAtOnce) await flush()
  }
  await flush()
  // Points whose cases have not come yet are sent when they have.
  if (sent === (await countRows(database, pushed))) {
    const { size } = statSync(path.join(historyDir, segment.path))
    await store.client.insert(nameTable(store, 'segments'), [JSON.stringify({ path: segment.path, bytes: size })])
  }
  return sent
}

function selectPushedCases({ historyDir, segment }: PushedSegment) {
  const tables = { historyDir, cases: { sorted: [], plain: [segment] }, points: { sorted: [], plain: [] }, facts: new Map() }
  return { sql: `SELECT series, ${caseFields} FROM (${selectCases(tables)})`, columns: tableColumns.cases }
}

/** Points of a segment that have a case in their quarter. */
function selectPushedPoints({ historyDir, segment, cases }: PushedSegment) {
  const ofQuarter = cases.filter(({ quarter }) => quarter === segment.quarter)
  const tables = { historyDir, cases: { sorted: [], plain: ofQuarter }, points: { sorted: [], plain: [] }, facts: new Map() }
  const points = `SELECT ${listColumns('points')} FROM ${readSegments(historyDir, 'points', [segment])}`
  const owners = `SELECT DISTINCT caseKey, sourceSha256, series FROM (${selectCases(tables)})`
  return {
    sql: `SELECT series, caseKey, sourceSha256, ${pointFields} FROM (${points}) JOIN (${owners}) USING (caseKey, sourceSha256)`,
    columns: tableColumns.points,
  }
}

async function countRows(database: Database, { historyDir, segment }: PushedSegment): Promise<number> {
  const table = readSegments(historyDir, segment.table, [segment])
  const [count = 0] = await readNumbers(database, `SELECT count(*)::DOUBLE FROM ${table}`)
  return count
}
