// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { canonicalJson } from '../records/identity.ts'
import type { SeriesCase, SeriesContent, StoredPoint } from './assemble-rows.ts'
import { quoteName } from './database.ts'
import type { Database } from './database.ts'
import { listAskedFacts, selectAskedCases, selectAskedPoints } from './engine-tables.ts'
import type { EngineTables } from './engine-tables.ts'
import type { SeriesQuestion } from './engine.ts'
import { fetchFolded } from './folded-rows.ts'
import type { FoldedField, FoldedRows } from './folded-rows.ts'
import { seriesColumns } from './history.ts'
import { caseFieldCount, createDecoder, pointFieldColumns, selectField } from './stored-rows.ts'
import type { RowDecoder } from './stored-rows.ts'
import { seriesColumn, tableColumns } from './tables.ts'
import type { Column } from './tables.ts'

const ofCases: readonly FoldedField[] = [...tableColumns.cases, seriesColumn].map(describeField)
const ofPoints: readonly FoldedField[] = pointFieldColumns.map(describeField)

/** Everything that segments hold of some series. */
export async function readSeriesRows(
  database: Database,
  tables: EngineTables,
  question: SeriesQuestion,
): Promise<SeriesContent> {
  const decoder = createDecoder()
  const foldedCases = await fetchCases(database, tables, question)
  if (question.casesOnly === true) return { cases: unfoldCases(foldedCases, decoder), points: [] }
  const hasUniqueKeys = await areKeysUnique(database)
  // The database looks for points on its own threads while cases are made of what it gave.
  const looking = fetchPoints(database, tables, { question, hasUniqueKeys })
  const cases = unfoldCases(foldedCases, decoder)
  const foldedPoints = await looking
  const points: StoredPoint[] = []
  foldedPoints.unfold((row, owner) => points.push({ owner, measure: decoder.readMeasure(row) }))
  return { cases, points, hasUniqueKeys }
}

/** Leaves the table asked_cases, which numbers cases. */
async function fetchCases(database: Database, tables: EngineTables, question: SeriesQuestion): Promise<FoldedRows> {
  const known = new Map([...listAskedFacts('cases', tables, question), ...listKnown(question)])
  const columns = ofCases.filter(({ name }) => !known.has(name) || isKey(name)).map(({ name }) => quoteName(name))
  // Numbered by time, in which they are wanted: sorting what is sorted costs JavaScript a tenth.
  const order = ['series', 'startedAt', 'run'].filter((name) => name === 'series' || !known.has(name)).map(quoteName)
  await database.connection.run(
    `CREATE OR REPLACE TEMP TABLE asked_cases AS
     SELECT ${columns.join(', ')}, row_number() OVER (ORDER BY ${order.join(', ')}) - 1 AS number
     FROM (${selectAskedCases(tables, question)})`,
  )
  return fetchFolded(database, { table: 'asked_cases', fields: ofCases, known })
}

function unfoldCases(folded: FoldedRows, decoder: RowDecoder): readonly SeriesCase[] {
  const cases: SeriesCase[] = []
  folded.unfold((row, number) => {
    cases[number] = { series: String(row[caseFieldCount]), stored: decoder.readCase(row) }
  })
  return cases
}

async function areKeysUnique({ connection }: Database): Promise<boolean> {
  const found = await connection.runAndReadAll('SELECT count(DISTINCT caseKey) = count(*) FROM asked_cases')
  return found.getRows()[0]?.[0] === true
}

/** Points of the table asked_cases, each with the number of its case. */
async function fetchPoints(
  database: Database,
  tables: EngineTables,
  { question, hasUniqueKeys }: { readonly question: SeriesQuestion; readonly hasUniqueKeys: boolean },
): Promise<FoldedRows> {
  const asked = `${selectAskedPoints(tables, question, hasUniqueKeys)} ORDER BY number`
  await database.connection.run(`CREATE OR REPLACE TEMP TABLE asked_points AS ${asked}`)
  const ofMetric = question.metricRaw === undefined ? [] : ([['metricRaw', question.metricRaw]] as const)
  const known = new Map([...listAskedFacts('points', tables, question), ...ofMetric])
  return fetchFolded(database, { table: 'asked_points', fields: ofPoints, known })
}

function describeField(column: Column): FoldedField {
  const { name, kind } = column
  return { name, sql: selectField(column), isHash: kind === 'hex' || kind === 'own' }
}

/** What points are joined by. */
function isKey(name: string): boolean {
  return name === 'caseKey' || name === 'sourceSha256'
}

/** What all cases say when one series is asked for, and its place when the question tells. */
function listKnown({ ids, place }: SeriesQuestion): readonly (readonly [string, unknown])[] {
  const [id, ...others] = ids
  if (id === undefined || others.length > 0) return []
  if (place === undefined) return [[seriesColumn.name, id]]
  const parameters = canonicalJson(place.parameters)
  const ofPlace = seriesColumns.map((name) => [name, name === 'parameters' ? parameters : (place[name] ?? null)] as const)
  return [[seriesColumn.name, id], ...ofPlace]
}
