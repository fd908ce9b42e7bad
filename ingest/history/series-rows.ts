// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { canonicalJson } from '../records/identity.ts'
import type { SeriesCase, SeriesContent, StoredPoint } from './assemble-rows.ts'
import { quoteName } from './database.ts'
import type { Database } from './database.ts'
import { listAskedFacts, selectAskedCases, selectAskedPoints } from './engine-tables.ts'
import type { EngineTables } from './engine-tables.ts'
import type { SeriesQuestion } from './engine.ts'
import { readFolded } from './folded-rows.ts'
import type { FoldedField } from './folded-rows.ts'
import { seriesColumns } from './history.ts'
import { caseFieldCount, createDecoder, pointFieldColumns, selectField } from './stored-rows.ts'
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
  const { connection } = database
  const decoder = createDecoder()
  const cases: SeriesCase[] = []
  const points: StoredPoint[] = []
  const ofSeries = new Map([...listAskedFacts('cases', tables, question), ...listKnown(question)])
  const columns = ofCases.filter(({ name }) => !ofSeries.has(name) || isKey(name)).map(({ name }) => quoteName(name))
  // Numbered by time, in which they are wanted: sorting what is sorted costs JavaScript a tenth.
  const order = ['series', 'startedAt', 'run'].filter((name) => name === 'series' || !ofSeries.has(name)).map(quoteName)
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE asked_cases AS
     SELECT ${columns.join(', ')}, row_number() OVER (ORDER BY ${order.join(', ')}) - 1 AS number FROM (${selectAskedCases(tables, question)})`,
  )
  await readFolded(database, { table: 'asked_cases', fields: ofCases, known: ofSeries }, (row, number) => {
    cases[number] = { series: String(row[caseFieldCount]), stored: decoder.readCase(row) }
  })
  if (question.casesOnly === true) return { cases, points }
  const hasUniqueKeys = new Set(cases.map(({ stored }) => stored.caseKey)).size === cases.length
  await connection.run(`CREATE OR REPLACE TEMP TABLE asked_points AS ${selectAskedPoints(tables, question, hasUniqueKeys)} ORDER BY number`)
  const ofMetric = question.metricRaw === undefined ? [] : ([['metricRaw', question.metricRaw]] as const)
  const known = new Map([...listAskedFacts('points', tables, question), ...ofMetric])
  await readFolded(database, { table: 'asked_points', fields: ofPoints, known }, (row, owner) => {
    points.push({ owner, measure: decoder.readMeasure(row) })
  })
  return { cases, points, hasUniqueKeys }
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
