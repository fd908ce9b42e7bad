// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import type { DelimitedTable } from '../documents/delimited-table.ts'
import type { AdaptedCase } from '../records/benchmark-case.ts'
import { readNumber, type ReadNumber } from '../records/measure-value.ts'
import type { AdaptContext, Adapter } from './adapter.ts'
import { collectFindings, type Findings } from './findings.ts'
import { readName } from './foreign-value.ts'
import { readJubeColumns, type JubeColumn } from './jube-columns.ts'
import { findJubeLayout, readJubeTable } from './jube-layout.ts'
import { readJubeRow, type JubeContext } from './jube-rows.ts'
import { mergeRepeats, type Repeatable } from './reframe-repeats.ts'
import { createRuleFinder } from './rule-finder.ts'

const format = 'jube-table'

/** Result tables of JUBE, in its three styles: csv, pretty and aligned. */
export const jubeTable: Adapter = {
  format,
  readsNonFinite: true,
  recognise: ({ text }) => findJubeLayout(text) !== undefined,
  adapt(document, context) {
    const { text = '', path } = document
    const findings = collectFindings(document)
    const layout = findJubeLayout(text)
    const table = layout === undefined ? undefined : readJubeTable(text, path, layout)
    if (table === undefined) return { cases: [], problems: [] }
    if ('problem' in table) return { cases: [], problems: [table.problem] }
    const cases = adaptTable(table, makeContext(document, context, { table, title: layout?.title }), findings)
    return { cases, problems: findings.list() }
  },
}

function makeContext(
  document: ArtefactDocument,
  { mapping }: AdaptContext,
  { table, title }: { readonly table: DelimitedTable; readonly title: string | undefined },
): JubeContext {
  const { path, sha256, url } = document
  const findRule = createRuleFinder(mapping, path)
  const named = table.rows[0]?.cells[table.header.indexOf('jube_benchmark_name')]
  const name = readName(title) ?? readName(nameFile(path)) ?? 'result'
  const columns = readJubeColumns(table.header, findRule(readName(named) ?? name).names)
  const source = { sha256, format, formatVersion: '', ...(url === undefined ? {} : { url }) }
  return { columns: dropTexts(columns, table), name, source, findRule }
}

/** A column that is only taken for measured because of where it stands, and never holds a number, is not. */
function dropTexts(columns: readonly JubeColumn[], { rows }: DelimitedTable): readonly JubeColumn[] {
  const isTextColumn = (index: number): boolean =>
    rows.every(({ cells }) => cells[index] === '' || isText(readNumber(cells[index])))
  return columns.map((column, index) =>
    column.kind === 'metric' && !column.certain && isTextColumn(index) ? { kind: 'ignored' } : column,
  )
}

function isText(read: ReadNumber): boolean {
  return read.value === undefined && read.gap === 'not-a-number'
}

function adaptTable(table: DelimitedTable, context: JubeContext, findings: Findings): readonly AdaptedCase[] {
  if (!context.columns.some(({ kind }) => kind === 'metric')) {
    addUnmeasured(findings)
    return []
  }
  const sessions = new Map<string, Repeatable[]>()
  for (const row of table.rows) {
    const read = readJubeRow(row, context)
    if ('wrong' in read) {
      addInvalid(findings, `A row of this table was left out: ${read.wrong}.`, row.line)
      continue
    }
    const session = read.adapted.session ?? ''
    const rows = sessions.get(session)
    if (rows === undefined) sessions.set(session, [read])
    else rows.push(read)
  }
  const merged = [...sessions.values()].map(mergeRepeats)
  const cases = merged.flatMap((item) => item.cases)
  for (const line of merged.flatMap((item) => item.alike)) addAlike(findings, Number(line))
  addWhole(findings, cases)
  return cases
}

function addWhole(findings: Findings, cases: readonly AdaptedCase[]): void {
  if (cases.length === 0 && findings.list().length === 0) {
    findings.add({ code: 'artefact/empty', message: 'This table has a header and no row: nothing was measured.' })
  }
  if (cases.every(({ startedAt }) => startedAt !== undefined)) return
  findings.add({
    code: 'artefact/bad-time',
    message: 'This table does not say when it was measured, so its points have no place in trends.',
    hint: 'Add the column jube_benchmark_start to the table.',
  })
}

function addUnmeasured(findings: Findings): void {
  findings.add({
    code: 'artefact/invalid',
    message: 'No column of this table is known to be measured, so nothing was read from it.',
    hint: 'Give the patterns a unit, or name the measured columns with `names` in a mapping rule.',
  })
}

function addAlike(findings: Findings, line: number): void {
  const message = 'Several rows of this table have the same parameters. They were taken as repeats.'
  addInvalid(findings, message, line, 'Add the columns of all parameters, or jube_wp_iteration.')
}

function addInvalid(findings: Findings, message: string, line: number, hint?: string): void {
  findings.add({
    code: 'artefact/invalid',
    message,
    at: { line, column: 1 },
    ...(hint === undefined ? {} : { hint }),
  })
}

/** JUBE names the file after the table. */
function nameFile(path: string): string {
  const file = path.split('/').at(-1) ?? ''
  return file.replace(/\.[A-Za-z0-9]{1,5}$/, '')
}
