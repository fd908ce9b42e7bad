// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ClickHouseStore } from './clickhouse-engine.ts'
import { readBits, readText } from './clickhouse-rows.ts'
import { nameLocal, nameTable, quoteClickHouse } from './clickhouse-tables.ts'
import type { DoubtfulQuarter, StoredAggregates, StoredSeries } from './engine.ts'

/** Rows whose keys a shard looks at together. */
const rowsAtOnce = 1_000_000

/**
 * Adds up the quarters of pushed points. All rows of a case are on one shard, so what each shard finds about its own cases
 * holds for all.
 */
export async function sumPushedQuarters(
  store: ClickHouseStore,
  series: readonly StoredSeries[],
  retracted: readonly string[],
): Promise<StoredAggregates> {
  const doubtful = await listDoubtful(store, series, retracted)
  const doubted = new Set(doubtful.map(writeKey))
  const sums: StoredAggregates['sums'][number][] = []
  const sql = `SELECT series, quarter, metricRaw, unit, count() AS number, sum(isNull(value)) AS empty,
      min(value) AS least, max(value) AS most
    FROM ${nameTable(store, 'points')} FINAL GROUP BY series, quarter, metricRaw, unit`
  for await (const row of store.client.query(sql)) {
    const sum = {
      id: readText(row['series']),
      quarter: readText(row['quarter']),
      metricRaw: readText(row['metricRaw']),
      unit: readText(row['unit']),
      points: Number(row['number']),
      gaps: Number(row['empty']),
      min: readBits(row['least']),
      max: readBits(row['most']),
    }
    if (!doubted.has(writeKey(sum))) sums.push(sum)
  }
  return { sums, doubtful }
}

/** Series and quarters with a case from two sources, a retracted run, a point that differs, or a point without its case. */
async function listDoubtful(
  store: ClickHouseStore,
  series: readonly StoredSeries[],
  retracted: readonly string[],
): Promise<readonly DoubtfulQuarter[]> {
  const { client } = store
  const found = new Map<string, DoubtfulQuarter>()
  const collect = async (sql: string) => {
    for await (const row of client.query(sql)) {
      const one = { id: readText(row['series']), quarter: readText(row['quarter']) }
      found.set(writeKey(one), one)
    }
  }
  const cases = nameTable(store, 'cases')
  const local = nameLocal(store, 'cases')
  for (const ids of splitSeries(series)) {
    const asked = `series IN (${ids.map(quoteClickHouse).join(', ')})`
    const twice = `SELECT caseKey FROM ${local} WHERE ${asked} GROUP BY caseKey HAVING uniqExact(rowHash, quarter) > 1`
    await collect(`SELECT DISTINCT series, quarter FROM ${cases} WHERE ${asked} AND caseKey IN (${twice})`)
    await collect(
      `SELECT DISTINCT series, quarter FROM (
        SELECT series, quarter, caseKey, metricRaw FROM ${nameTable(store, 'points')} WHERE ${asked}
        GROUP BY series, quarter, caseKey, metricRaw HAVING uniqExact(rowHash) > 1)`,
    )
    await collect(
      `SELECT DISTINCT series, quarter FROM ${nameTable(store, 'points')} WHERE ${asked}
        AND (caseKey, sourceSha256) NOT IN (SELECT caseKey, sourceSha256 FROM ${local} WHERE ${asked})`,
    )
  }
  if (retracted.length > 0) {
    const runs = retracted.map(quoteClickHouse).join(', ')
    await collect(`SELECT DISTINCT series, quarter FROM ${cases} WHERE run IN (${runs})`)
  }
  return [...found.values()]
}

function splitSeries(series: readonly StoredSeries[]): readonly (readonly string[])[] {
  const parts: string[][] = []
  let waiting = 0
  for (const { id, rows } of series) {
    if (parts.length === 0 || waiting + rows > rowsAtOnce) {
      parts.push([])
      waiting = 0
    }
    parts.at(-1)?.push(id)
    waiting += rows
  }
  return parts
}

function writeKey({ id, quarter }: DoubtfulQuarter): string {
  return `${id} ${quarter}`
}
