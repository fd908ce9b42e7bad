// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * One column of a batch as it grows: codes of words (0 is absent), or numbers (NaN is absent). As long as every row says the
 * same, and most columns do, only that and the number of rows are kept.
 */
export interface GrowingColumn {
  length: number
  /** What every row says, until one says something else. */
  same: number
  /** Empty while every row says the same. */
  values: number[]
  /** Word of code 1 first. */
  readonly words: string[]
  readonly codes: Map<string, number>
  /** The word before, which is often the next one too. */
  last: { readonly text: string; readonly code: number }
}

/** A column without rows. */
export function createColumn(): GrowingColumn {
  return { length: 0, same: 0, values: [], words: [], codes: new Map(), last: { text: '', code: 0 } }
}

/** True when two rows of a column differ. */
export function varies(column: GrowingColumn): boolean {
  return column.values.length > 0
}

/** The code or number of a row. */
export function numberAt(column: GrowingColumn, row: number): number {
  return column.values.length === 0 ? column.same : (column.values[row] ?? Number.NaN)
}

/** The word of a row; undefined when absent. */
export function wordAt(column: GrowingColumn, row: number): string | undefined {
  return column.words[numberAt(column, row) - 1]
}

/** Adds a word; undefined is absent. */
export function pushText(column: GrowingColumn, text: string | undefined): void {
  push(column, text === undefined ? 0 : codeOf(column, text))
}

/** The same for texts that are hardly ever the same: each is a word of its own and none is looked up. */
export function pushOwnText(column: GrowingColumn, text: string | undefined): void {
  push(column, text === undefined ? 0 : column.words.push(text))
}

/** Adds a number; undefined is absent. */
export function pushNumber(column: GrowingColumn, value: number | undefined): void {
  // Adding 0 turns -0 into 0: the two are one number and must not make two contents.
  push(column, value === undefined ? Number.NaN : value + 0)
}

function push(column: GrowingColumn, value: number): void {
  if (column.values.length === 0) {
    if (column.length === 0) column.same = value
    if (Object.is(value, column.same)) {
      column.length += 1
      return
    }
    column.values = Array.from({ length: column.length }, () => column.same)
  }
  column.values.push(value)
  column.length += 1
}

function codeOf(column: GrowingColumn, text: string): number {
  if (column.last.code !== 0 && column.last.text === text) return column.last.code
  const known = column.codes.get(text)
  const code = known ?? column.words.push(text)
  if (known === undefined) column.codes.set(text, code)
  column.last = { text, code }
  return code
}
