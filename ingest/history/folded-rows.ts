// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { streamColumns } from './database.ts'
import type { Database } from './database.ts'

/** A table in the database and the expressions that are wanted of it. */
export interface FoldedQuestion {
  readonly table: string
  readonly fields: readonly string[]
}

/**
 * Rows of a table. What is the same in all of them, and within one series most of it is, is brought over once: taking a text out of
 * the database costs more than finding it. Lists of fields are valid until the next one.
 */
export async function* readFolded(
  { connection }: Database,
  { table, fields }: FoldedQuestion,
): AsyncGenerator<readonly unknown[]> {
  const varies = await findVarying({ connection }, { table, fields })
  const row = [...varies.same]
  const wanted = varies.at.map((at) => fields[at] ?? 'NULL')
  for await (const columns of streamColumns(connection, `SELECT ${[...wanted, '0'].join(', ')} FROM ${table}`)) {
    for (const number of columns[0]?.keys() ?? []) {
      for (const [index, at] of varies.at.entries()) row[at] = columns[index]?.[number]
      yield row
    }
  }
}

/** Places of the fields that differ, and what the others say. */
async function findVarying(
  { connection }: Pick<Database, 'connection'>,
  { table, fields }: FoldedQuestion,
): Promise<{ readonly at: readonly number[]; readonly same: readonly unknown[] }> {
  const isSame = (field: string) => `(count(${field}) = 0 OR (count(${field}) = count(*) AND min(${field}) = max(${field})))`
  const asked = fields.flatMap((field) => [isSame(field), `first(${field})`])
  const found = await connection.runAndReadAll(`SELECT ${asked.join(', ')} FROM ${table}`)
  const [answers = []] = found.getRows()
  const at = fields.flatMap((_, index) => (answers[index * 2] === true ? [] : [index]))
  return { at, same: fields.map((_, index) => answers[index * 2 + 1]) }
}
