// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readNumber, type ReadNumber } from '../records/measure-value.ts'

/** Decimal mark that a mapping file declares. */
export type DecimalMark = '.' | ','

const pointNumber = /^[+-]?\d+,\d+$/
const commaNumber = /^[+-]?\d*\.[\d.,]*(?:e[+-]?\d+)?$/i
const withComma = /^([+-]?\d*),(\d*(?:e[+-]?\d+)?)$/i

/** True when a cell is a number with the other decimal mark: 12,5 or 12.5 could then mean thousands, so nobody guesses. */
export function contradictsMark(cell: string, mark: DecimalMark): boolean {
  return (mark === '.' ? pointNumber : commaNumber).test(cell)
}

/** Reads a cell with the declared decimal mark. What is no number is a gap with a reason, never 0. */
export function readMarked(cell: string | undefined, mark: DecimalMark): ReadNumber {
  if (cell === undefined) return { gap: 'missing' }
  if (mark === '.' || cell.length > 400) return readNumber(cell)
  return readNumber(cell.replace(withComma, '$1.$2'))
}
