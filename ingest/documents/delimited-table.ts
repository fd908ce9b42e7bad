// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { CsvError, parse } from 'csv-parse/sync'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'

/** How the cells of a table are told apart. */
export interface TableSyntax {
  /** What stands between two cells. */
  readonly delimiter: string
  /** quoted: as RFC 4180 says. plain: a quotation mark is a character like others, as Slurm and ReFrame write. */
  readonly quotes: 'quoted' | 'plain'
}

/** One line of a table. */
export interface TableRow {
  /** Without the white space around them. */
  readonly cells: readonly string[]
  /** Line of the file, counted from 1. */
  readonly line: number
}

/** A table as written: no cell is a number yet, and a blank one is ''. */
export interface DelimitedTable {
  readonly header: readonly string[]
  readonly rows: readonly TableRow[]
}

/** Most cells of a line, and most lines. */
const limits = { columns: 1000, rows: 1_000_000 }

/** Reads a table with a header (RFC 4180). Lines without any text are left out; a line may have fewer or more cells than the header. */
export function readDelimitedTable(
  text: string,
  file: string,
  { delimiter, quotes }: TableSyntax,
): DelimitedTable | { problem: Problem } {
  try {
    const records = parse(text, {
      delimiter,
      quote: quotes === 'quoted' ? '"' : null,
      escape: quotes === 'quoted' ? '"' : null,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: limits.rows + 2,
      max_record_size: 1024 * 1024,
      // The number of the line goes before its cells: csv-parse has no other typed way to give both.
      on_record: (record: string[], { lines }) => [String(lines), ...record],
    })
    const rows = records.map(([line = '1', ...cells]) => ({ cells, line: Number(line) }))
    const wide = rows.find(({ cells }) => cells.length > limits.columns)
    if (wide !== undefined || rows.length > limits.rows + 1)
      return { problem: describeSize(file, wide?.line ?? rows.length) }
    const [header, ...rest] = rows
    return { header: header?.cells ?? [], rows: rest }
  } catch (error) {
    if (error instanceof CsvError) return { problem: describeFault(error, file) }
    throw error
  }
}

function describeSize(file: string, line: number): Problem {
  return makeProblem({
    code: 'document/too-large',
    severity: 'warning',
    message: `This table is too large: at most ${limits.columns} columns and ${limits.rows.toLocaleString('en')} lines are read.`,
    file,
    position: { line, column: 1 },
    hint: 'Split the table.',
  })
}

function describeFault(error: CsvError, file: string): Problem {
  const lines: unknown = error['lines']
  const position = typeof lines === 'number' ? { position: { line: Math.max(1, lines), column: 1 } } : {}
  return makeProblem({
    code: 'document/syntax',
    severity: 'warning',
    message: `The table cannot be read: ${error.message}.`,
    file,
    ...position,
    hint: 'A quotation mark inside a quoted cell is written twice.',
  })
}
