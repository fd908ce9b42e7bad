// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { partRanks, splitVersion } from './version-parts.ts'
import type { LetterScheme, VersionPart } from './version-parts.ts'

/** A version with what is known of how it is meant. */
export interface MeantVersion {
  readonly version: string
  readonly scheme?: LetterScheme
  /** lower: less than everything that begins like it. upper: greater than everything that does. */
  readonly bound?: 'lower' | 'upper'
}

const zero: VersionPart = { rank: partRanks.zero, value: '' }

/**
 * Compares versions as libversion does: negative when a is less, positive when it is greater, 0 when they mean the same
 * (1.0 and 1.0.0 do). Any text is a version, so this never fails.
 */
export function compareVersions(a: string | MeantVersion, b: string | MeantVersion): number {
  const [left, right] = [read(a), read(b)]
  const length = Math.max(left.parts.length, right.parts.length) + 1
  for (let index = 0; index < length; index += 1) {
    const order = compareParts(left.parts[index] ?? left.filler, right.parts[index] ?? right.filler)
    if (order !== 0) return order
  }
  return 0
}

function read(meant: string | MeantVersion): { readonly parts: readonly VersionPart[]; readonly filler: VersionPart } {
  const { version, scheme, bound }: MeantVersion = typeof meant === 'string' ? { version: meant } : meant
  const filler = bound === undefined ? zero : { rank: partRanks[`${bound}Bound`], value: '' }
  return { parts: splitVersion(version, scheme), filler }
}

/** Numbers have no leading zeros: the longer one is the greater one. */
function compareParts(a: VersionPart, b: VersionPart): number {
  return a.rank - b.rank || a.value.length - b.value.length || (a.value < b.value ? -1 : Number(a.value > b.value))
}
