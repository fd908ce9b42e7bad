// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { DelimitedTable, TableRow } from '../documents/delimited-table.ts'
import type { Measure } from '../records/benchmark-case.ts'
import { readNumber } from '../records/measure-value.ts'
import { parseTimestamp, type Timestamp } from '../records/timestamp.ts'
import { readCount, readName } from './foreign-value.ts'
import { makeTest, readReframeVersion, splitInfo } from './perflog-entry.ts'
import type { PerflogEntry, PerflogTest, UnreadableLine } from './perflog-entry.ts'
import { toReframeMeasure } from './reframe-measures.ts'
import { readJobId, readStatus } from './reframe-status.ts'

/** True for the names of columns that ReFrame 4 writes at the head of a performance log. */
export function isPerflogHeader(cells: readonly string[]): boolean {
  const names = new Set(cells)
  const isPlaced = names.has('system') || names.has('info')
  return isPlaced && (names.has('job_completion_time') || listMetrics(cells).length > 0)
}

/** Reads a performance log of ReFrame 4: one line a case. A header that comes again, in files put together, counts from there on. */
export function readPerflogTable(
  table: DelimitedTable,
): readonly (PerflogEntry | (UnreadableLine & { line: number }))[] {
  const entries: (PerflogEntry | (UnreadableLine & { line: number }))[] = []
  let columns = indexColumns(table.header)
  for (const row of table.rows) {
    if (isPerflogHeader(row.cells)) columns = indexColumns(row.cells)
    else entries.push(readRow(row, columns))
  }
  return entries
}

interface Columns {
  readonly count: number
  readonly places: ReadonlyMap<string, number>
  readonly metrics: readonly string[]
}

function indexColumns(header: readonly string[]): Columns {
  const places = new Map(header.map((name, index) => [name, index]))
  return { count: header.length, places, metrics: listMetrics(header) }
}

/** A metric has a column for its value and at least one of those that describe it, so that a parameter `x_value` is none. */
function listMetrics(header: readonly string[]): readonly string[] {
  const names = new Set(header)
  return header
    .filter((name) => name.endsWith('_value'))
    .map((name) => name.slice(0, -'_value'.length))
    .filter((metric) => names.has(`${metric}_unit`) || names.has(`${metric}_ref`))
}

/** Text of a column; undefined where there is none and for the words that stand for nothing. */
type Cell = (name: string) => string | undefined

function readRow({ cells, line }: TableRow, columns: Columns): PerflogEntry | (UnreadableLine & { line: number }) {
  if (cells.length !== columns.count) return { line, wrong: `it has ${cells.length} fields and not ${columns.count}` }
  const cell: Cell = (name) => {
    const text = cells[columns.places.get(name) ?? -1]
    return text === undefined || text === '' || text === 'null' || text === 'None' ? undefined : text
  }
  const test = readTest(cell)
  if (test === undefined) return { line, wrong: 'it does not say which test ran where' }
  const result = cell('result')
  const status = readStatus(result)
  if (result !== undefined && status === undefined) return { line, wrong: 'its result is none that ReFrame knows' }
  const tasks = readSize(cell('num_tasks'))
  return {
    line,
    test,
    version: readReframeVersion(cell('version') ?? ''),
    time: readTime(cell),
    ...readJobId(cell('jobid')),
    ...(status === undefined ? {} : { status }),
    tasks,
    nodes: readNodes(cell, tasks),
    measures: columns.metrics.flatMap((metric) => readMeasure(metric, (name) => cells[columns.places.get(name) ?? -1])),
  }
}

function readTest(cell: Cell): PerflogTest | undefined {
  const info = splitInfo(cell('info') ?? '')
  const test = cell('display_name') ?? cell('name') ?? info?.test
  const system = cell('system') ?? info?.system
  if (test === undefined || system === undefined) return undefined
  const partition = cell('partition') ?? info?.partition
  return makeTest({ test, system, partition, environment: cell('environ') ?? info?.environment })
}

/** The end of the job; when it was submitted where no end is known. Unix seconds have no time zone to guess. */
function readTime(cell: Cell): Timestamp | undefined {
  for (const name of ['job_completion_time_unix', 'job_completion_time', 'job_submit_time']) {
    const text = cell(name)
    const time = parseTimestamp(readNumber(text).value) ?? parseTimestamp(text)
    if (time !== undefined) return time
  }
  return undefined
}

/** Nodes follow from tasks; a list of node names is only counted, and not where it is abbreviated. */
function readNodes(cell: Cell, tasks: number | undefined): number | undefined {
  const perNode = readSize(cell('num_tasks_per_node'))
  if (tasks !== undefined && perNode !== undefined) return Math.ceil(tasks / perNode)
  if (tasks === 1) return 1
  const list = cell('job_nodelist')
  return list === undefined || list.includes('[') ? undefined : list.split(',').length
}

function readMeasure(metric: string, text: (name: string) => string | undefined): readonly Measure[] {
  const name = readName(metric)
  if (name === undefined) return []
  const [reference, lower, upper] = ['ref', 'lower_thres', 'upper_thres'].map(
    (part) => readNumber(text(`${metric}_${part}`)).value,
  )
  const unit = text(`${metric}_unit`)
  const known = unit === 'None' || unit === 'null' ? '' : unit
  return [toReframeMeasure(name, [text(`${metric}_value`), reference, lower, upper, known])]
}

function readSize(text: string | undefined): number | undefined {
  return readCount(readNumber(text).value)
}
