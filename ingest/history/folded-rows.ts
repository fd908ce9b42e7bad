// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { streamColumns } from './database.ts'
import type { Database } from './database.ts'

/** A column that is wanted. */
export interface FoldedField {
  readonly name: string
  /** Expression that gives it. */
  readonly sql: string
  readonly isHash: boolean
}

/** A table in the database, whose column `number` numbers its rows from 0 on, and what is wanted of it. */
export interface FoldedQuestion {
  readonly table: string
  readonly fields: readonly FoldedField[]
  /** What columns say in each row: these are not asked for. */
  readonly known: ReadonlyMap<string, unknown>
}

/** What is known of a field: whether it says the same everywhere, what it says first, and how long its texts are if all are as long. */
interface FieldFacts {
  readonly isSame: boolean
  readonly first: unknown
  readonly width: number | undefined
}

/** Rows whose hashes are brought over as one text. */
const rowsPerText = 32_768
const numberWidth = 10

/** Rows that have come out of the database, still folded. */
export interface FoldedRows {
  /** Hands over each row with its number. Lists of fields are valid until the next one. */
  unfold(take: (fields: readonly unknown[], number: number) => void): void
}

/**
 * Brings over the rows of a table, in any order. Taking a text out of the database costs more than finding it, so what is the
 * same in all rows, and within one series most of it is, is brought over once, and hashes come many in one text. Rows are
 * made of it later, while the database works at the next question.
 */
export async function fetchFolded({ connection }: Database, question: FoldedQuestion): Promise<FoldedRows> {
  const { table, fields } = question
  const facts = await learnFields({ connection }, question)
  const hashes = await readHashes({ connection }, question, facts)
  const isHash = new Set(hashes.map(({ at }) => at))
  const varying = facts.flatMap(({ isSame }, at) => (isSame || isHash.has(at) ? [] : [at]))
  const wanted = [...varying.map((at) => fields[at]?.sql ?? 'NULL'), 'number::INTEGER']
  const chunks: (readonly (readonly unknown[])[])[] = []
  for await (const columns of streamColumns(connection, `SELECT ${wanted.join(', ')} FROM ${table}`)) chunks.push(columns)
  return {
    unfold(take) {
      const row = facts.map(({ first }) => first)
      for (const columns of chunks) {
        const read = varying.map((at, index) => ({ at, values: columns[index] ?? [] }))
        for (const [place, value] of (columns[varying.length] ?? []).entries()) {
          const number = Number(value)
          for (const { at, values } of read) row[at] = values[place]
          for (const { at, texts } of hashes) row[at] = texts[number]
          take(row, number)
        }
      }
    },
  }
}

async function learnFields(
  { connection }: Pick<Database, 'connection'>,
  { table, fields, known }: FoldedQuestion,
): Promise<readonly FieldFacts[]> {
  const asked = fields.flatMap((field) => (known.has(field.name) ? [] : [describeField(field), `first(${field.sql})`]))
  const found = await connection.runAndReadAll(`SELECT ${[...asked, '0'].join(', ')} FROM ${table}`)
  const answers = found.getRows()[0]?.values() ?? [].values()
  return fields.map(({ name }) => {
    if (known.has(name)) return { isSame: true, first: known.get(name), width: undefined }
    const width = Number(answers.next().value)
    return { isSame: width === 0, first: answers.next().value, width: width > 0 ? width : undefined }
  })
}

/** 0 for a field that says the same in all rows; for hashes their length when all are as long, of one byte for each character; else -1. */
function describeField({ sql: field, isHash }: FoldedField): string {
  const isSame = `count(${field}) = 0 OR (count(${field}) = count(*) AND min(${field}) = max(${field}))`
  const isFixed = `count(${field}) = count(*) AND min(length(${field})) = max(strlen(${field}))`
  const width = isHash ? `if(${isFixed}, max(strlen(${field})), -1)` : '-1'
  return `if(${isSame}, 0, ${width})::INTEGER`
}

/** Texts of a field by the number of their row. */
interface FieldTexts {
  readonly at: number
  readonly texts: readonly string[]
}

async function readHashes(
  { connection }: Pick<Database, 'connection'>,
  { table, fields }: FoldedQuestion,
  facts: readonly FieldFacts[],
): Promise<readonly FieldTexts[]> {
  const packed = facts.flatMap(({ isSame, width }, at) => (isSame || width === undefined ? [] : [{ at, width, texts: new Array<string>() }]))
  if (packed.length === 0) return []
  const parts = [`lpad(number::VARCHAR, ${numberWidth}, '0')`, ...packed.map(({ at }) => fields[at]?.sql ?? "''")]
  const size = packed.reduce((sum, { width }) => sum + width, numberWidth)
  const sql = `SELECT string_agg(${parts.join(' || ')}, '') FROM ${table} GROUP BY number // ${rowsPerText}`
  for await (const [column = []] of streamColumns(connection, sql)) {
    for (const text of column) {
      // Texts cut out of a text keep all of it in memory; those made of bytes do not.
      const bytes = Buffer.from(String(text), 'latin1')
      for (let start = 0; start < bytes.length; start += size) {
        let from = start + numberWidth
        const row = Number(bytes.toString('latin1', start, from))
        for (const { width, texts } of packed) {
          texts[row] = bytes.toString('latin1', from, from + width)
          from += width
        }
      }
    }
  }
  return packed
}
