// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Locate } from '../documents/position.ts'
import { makeProblem, type Problem } from '../problem.ts'
import { isZone } from '../records/zone-shift.ts'
import { isTimeFormat } from '../records/zoned-time.ts'
import type { CsvMapping } from '../../schemas/types.gen.ts'

/** Roles that one column at most can have. */
const single = new Set([
  'benchmark',
  'useCase',
  'system',
  'partition',
  'environment',
  'nodes',
  'tasks',
  'time',
  'commit',
  'status',
  'attempt',
  'session',
  'jobId',
])

/** What each part allows but the parts together do not. */
export function findContradictions(mapping: CsvMapping, file: string, locate: Locate): readonly Problem[] {
  const problems: Problem[] = []
  const add = (pointer: string, message: string, hint: string): void => {
    const position = locate(pointer)
    problems.push(
      makeProblem({ code: 'csv-mapping/contradiction', message, file, ...(position && { position }), hint }),
    )
  }
  if (mapping.delimiter === ',' && mapping.decimal === ',') {
    add('/decimal', 'The comma cannot both separate cells and mark decimals.', 'Say which of them the file means.')
  }
  if (!mapping.columns.some(({ is }) => is === 'metric')) {
    add('/columns', 'No column is a metric, so nothing would be read.', 'Give the column with the values is: metric.')
  }
  const names = new Set<string>()
  const roles = new Set<string>()
  for (const [index, column] of mapping.columns.entries()) {
    const at = `/columns/${index}`
    const { name, is, as: called = name } = column
    if (names.has(name)) add(`${at}/name`, `The column ${name} has two entries.`, 'Keep one of them.')
    names.add(name)
    const role = single.has(is) ? is : `${is} ${called}`
    if (roles.has(role))
      add(`${at}/is`, `Two columns are ${role}.`, 'Make one of them a parameter, or call it otherwise.')
    if (is !== 'ignored') roles.add(role)
    if (column.format !== undefined && !isTimeFormat(column.format)) {
      add(`${at}/format`, `${column.format} is no way to write a time.`, 'For example: DD/MM/YYYY HH:mm:ss.')
    }
    if (column.zone !== undefined && !isZone(column.zone)) {
      add(`${at}/zone`, `The zone ${column.zone} is not known.`, 'For example: UTC, +01:00, Europe/Paris.')
    }
    for (const field of misplaced(column)) {
      add(`${at}/${field}`, `The field ${field} means nothing for a column that is ${is}.`, 'Delete it, or correct is.')
    }
  }
  return problems
}

const fieldsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['metric', ['as', 'unit', 'direction']],
  ['parameter', ['as']],
  ['time', ['format', 'zone']],
  ['status', ['statuses']],
])

function misplaced(column: CsvMapping['columns'][number]): readonly string[] {
  const fields = new Set(['name', 'is', ...(fieldsOf.get(column.is) ?? [])])
  return Object.keys(column).filter((field) => !fields.has(field))
}
