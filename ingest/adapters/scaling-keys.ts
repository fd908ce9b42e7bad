// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { TableRow } from '../documents/delimited-table.ts'
import { readNumber } from '../records/measure-value.ts'
import type { ScalingLayout } from './scaling-layout.ts'

/** Why a line with too many cells is left out: a decimal comma is the usual reason. */
export const tooManyCells = 'This line has more cells than the header, so none of them can be trusted: it was left out.'

/** What was varied, as one line says it. */
export interface RowKeys {
  readonly parameters: ReadonlyMap<string, unknown>
  readonly tasks?: number
  readonly nodes?: number
}

/** What a line says was varied, or why it cannot be used. */
export function readKeys(row: TableRow, header: readonly string[], layout: ScalingLayout): RowKeys | string {
  if (row.cells.length > header.length) {
    return tooManyCells
  }
  const parameters = new Map<string, unknown>()
  const counts: { tasks?: number; nodes?: number } = {}
  for (const { index, name, kind } of layout.keys) {
    const cell = row.cells[index] ?? ''
    const number = readNumber(cell).value
    if (kind === 'parameter') {
      if (cell === '') return `This line does not say its ${name}, so it was left out.`
      parameters.set(name, number ?? cell)
      continue
    }
    if (number === undefined || !Number.isSafeInteger(number) || number < 1) {
      return `The ${name} of this line is not a whole number of at least 1, so it was left out.`
    }
    counts[kind] = number
  }
  return { parameters, ...counts }
}
