// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SeriesCase, StoredPoint } from './assemble-rows.ts'
import type { ClickHouseClient } from './clickhouse-client.ts'
import { sumPushedQuarters } from './clickhouse-quarters.ts'
import { listCaseFields, listPointFields, readText } from './clickhouse-rows.ts'
import { nameTable, quoteClickHouse } from './clickhouse-tables.ts'
import type { ClickHousePlace } from './clickhouse-tables.ts'
import type { HistoryEngine, SeriesQuestion, StoredSeries } from './engine.ts'
import type { KnownTombstone } from './engine-reader.ts'
import { pickPlace } from './place-order.ts'
import { createDecoder } from './stored-rows.ts'

/** A server and the tables on it. */
export interface ClickHouseStore extends ClickHousePlace {
  readonly client: ClickHouseClient
}

/** ClickHouse as the engine: everything comes from the pushed tables. */
export function openClickHouseEngine(store: ClickHouseStore): HistoryEngine {
  const listSeries = () => readSeriesList(store)
  return {
    listSeries,
    readSeries: (question) => readSeries(store, question),
    sumQuarters: async (retracted) => sumPushedQuarters(store, await listSeries(), retracted),
    listRuns: () => listRuns(store),
    countCases: (retracted) => countCases(store, retracted),
    readSize: () => readSize(store),
    close: () => undefined,
  }
}

/** Tombstones that were pushed; of two of one run the earlier. */
export async function readPushedTombstones(store: ClickHouseStore): Promise<readonly KnownTombstone[]> {
  const byRun = new Map<string, KnownTombstone>()
  const rows = store.client.query(`SELECT run, reason, at FROM ${nameTable(store, 'retracted')} ORDER BY run, at, reason`)
  for await (const { run, reason, at } of rows) {
    const tombstone = {
      run: readText(run),
      ...(typeof reason === 'string' ? { reason } : {}),
      ...(typeof at === 'string' ? { at } : {}),
    }
    if (!byRun.has(tombstone.run)) byRun.set(tombstone.run, tombstone)
  }
  return [...byRun.values()]
}

async function readSeriesList(store: ClickHouseStore): Promise<readonly StoredSeries[]> {
  const { client } = store
  const counts = new Map<string, number>()
  for (const table of ['cases', 'points'] as const) {
    const counted = `SELECT series, count() AS number FROM ${nameTable(store, table)} GROUP BY series`
    for await (const { series, number } of client.query(counted)) {
      counts.set(readText(series), (counts.get(readText(series)) ?? 0) + Number(number))
    }
  }
  const decoder = createDecoder()
  const found: StoredSeries[] = []
  // One case of each series tells its place: what makes a series is the same in all of them.
  const sql = `SELECT * FROM ${nameTable(store, 'cases')} ORDER BY series LIMIT 1 BY series`
  for await (const row of client.query(sql)) {
    const id = readText(row['series'])
    found.push({ id, place: pickPlace(decoder.readCase(listCaseFields(row))), rows: counts.get(id) ?? 0 })
  }
  return found
}

async function readSeries(store: ClickHouseStore, question: SeriesQuestion): ReturnType<HistoryEngine['readSeries']> {
  const { client } = store
  const decoder = createDecoder()
  const cases: SeriesCase[] = []
  const points: StoredPoint[] = []
  const owners = new Map<string, number>()
  const where = writeAsked(question)
  const metric = question.metricRaw === undefined ? '' : `AND metricRaw = ${quoteClickHouse(question.metricRaw)}`
  for await (const row of client.query(`SELECT * FROM ${nameTable(store, 'cases')} FINAL WHERE ${where}`)) {
    const stored = decoder.readCase(listCaseFields(row))
    owners.set(`${stored.caseKey} ${stored.source.sha256}`, cases.length)
    cases.push({ series: readText(row['series']), stored })
  }
  if (question.casesOnly === true) return { cases, points }
  for await (const row of client.query(`SELECT * FROM ${nameTable(store, 'points')} FINAL WHERE ${where} ${metric}`)) {
    const owner = owners.get(`${readText(row['caseKey'])} ${readText(row['sourceSha256'])}`)
    if (owner !== undefined) points.push({ owner, measure: decoder.readMeasure(listPointFields(row)) })
  }
  return { cases, points }
}

async function listRuns(store: ClickHouseStore): ReturnType<HistoryEngine['listRuns']> {
  const runs = []
  const sql = `SELECT run, min(project) AS ofProject, min(system) AS onSystem, min(startedAt) AS start, uniqExact(caseKey) AS number
    FROM ${nameTable(store, 'cases')} GROUP BY run`
  for await (const { run, ofProject, onSystem, start, number } of store.client.query(sql)) {
    const moment = start === null ? {} : { startedAt: new Date(Number(start) / 1000).toISOString() }
    runs.push({ run: readText(run), project: readText(ofProject), system: readText(onSystem), ...moment, cases: Number(number) })
  }
  return runs
}

async function countCases(store: ClickHouseStore, retracted: readonly string[]): Promise<number> {
  const live = retracted.length === 0 ? '' : `WHERE run NOT IN (${retracted.map(quoteClickHouse).join(', ')})`
  return readCount(store, `SELECT uniqExact(caseKey) AS number FROM ${nameTable(store, 'cases')} ${live}`)
}

async function readSize(store: ClickHouseStore): ReturnType<HistoryEngine['readSize']> {
  const quarters: string[] = []
  const table = nameTable(store, 'segments')
  const sql = `SELECT DISTINCT quarter FROM ${nameTable(store, 'cases')} ORDER BY quarter`
  for await (const { quarter } of store.client.query(sql)) quarters.push(readText(quarter))
  return {
    segments: await readCount(store, `SELECT uniqExact(path) AS number FROM ${table}`),
    bytes: await readCount(store, `SELECT sum(bytes) AS number FROM (SELECT DISTINCT path, bytes FROM ${table})`),
    quarters,
  }
}

async function readCount({ client }: ClickHouseStore, sql: string): Promise<number> {
  for await (const { number } of client.query(sql)) return Number(number)
  return 0
}

function writeAsked({ ids, quarters }: SeriesQuestion): string {
  const inSeries = `series IN (${ids.map(quoteClickHouse).join(', ')})`
  return quarters === undefined ? inSeries : `${inSeries} AND quarter IN (${quarters.map(quoteClickHouse).join(', ')})`
}
