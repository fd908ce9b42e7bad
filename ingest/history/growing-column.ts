// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * One column of a batch as it grows: codes of words (0 is absent), or numbers (NaN is absent). As long as every row says the
 * same, and most columns do, only that is kept.
 */
export interface GrowingColumn {
  /** What every row says, until one says something else. */
  same: number
  /** Values of so many rows each; none while every row says the same. A list that grows would leave all its old copies behind. */
  readonly chunks: Float64Array[]
  /** Word of code 1 first; of a column with own texts only after settleTexts. */
  readonly words: string[]
  /** Own texts as bytes: so many strings kept for long would cost the garbage collector more than all else. */
  readonly own: OwnTexts
  readonly codes: Map<string, number>
  /** The word before, which is often the next one too; code 0 before the first. */
  lastText: string
  lastCode: number
}

/** Texts one after the other in UTF-8. */
interface OwnTexts {
  bytes: Buffer
  /** Where each text ends. */
  readonly ends: number[]
}

const chunkBits = 10
const chunkSize = 2 ** chunkBits
const chunkMask = chunkSize - 1

const noBytes = Buffer.alloc(0)

/** A column without rows. */
export function createColumn(): GrowingColumn {
  return { same: 0, chunks: [], words: [], own: { bytes: noBytes, ends: [] }, codes: new Map(), lastText: '', lastCode: 0 }
}

/** True when two rows of a column differ. */
export function varies(column: GrowingColumn): boolean {
  return column.chunks.length > 0
}

/** The code or number of a row. */
export function numberAt(column: GrowingColumn, row: number): number {
  const { chunks, same } = column
  return chunks.length === 0 ? same : (chunks[row >>> chunkBits]?.[row & chunkMask] ?? Number.NaN)
}

/** The word of a row; undefined when absent. */
export function wordAt(column: GrowingColumn, row: number): string | undefined {
  return column.words[numberAt(column, row) - 1]
}

/** Sets the word of the next row; undefined is absent. Rows are counted by the caller, from 0. */
export function pushText(column: GrowingColumn, row: number, text: string | undefined): void {
  push(column, row, text === undefined ? 0 : codeOf(column, text))
}

/** The same for texts that are hardly ever the same: each is a word of its own and none is looked up. */
export function pushOwnText(column: GrowingColumn, row: number, text: string | undefined): void {
  push(column, row, text === undefined ? 0 : keepText(column.own, text))
}

/** Makes words of own texts, before a batch is gone through. */
export function settleTexts({ words, own: { bytes, ends } }: GrowingColumn): void {
  for (const [index, end] of ends.entries()) words.push(bytes.toString('utf8', ends[index - 1] ?? 0, end))
  ends.length = 0
}

/** Sets the number of the next row; undefined is absent. */
export function pushNumber(column: GrowingColumn, row: number, value: number | undefined): void {
  // Adding 0 turns -0 into 0: the two are one number and must not make two contents.
  push(column, row, value === undefined ? Number.NaN : value + 0)
}

function keepText(own: OwnTexts, text: string): number {
  const start = own.ends.at(-1) ?? 0
  const most = start + text.length * 3
  if (most > own.bytes.length) {
    const larger = Buffer.allocUnsafe(Math.max(65_536, most * 2))
    own.bytes.copy(larger, 0, 0, start)
    own.bytes = larger
  }
  return own.ends.push(start + own.bytes.write(text, start))
}

function push(column: GrowingColumn, row: number, value: number): void {
  const { chunks } = column
  if (chunks.length === 0) {
    if (row === 0) column.same = value
    if (value === column.same || (Number.isNaN(value) && Number.isNaN(column.same))) return
    while (chunks.length <= row >>> chunkBits) chunks.push(new Float64Array(chunkSize).fill(column.same))
  }
  let chunk = chunks[row >>> chunkBits]
  if (chunk === undefined) chunks.push((chunk = new Float64Array(chunkSize)))
  chunk[row & chunkMask] = value
}

function codeOf(column: GrowingColumn, text: string): number {
  if (column.lastCode !== 0 && column.lastText === text) return column.lastCode
  const known = column.codes.get(text)
  const code = known ?? column.words.push(text)
  if (known === undefined) column.codes.set(text, code)
  column.lastText = text
  column.lastCode = code
  return code
}
