// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import type { DelimitedTable, TableRow } from '../documents/delimited-table.ts'
import type { AdaptedCase, Measure } from '../records/benchmark-case.ts'
import { matchMapping, type MergedRule } from '../records/mapping.ts'
import type { AdaptContext } from './adapter.ts'
import type { Findings } from './findings.ts'
import { readCount, readName } from './foreign-value.ts'
import type { ColumnPlan } from './mapped-columns.ts'
import { readMarked } from './mapped-number.ts'
import { readRun, type RunCells } from './mapped-run.ts'
import { toParameters } from './parameter-value.ts'
import { collectCases, type CaseWithoutMeasures } from './same-case.ts'

/** A table, how it is to be read and what else is known of it. */
export interface MappedTable {
  readonly document: ArtefactDocument
  readonly table: DelimitedTable
  readonly plan: ColumnPlan
  readonly context: AdaptContext
  readonly format: string
}

/** Reads all lines. Lines that differ in nothing but their values are repeats: samples of one case. */
export function readMappedRows(mapped: MappedTable, findings: Findings): readonly AdaptedCase[] {
  const { table, plan, document, context } = mapped
  const file = (document.path.split('/').at(-1) ?? '').replace(/\.[A-Za-z0-9]{1,5}$/, '')
  const rule = matchMapping(context.mapping, { path: document.path, benchmark: file })
  const collected = collectCases()
  for (const row of table.rows) {
    const shared = readLine(row, { ...mapped, rule, file })
    if (typeof shared === 'string') {
      const message = `${shared} The line was left out.`
      findings.add({ code: 'artefact/invalid', message, at: { line: row.line, column: 1 } })
      continue
    }
    collected.add(
      shared,
      plan.metrics.flatMap((metric) => readMeasure(row, metric, plan)),
    )
  }
  const cases = collected.list()
  addWords(findings, cases)
  return cases
}

interface Line extends MappedTable {
  readonly rule: MergedRule
  readonly file: string
}

/** Everything of a line but its values, or why it cannot be used. */
function readLine(row: TableRow, line: Line): CaseWithoutMeasures | string {
  const { document, table, plan, rule, file, format } = line
  const { constants = {}, project, version } = plan.mapping
  if (row.cells.length > table.header.length) return 'This line has more cells than the header.'
  const cell = (role: Parameters<ColumnPlan['roles']['get']>[0]): string | undefined => {
    const index = plan.roles.get(role)?.index
    const text = index === undefined ? undefined : row.cells[index]
    return text === '' ? undefined : text
  }
  const parameters = readParameters(row, plan)
  const benchmark = readName(cell('benchmark') ?? rule.as ?? constants.benchmark ?? file)
  if (parameters === undefined || benchmark === undefined) return 'Its parameters or its benchmark cannot be used.'
  const counts = readCounts(cell, constants)
  if (typeof counts === 'string') return counts
  const run = readRun(toRunCells(cell), plan)
  if (typeof run === 'string') return run
  const names = {
    useCase: readName(cell('useCase') ?? constants.useCase ?? rule.useCase),
    partition: readName(cell('partition') ?? constants.partition),
    environment: readName(cell('environment') ?? constants.environment),
  }
  const url = document.url === undefined ? {} : { url: document.url }
  return {
    benchmark,
    ...(names.useCase === undefined ? {} : { useCase: names.useCase }),
    parameters,
    system: readName(cell('system') ?? constants.system ?? rule.system) ?? 'unknown',
    ...(names.partition === undefined ? {} : { partition: names.partition }),
    ...(names.environment === undefined ? {} : { environment: names.environment }),
    ...counts,
    ...run,
    ...(project === undefined ? {} : { project }),
    source: { sha256: document.sha256, format, formatVersion: version, ...url },
  }
}

type ReadCell = (role: Parameters<ColumnPlan['roles']['get']>[0]) => string | undefined

function toRunCells(cell: ReadCell): RunCells {
  return {
    time: cell('time'),
    commit: cell('commit'),
    status: cell('status'),
    session: cell('session'),
    jobId: cell('jobId'),
  }
}

/** Numbers among parameters are numbers, so that 16 and 16,0 are the same case. */
function readParameters(
  row: TableRow,
  { parameters, mark, mapping }: ColumnPlan,
): AdaptedCase['parameters'] | undefined {
  const found = new Map<string, unknown>(Object.entries(mapping.constants?.parameters ?? {}))
  for (const { index, column } of parameters) {
    const cell = row.cells[index] ?? ''
    if (cell !== '') found.set(column.as ?? column.name, readMarked(cell, mark).value ?? cell)
  }
  return toParameters(found)
}

function readCounts(
  cell: ReadCell,
  constants: { readonly nodes?: number; readonly tasks?: number },
): Pick<AdaptedCase, 'nodes' | 'tasks' | 'attempt'> | string {
  const counts: { nodes?: number; tasks?: number; attempt: number } = { attempt: 1 }
  for (const role of ['nodes', 'tasks', 'attempt'] as const) {
    const text = cell(role)
    const constant = role === 'attempt' ? undefined : constants[role]
    const count = text === undefined ? constant : readCount(readMarked(text, '.').value)
    if (text !== undefined && count === undefined) return `Its number of ${role} is no whole number of at least 1.`
    if (count !== undefined) counts[role] = count
  }
  return counts
}

function readMeasure(
  row: TableRow,
  { index, column }: ColumnPlan['metrics'][number],
  plan: ColumnPlan,
): readonly Measure[] {
  const metricRaw = readName(column.as ?? column.name)
  if (metricRaw === undefined) return []
  const read = readMarked(row.cells[index], plan.mark)
  const { unit = '', direction } = column
  const shared = { metricRaw, unit, ...(direction === undefined ? {} : { direction }) }
  return [read.value === undefined ? { ...shared, value: null, gap: read.gap } : { ...shared, value: read.value }]
}

function addWords(findings: Findings, cases: readonly AdaptedCase[]): void {
  const words = cases.flatMap(({ measures }) => measures).filter(({ gap }) => gap === 'not-a-number').length
  if (words === 0) return
  findings.add({
    code: 'artefact/invalid',
    message: `${words} ${words === 1 ? 'cell is no number and is a gap' : 'cells are no numbers and are gaps'}.`,
    hint: 'Write numbers without a unit and without marks between thousands.',
  })
}
