// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
const number = new Float64Array(1)
const bits = new BigInt64Array(number.buffer)
/** All bits but the sign. */
const magnitude = 0x7fff_ffff_ffff_ffffn

/**
 * The 64 bits of a double as the decimal text of a signed integer that sorts like the double: those of a negative number are
 * turned over below the sign (IEEE 754, section 5.10). Nothing is rounded.
 */
export function toSortableBits(value: number): string {
  number[0] = value
  return turn(bits[0] ?? 0n).toString()
}

/** The double that toSortableBits was given. */
export function fromSortableBits(text: string): number {
  bits[0] = turn(BigInt(text))
  return number[0] ?? Number.NaN
}

function turn(value: bigint): bigint {
  return value < 0n ? value ^ magnitude : value
}
