// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { quoteText, readAlikeParquet } from './database.ts'
import type { SeriesQuestion } from './engine.ts'
import { canHold, listSame, listUnknown } from './segment-facts.ts'
import type { FactsOf } from './segment-facts.ts'
import { listFiles, readSegments } from './segment-tables.ts'
import type { Segment } from './segment.ts'
import type { SortedSegment, SortedSegments } from './sorted-segments.ts'
import { seriesIdSql } from './series-id.ts'
import { pointFieldColumns } from './stored-rows.ts'
import { tableColumns } from './tables.ts'
import type { TableName } from './tables.ts'

/** Sound segments of both tables, told apart by whether they know the series of their rows. */
export interface EngineTables {
  readonly historyDir: string
  readonly cases: SortedSegments
  readonly points: SortedSegments
  /** What footers tell of sorted segments. */
  readonly facts: FactsOf
}

/** Columns of a table, with those that only compacted segments have left out. */
export function listColumns(table: TableName): string {
  return tableColumns[table].map(({ name }) => `"${name}"`).join(', ')
}

/** All rows of cases, each with the id of its series. */
export function selectCases({ historyDir, cases: { sorted, plain }, facts }: EngineTables): string {
  const arms = [
    ...(sorted.length === 0
      ? []
      : [`SELECT ${listUnknown('cases', sorted, facts)}, series FROM ${readAlikeParquet(listFiles(historyDir, sorted))}`]),
    ...(plain.length === 0 && sorted.length > 0
      ? []
      : [`SELECT ${listColumns('cases')}, ${seriesIdSql} AS series FROM ${readSegments(historyDir, 'cases', plain)}`]),
  ]
  return arms.join(' UNION ALL ')
}

/** Cases of the series that are asked for. */
export function selectAskedCases(tables: EngineTables, question: SeriesQuestion): string {
  const cases = selectCases({ ...tables, cases: chooseSegments(tables.cases, question, tables.facts) })
  return `SELECT * FROM (${cases}) WHERE ${isAsked(question)}`
}

/**
 * What points of the series that are asked for say, each with the number of its case in the table asked_cases. Points that do not
 * know their series are found by their cases, the others first by their series. Where one key is one case, the hash of the source,
 * which is most of what a point holds, is not read.
 */
export function selectAskedPoints(tables: EngineTables, question: SeriesQuestion, isKeyUnique: boolean): string {
  const { historyDir, facts } = tables
  const { sorted, plain } = chooseSegments(tables.points, question, facts)
  const metric = question.metricRaw === undefined ? 'true' : `metricRaw = ${quoteText(question.metricRaw)}`
  const select = (columns: string, table: string, where: string) => `SELECT ${columns} FROM ${table} WHERE ${where}`
  const sortedTable = readAlikeParquet(listFiles(historyDir, sorted))
  const arms = [
    ...(sorted.length === 0 ? [] : [select(listUnknown('points', sorted, facts), sortedTable, `${isAsked(question)} AND ${metric}`)]),
    ...(plain.length === 0 && sorted.length > 0 ? [] : [select(listColumns('points'), readSegments(historyDir, 'points', plain), metric)]),
  ]
  const columns = pointFieldColumns.map(({ name }) => `points."${name}"`).join(', ')
  // A point whose segment was written with one of its cases has that case, so its key tells which.
  const isKeyEnough = isKeyUnique && plain.length === 0 && sorted.every((segment) => hasPartner(tables, segment))
  const owners = isKeyEnough
    ? '(SELECT caseKey, number FROM asked_cases) USING (caseKey)'
    : '(SELECT caseKey, sourceSha256, min(number) AS number FROM asked_cases GROUP BY ALL) USING (caseKey, sourceSha256)'
  return `SELECT ${columns}, number FROM (${arms.join(' UNION ALL ')}) points JOIN ${owners}`
}

/** True when the cases of a segment of points can be read too. */
export function hasPartner({ cases }: EngineTables, { quarter, cases: partner }: SortedSegment): boolean {
  return cases.sorted.some((segment) => segment.quarter === quarter && segment.contentSha === partner)
}

/** What the asked segments of a table say everywhere, as fetchFolded takes it: nothing when some of them do not tell. */
export function listAskedFacts(table: TableName, tables: EngineTables, question: SeriesQuestion): ReadonlyMap<string, unknown> {
  const { sorted, plain } = chooseSegments(tables[table], question, tables.facts)
  return plain.length > 0 || sorted.length === 0 ? new Map() : listSame(table, sorted, tables.facts)
}

function isAsked({ ids }: SeriesQuestion): string {
  const [only] = ids
  if (ids.length === 1 && only !== undefined) return `series = ${quoteText(only)}`
  return `series IN (${ids.map(quoteText).join(', ')})`
}

/** Segments that can hold what is asked for. */
function chooseSegments({ sorted, plain }: SortedSegments, { ids, quarters }: SeriesQuestion, facts: FactsOf): SortedSegments {
  const asked = new Set(quarters)
  const isOf = ({ quarter }: Segment) => quarters === undefined || asked.has(quarter)
  return { sorted: sorted.filter((one) => isOf(one) && canHold(facts.get(one.path), ids)), plain: plain.filter(isOf) }
}
