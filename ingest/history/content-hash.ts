// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import type { CaseBatch } from './case-batch.ts'
import { numberAt, varies } from './growing-column.ts'
import type { GrowingColumn } from './growing-column.ts'
import { isWordy, tableColumns } from './tables.ts'
import type { Column, TableName } from './tables.ts'

/** Cases of a batch in the order they are written, and their points. */
export interface RowOrder {
  readonly cases: Int32Array
  readonly points: Int32Array
  /** For each point the position of its case in `cases`. */
  readonly positions: Int32Array
}

/** Points stand in the order of their cases, and within a case by metric. */
export function orderRows(batch: CaseBatch, caseRows: readonly number[]): RowOrder {
  const cases = Int32Array.from(caseRows)
  let count = 0
  for (const row of cases) count += batch.pointCounts[row] ?? 0
  const points = new Int32Array(count)
  const positions = new Int32Array(count)
  let at = 0
  for (let position = 0; position < cases.length; position += 1) {
    const row = cases[position] ?? 0
    const first = batch.firstPoints[row] ?? 0
    const end = first + (batch.pointCounts[row] ?? 0)
    for (let point = first; point < end; point += 1) {
      points[at] = point
      positions[at] = position
      at += 1
    }
  }
  return { cases, points, positions }
}

/**
 * First 32 hex digits of the SHA-256 of what each segment says, column by column, words numbered in the order they come: the
 * same rows give the same hash whatever they came with. Numbers are little-endian, on every machine Node runs on.
 */
export function hashContent(
  batch: CaseBatch,
  { cases, points, positions }: RowOrder,
  layout: 'table-1' | 'series-1',
): Record<TableName, string> {
  const sizes = JSON.stringify([`history-${layout}`, cases.length, points.length])
  const keys = createHash('sha256').update(sizes)
  const caseSha = createHash('sha256')
  for (const column of tableColumns.cases) {
    addColumn(isOfPoint(column) ? caseSha : keys, column, { grown: batch.cases[column.name], order: cases })
  }
  const pointSha = createHash('sha256').update(new Uint8Array(positions.buffer))
  for (const column of tableColumns.points) {
    if (isOfPoint(column)) addColumn(pointSha, column, { grown: batch.points[column.name], order: points })
  }
  const key = keys.digest()
  const digest = (sha: Hash) => sha.update(key).digest('hex').slice(0, 32)
  return { cases: digest(caseSha), points: digest(pointSha) }
}

/** False for the columns by which a point names its case. */
export function isOfPoint({ name }: Column): boolean {
  return name !== 'caseKey' && name !== 'sourceSha256'
}

interface OrderedColumn {
  readonly values: Int32Array | Float64Array
  readonly words: readonly string[]
}

function addColumn(
  sha: Hash,
  column: Column,
  { grown, order }: { readonly grown: GrowingColumn; readonly order: Int32Array },
): void {
  const { values, words } = varies(grown) ? orderColumn(column, grown, order) : repeatValue(column, grown)
  // A column that says the same in each of these rows looks like that whatever other rows of the batch say.
  const [first] = values
  const isSame = values.every((value) => Object.is(value, first))
  const listed = column.kind === 'hex' || column.kind === 'own' ? words.join(',') : JSON.stringify(words)
  sha.update(`${JSON.stringify([column.name, column.kind, isSame, listed.length])}${listed}`)
  sha.update(new Uint8Array(values.buffer, 0, isSame ? values.BYTES_PER_ELEMENT : values.byteLength))
}

function repeatValue(column: Column, grown: GrowingColumn): OrderedColumn {
  return orderColumn(column, grown, Int32Array.of(0))
}

function orderColumn(column: Column, grown: GrowingColumn, order: Int32Array): OrderedColumn {
  if (isWordy(column)) return orderWords(grown, order)
  const values = new Float64Array(order.length)
  for (let index = 0; index < order.length; index += 1) values[index] = numberAt(grown, order[index] ?? 0)
  return { words: [], values }
}

function orderWords(grown: GrowingColumn, order: Int32Array): OrderedColumn {
  const words: string[] = []
  const values = new Int32Array(order.length)
  const renumbered = new Int32Array(grown.words.length + 1)
  for (let index = 0; index < order.length; index += 1) {
    const code = numberAt(grown, order[index] ?? 0)
    if (renumbered[code] === 0) renumberWord(code)
    values[index] = renumbered[code] ?? 0
  }
  return { values, words }

  function renumberWord(code: number): void {
    const word = grown.words[code - 1]
    if (word !== undefined) renumbered[code] = words.push(word)
  }
}
