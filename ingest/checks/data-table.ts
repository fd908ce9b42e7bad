// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { DataTable } from '../../schemas/types.gen.ts'
import type { Problem } from '../problem.ts'
import { report } from './content-check.ts'
import type { ContentCheck, Finding } from './content-check.ts'

/** Every row of a table has a cell for each column, and the French texts are as many as those that they translate. */
export const checkDataTables: ContentCheck = ({ collections }) =>
  (collections?.tables ?? []).flatMap((table): Problem[] =>
    [...findRows(table.record), ...findFrench(table.record)].map((finding) => report(table, finding)),
  )

function findRows({ columns, rows }: DataTable): Finding[] {
  return rows.flatMap((row, index): Finding[] => {
    if (row.length === columns.length) return []
    const message = `This row has ${row.length} cells, and the table has ${columns.length} columns.`
    const hint = 'Write null where a value is not told.'
    return [{ code: 'table/wrong-parts', pointer: `/rows/${index}`, message, hint }]
  })
}

function findFrench({ columns, notes = [], fr }: DataTable): Finding[] {
  const pairs = [
    ['columns', columns.length, fr?.columns.length],
    ['notes', notes.length, fr?.notes?.length],
  ] as const
  return pairs.flatMap(([part, count, french]): Finding[] => {
    if (french === undefined || french === count) return []
    const message = `The table has ${count} ${part}, and ${french} in French.`
    const hint = 'Translate each of them, in the same order.'
    return [{ code: 'table/wrong-parts', pointer: `/fr/${part}`, message, hint }]
  })
}
