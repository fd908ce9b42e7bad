// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { IngestError, makeProblem } from '../problem.ts'
import { openDatabase, quoteText, streamColumns } from './database.ts'
import type { Database } from './database.ts'
import type { HistoryEngine, StoredSeries } from './engine.ts'
import { selectCases } from './engine-tables.ts'
import type { EngineTables } from './engine-tables.ts'
import { pickPlace } from './place-order.ts'
import { countPlainPoints, sumSortedQuarters } from './quarter-query.ts'
import { readFacts } from './segment-facts.ts'
import type { SegmentCheck } from './sound-segments.ts'
import { seriesColumns } from './history.ts'
import { readSeriesRows } from './series-rows.ts'
import { sortSegments } from './sorted-segments.ts'
import { columnTypes, tableColumns } from './tables.ts'
import { caseFieldCount, caseFields, createDecoder, readNumbers } from './stored-rows.ts'

/** Sound segments of a history. */
export interface SoundHistory {
  readonly historyDir: string
  readonly cases: SegmentCheck
  readonly points: SegmentCheck
}

/** For sums over all series. What is read row by row is asked for in parts that need a tenth of it. */
const limits = { memory: 2048, threads: 2 }

/** DuckDB over the segments of a folder: the embedded engine. A shared database stays open. */
export function openDuckDb(history: SoundHistory, shared?: Database): HistoryEngine {
  let ready: Promise<OpenTables> | undefined
  const open = () => openTables(history, shared)
  const ask = async <T>(work: (tables: OpenTables) => Promise<T>): Promise<T> => {
    try {
      const tables = await (ready ??= shared?.inTurn(open) ?? open())
      return await tables.database.inTurn(() => work(tables))
    } catch (error) {
      throw describeUnreadable(history.historyDir, error)
    }
  }
  return {
    listSeries: () => ask(listSeries),
    readSeries: (question) => ask(({ database, ...tables }) => readSeriesRows(database, tables, question)),
    sumQuarters: (retracted) => ask((tables) => sumSortedQuarters(tables, retracted)),
    listRuns: () => ask(listRuns),
    countCases: (retracted) => ask((tables) => countCases(tables, retracted)),
    readSize: () => Promise.resolve(measure(history)),
    close() {
      if (shared === undefined) void ready?.then(({ database }) => database.close()).catch(() => undefined)
    },
  }
}

/** Segments by what is known of them, and the database that reads them. */
export interface OpenTables extends EngineTables {
  readonly database: Database
}

async function openTables({ historyDir, cases, points }: SoundHistory, shared?: Database): Promise<OpenTables> {
  const database = shared ?? (await openDatabase(limits))
  try {
    // Segments never change, so what their footers say is read once.
    await database.connection.run('SET parquet_metadata_cache = true')
    const sortedCases = await sortSegments(database, historyDir, cases.sound)
    const sortedPoints = await sortSegments(database, historyDir, points.sound)
    const facts = await readFacts(database, historyDir, [...sortedCases.sorted, ...sortedPoints.sorted])
    return { historyDir, database, cases: sortedCases, points: sortedPoints, facts }
  } catch (error) {
    if (shared === undefined) database.close()
    throw error
  }
}

async function listSeries({ database, ...tables }: OpenTables): ReturnType<HistoryEngine['listSeries']> {
  const counted = await countPlainPoints(database, tables)
  const decoder = createDecoder()
  const found: StoredSeries[] = []
  // Any case of a series tells its place: what makes a series is the same in all of them.
  const sql = `SELECT ${caseFields}, series, number FROM (SELECT ${anyOfCases}, series, count(*)::DOUBLE AS number FROM (${selectCases(tables)}) GROUP BY series)`
  for await (const columns of streamColumns(database.connection, sql)) {
    for (const row of columns[0]?.keys() ?? []) {
      const fields = columns.map((column) => column[row])
      const id = String(fields[caseFieldCount])
      const cases = Number(fields[caseFieldCount + 1])
      found.push({ id, place: pickPlace(decoder.readCase(fields)), rows: cases + (counted.get(id) ?? 0) })
    }
  }
  return found
}

/** For each column of a case what any case of a group says; nothing for what differs within a series. */
const anyOfCases = tableColumns.cases
  .map(({ name, kind }) => `${isPlace(name) ? `first("${name}")` : `NULL::${columnTypes[kind]}`} AS "${name}"`)
  .join(', ')

function isPlace(name: string): boolean {
  return seriesColumns.some((column) => column === name)
}

async function listRuns({ database, ...tables }: OpenTables): ReturnType<HistoryEngine['listRuns']> {
  const found = await database.connection.runAndReadAll(
    `SELECT run, min(project), min(system), epoch_us(min(startedAt))::DOUBLE, count(DISTINCT caseKey)::DOUBLE
     FROM (${selectCases(tables)}) GROUP BY run`,
  )
  return found.getRows().map(([run, project, system, start, cases]) => ({
    run: String(run),
    project: String(project),
    system: String(system),
    ...(typeof start === 'number' ? { startedAt: new Date(start / 1000).toISOString() } : {}),
    cases: Number(cases),
  }))
}

async function countCases({ database, ...tables }: OpenTables, retracted: readonly string[]): Promise<number> {
  const live = retracted.length === 0 ? '' : `WHERE run NOT IN (${retracted.map(quoteText).join(', ')})`
  const sql = `SELECT count(DISTINCT caseKey)::DOUBLE FROM (${selectCases(tables)}) ${live}`
  const [count] = await readNumbers(database, sql)
  return count ?? 0
}

function measure({ cases, points }: SoundHistory): Awaited<ReturnType<HistoryEngine['readSize']>> {
  const quarters = new Set([...cases.sound, ...cases.corrupt].map(({ quarter }) => quarter))
  return {
    segments: cases.sound.length + points.sound.length,
    bytes: cases.bytes + points.bytes,
    quarters: [...quarters].sort(),
  }
}

/** Sound segments that cannot be read were written by something else than this portal. */
function describeUnreadable(historyDir: string, cause: unknown): IngestError {
  const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
  const problem = makeProblem({
    code: 'history/unreadable',
    message: `The history cannot be read: ${reason}`,
    file: historyDir,
    hint: 'Run `history verify`; a segment that another program wrote must be taken out.',
  })
  return new IngestError([problem], { cause })
}
