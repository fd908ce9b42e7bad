// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ArtefactDocument } from '../documents/artefact-document.ts'
import type { MappingRule } from '../../schemas/types.gen.ts'
import { matchMapping } from '../records/mapping.ts'
import type { Adapter, AdaptResult } from './adapter.ts'
import { collectFindings, type Findings } from './findings.ts'
import { readName } from './foreign-value.ts'
import { isJubeHeader } from './jube-columns.ts'
import { isExposition } from './openmetrics-text.ts'
import { readScalingRows } from './scaling-cases.ts'
import { findSeparator, readLayout, splitHead } from './scaling-layout.ts'
import { readHead, readTextTable } from './text-table.ts'

const format = 'scaling-csv'

/**
 * The plain tables of scaling and convergence studies, as the data of Exa-MA's deliverable D7.1: a first column `nProc`, or
 * another name of the number of processes or of what was varied, and one column a step. Commas, semicolons or blanks.
 */
export const scalingCsv: Adapter = {
  format,
  readsNonFinite: false,
  recognise({ text }) {
    const head = text === undefined || isExposition(text) ? undefined : readHead(text)
    const cells = head === undefined ? [] : splitHead(head, findSeparator(head))
    return readLayout(cells) !== undefined && !isJubeHeader(cells)
  },
  adapt(document, context) {
    const findings = collectFindings(document)
    return adaptTable(document, context.mapping, findings)
  },
}

function adaptTable(document: ArtefactDocument, mapping: readonly MappingRule[], findings: Findings): AdaptResult {
  const { text = '', path, sha256, url } = document
  const table = readTextTable(text, path, findSeparator(readHead(text) ?? ''))
  if ('problem' in table) return { cases: [], problems: [table.problem] }
  const layout = readLayout(table.header)
  const name = readName(nameTable(path))
  if (layout === undefined || name === undefined) {
    findings.add({ code: 'artefact/invalid', message: 'The header of this table cannot be read.', at: atLine(1) })
    return { cases: [], problems: findings.list() }
  }
  for (const column of layout.leftOut) addLeftOut(findings, column)
  const rule = matchMapping(mapping, { path, benchmark: name })
  const found = readScalingRows({ table, layout, name, rule }, findings)
  if (found.length === 0 && table.rows.length === 0) {
    findings.add({ code: 'artefact/empty', message: 'This table has a header and no line: nothing was measured.' })
  }
  const source = { sha256, format, formatVersion: '', ...(url === undefined ? {} : { url }) }
  const cases = found.map((item) => ({ ...item, timeAssumed: false, attempt: 1, source }))
  return { cases, problems: findings.list() }
}

/** The file's name without folders and ending; in a flat download, `__` stands for the slashes. */
function nameTable(path: string): string {
  const file = path.split(/\/|__/).findLast((part) => part !== '') ?? ''
  return file.replace(/\.[A-Za-z0-9]{1,5}$/, '')
}

function addLeftOut(findings: Findings, column: string): void {
  findings.add({
    code: 'artefact/column-left-out',
    message: `The column ${column} holds no measurement, so it was not read.`,
    at: atLine(1),
  })
}

function atLine(line: number): { readonly line: number; readonly column: number } {
  return { line, column: 1 }
}
