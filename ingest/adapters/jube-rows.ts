// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { TableRow } from '../documents/delimited-table.ts'
import type { AdaptedCase, Measure } from '../records/benchmark-case.ts'
import type { MergedRule } from '../records/mapping.ts'
import { readNumber } from '../records/measure-value.ts'
import { parseTimestamp, type Timestamp } from '../records/timestamp.ts'
import { readCount, readName } from './foreign-value.ts'
import type { JubeColumn } from './jube-columns.ts'
import { toParameters } from './parameter-value.ts'
import type { Repeatable } from './reframe-repeats.ts'
import { mergeByName } from './repeated-measures.ts'

/** What all rows of a table share. */
export interface JubeContext {
  readonly columns: readonly JubeColumn[]
  /** Name of the table, where a row does not name its benchmark. */
  readonly name: string
  readonly source: AdaptedCase['source']
  findRule(benchmark: string): MergedRule
}

/** Reads one row: one case; wrong says why it cannot be one. */
export function readJubeRow(row: TableRow, context: JubeContext): Repeatable | { readonly wrong: string } {
  const { columns, name, source, findRule } = context
  if (row.cells.length !== columns.length) {
    return { wrong: `it has ${row.cells.length} cells and not ${columns.length}` }
  }
  const cell = (kind: JubeColumn['kind']): string | undefined => {
    const text = row.cells[columns.findIndex((column) => column.kind === kind)]
    return text === '' ? undefined : text
  }
  const parameters = toParameters(listParameters(row.cells, columns))
  if (parameters === undefined) return { wrong: 'its parameters are more than what describes one case' }
  const raw = readName(cell('benchmark')) ?? name
  const rule = findRule(raw)
  const partition = readName(cell('partition'))
  const start = parseTimestamp(cell('start'))
  const adapted: AdaptedCase = {
    benchmark: rule.as ?? raw,
    ...(rule.useCase === undefined ? {} : { useCase: rule.useCase }),
    parameters,
    system: readName(cell('system')) ?? rule.system ?? 'unknown',
    ...(partition === undefined ? {} : { partition }),
    ...readSize(cell),
    ...(start === undefined ? {} : { startedAt: start.iso }),
    timeAssumed: start?.assumed ?? false,
    ...nameSession(start, cell('id')),
    attempt: 1,
    status: 'pass',
    source,
    measures: mergeByName(readMeasures(row.cells, columns)),
  }
  return { adapted, repeat: readNumber(cell('repeat')).value, pointer: String(row.line) }
}

function listParameters(cells: readonly string[], columns: readonly JubeColumn[]): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>()
  for (const [index, column] of columns.entries()) {
    const text = cells[index] ?? ''
    if (column.kind !== 'parameter' || text === '') continue
    const number = readNumber(text).value
    found.set(column.name, number ?? text)
  }
  return found
}

/** Counts that are not whole numbers say nothing. Tasks follow from nodes where only tasks per node are written. */
function readSize(cell: (kind: JubeColumn['kind']) => string | undefined): Pick<AdaptedCase, 'nodes' | 'tasks'> {
  const [nodes, perNode, written] = (['nodes', 'perNode', 'tasks'] as const).map((kind) =>
    readCount(readNumber(cell(kind)).value),
  )
  const tasks = written ?? (nodes === undefined || perNode === undefined ? undefined : nodes * perNode)
  return { ...(nodes === undefined ? {} : { nodes }), ...(tasks === undefined ? {} : { tasks }) }
}

/** Numbers of benchmarks begin again in each folder, so only with its start does one tell a benchmark from others. */
function nameSession(start: Timestamp | undefined, id: string | undefined): Pick<AdaptedCase, 'session'> {
  if (start === undefined) return {}
  return { session: ['benchmark', readName(id), start.iso].filter((part) => part !== undefined).join(' ') }
}

function readMeasures(cells: readonly string[], columns: readonly JubeColumn[]): readonly Measure[] {
  return columns.flatMap((column, index) => {
    if (column.kind !== 'metric') return []
    const { value, gap } = { gap: undefined, ...readNumber(cells[index]) }
    const measure = { metricRaw: column.name, value: value ?? null, unit: column.unit }
    return [gap === undefined ? measure : { ...measure, gap }]
  })
}
