// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readName, type ForeignRecord } from './foreign-value.ts'

/** Which keys of the rows say what was varied, and which hold measurements. */
export interface ResultColumns {
  readonly parameters: readonly string[]
  readonly metrics: readonly { readonly key: string; readonly unit: string }[]
  /** Ideal lines, and keys that cannot be published. */
  readonly leftOut: readonly string[]
}

/** Units by the last word of a key: `totalSec`, `usefulComputePct`, `psnrDb`. */
const units: ReadonlyMap<string, string> = new Map([
  ['Sec', 's'],
  ['Ms', 'ms'],
  ['Us', 'us'],
  ['Pct', '%'],
  ['Db', 'dB'],
  ['Bytes', 'B'],
  ['Mb', 'MB'],
  ['Gb', 'GB'],
  ['Mib', 'MiB'],
  ['Gib', 'GiB'],
  ['Joules', 'J'],
  ['Watts', 'W'],
])
const ratio = /(?:speedup|efficiency|multiplier|ratio)$/i
/** Is a property of the case of its own. */
const nodes = 'nodeCount'
const mostKeys = 200

/** Sorts the keys of all rows; a key is the same thing in each of them. */
export function sortColumns(rows: readonly ForeignRecord[]): ResultColumns {
  const keys = new Map<string, boolean>()
  for (const row of rows) {
    for (const [key, value] of Object.entries(row)) keys.set(key, (keys.get(key) ?? true) && isLabel(value))
  }
  const parameters: string[] = []
  const metrics: { key: string; unit: string }[] = []
  const leftOut: string[] = []
  for (const [key, labels] of [...keys].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const unit = units.get(/[A-Z][a-z]+$/.exec(key)?.[0] ?? '')
    if (key === nodes) continue
    if (/^ideal/.test(key) || readName(key) !== key || metrics.length >= mostKeys) leftOut.push(readName(key) ?? '?')
    else if (unit !== undefined || ratio.test(key) || !labels) metrics.push({ key, unit: unit ?? '' })
    else parameters.push(key)
  }
  return { parameters, metrics, leftOut }
}

/** Words, switches and whole numbers say what was varied; nothing says nothing. */
function isLabel(value: unknown): boolean {
  return typeof value !== 'number' || Number.isInteger(value)
}
