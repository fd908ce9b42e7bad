// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { makeProblem, IngestError } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { openDatabase, quoteText, streamColumns } from './database.ts'
import type { Database } from './database.ts'
import type { HistoryReader, HistoryStats } from './history.ts'
import { createLiveCases, selectLivePoints } from './live-tables.ts'
import type { LiveHistory } from './live-tables.ts'
import { listQuarters } from './segment.ts'
import { checkSegments, describeCorrupt } from './sound-segments.ts'
import { caseFields, createDecoder, pointFieldCount, pointFields } from './stored-rows.ts'
import type { StoredCase } from './stored-rows.ts'
import { checkTombstones, readRetractedRuns } from './tombstone.ts'

/** A reader that also tells what had to be left out. */
export interface OpenedHistory extends HistoryReader {
  /** history/corrupt for each segment that is not read. */
  readonly problems: readonly Problem[]
}

// 1,000,000 points take about 700 MiB while they are sorted.
const limits = { memory: 2048, threads: 2 }

/** Opens the history in a folder for reading. A folder that is not there is an empty history. A shared database stays open. */
export async function openReader(historyDir: string, shared?: Database): Promise<OpenedHistory> {
  const cases = await checkSegments(historyDir, 'cases')
  const points = await checkSegments(historyDir, 'points')
  const retracted = readRetractedRuns(historyDir)
  const live: LiveHistory = { historyDir, cases: cases.sound, points: points.sound, retracted }
  let ready: Promise<Database> | undefined
  const open = () => (ready ??= openLive(live, shared))
  let listed: Promise<readonly StoredCase[]> | undefined
  const list = async () => (listed ??= listCases(await open()))
  return {
    problems: [...[...cases.corrupt, ...points.corrupt].map(describeCorrupt), ...checkTombstones(historyDir)],
    async *readRows(benchmark) {
      yield* readRows(await open(), { live, cases: await list(), benchmark })
    },
    async *readCases() {
      yield await list()
    },
    async readStats() {
      const segments = cases.sound.length + points.sound.length
      const quarters = await listQuarters(historyDir, 'cases')
      return { segments, bytes: cases.bytes + points.bytes, quarters, ...(await countLive(await open(), live)) }
    },
    close() {
      if (shared === undefined) void ready?.then((opened) => opened.close())
    },
  }
}

async function openLive(live: LiveHistory, shared: Database | undefined): Promise<Database> {
  const database = shared ?? (await openDatabase(limits))
  try {
    await database.connection.run(createLiveCases(live))
    return database
  } catch (error) {
    if (shared === undefined) database.close()
    throw describeUnreadable(live, error)
  }
}

interface RowRequest {
  readonly live: LiveHistory
  /** By case_number. */
  readonly cases: readonly StoredCase[]
  /** Rows of this one only. */
  readonly benchmark: string | undefined
}

async function* readRows(database: Database, { live, cases, benchmark }: RowRequest) {
  if (benchmark !== undefined && !cases.some((one) => one.benchmark === benchmark)) return
  const decoder = createDecoder()
  const only = benchmark === undefined ? '' : `WHERE benchmark = ${quoteText(benchmark)}`
  const points = `SELECT ${pointFields}, case_number::INTEGER
    FROM (${selectLivePoints(live)}) ${only === '' ? '' : `SEMI JOIN (SELECT case_number FROM live_cases ${only}) USING (case_number)`}
    ORDER BY series_number, metricRaw, case_number`
  for await (const columns of streamColumns(database.connection, points)) {
    const numbers = columns[pointFieldCount] ?? []
    yield numbers.flatMap((number, row) => {
      const found = typeof number === 'number' ? cases[number] : undefined
      return found === undefined ? [] : [{ ...found, ...decoder.readMeasure(columns.map((column) => column[row])) }]
    })
  }
}

async function listCases({ connection }: Database): Promise<readonly StoredCase[]> {
  const decoder = createDecoder()
  const cases: StoredCase[] = []
  for await (const columns of streamColumns(connection, `SELECT ${caseFields} FROM live_cases ORDER BY case_number`)) {
    const rows = columns[0]?.keys() ?? []
    for (const row of rows) cases.push(decoder.readCase(columns.map((column) => column[row])))
  }
  return cases
}

async function countLive(
  { connection }: Database,
  live: LiveHistory,
): Promise<Pick<HistoryStats, 'cases' | 'points' | 'gaps' | 'runs' | 'projects'>> {
  const counts = await connection.runAndReadAll(
    `SELECT count(DISTINCT caseKey)::DOUBLE, count(DISTINCT run)::DOUBLE FROM live_cases`,
  )
  const points = await connection.runAndReadAll(
    `SELECT count(*)::DOUBLE, count(*) FILTER ("value" IS NULL)::DOUBLE FROM (${selectLivePoints(live)})`,
  )
  const projects = await connection.runAndReadAll('SELECT DISTINCT project FROM live_cases ORDER BY project')
  const [cases, runs] = counts.getRows()[0]?.map(Number) ?? []
  const [all, gaps] = points.getRows()[0]?.map(Number) ?? []
  return {
    cases: cases ?? 0,
    runs: runs ?? 0,
    points: all ?? 0,
    gaps: gaps ?? 0,
    projects: projects.getRows().map(([project]) => String(project)),
  }
}

/** Sound segments that cannot be read were written by something else than this portal. */
function describeUnreadable({ historyDir }: LiveHistory, cause: unknown): IngestError {
  const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
  const problem = makeProblem({
    code: 'history/unreadable',
    message: `The history cannot be read: ${reason}`,
    file: historyDir,
    hint: 'Run `history verify`; a segment that another program wrote must be taken out.',
  })
  return new IngestError([problem], { cause })
}
