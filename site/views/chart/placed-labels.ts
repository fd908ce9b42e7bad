// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ChangeLook } from './trend-marks.ts'

/** Width of a letter, in units of the view box. */
export const letterWidth = 7.4

/** A name at a place of the picture, in a long form and in a short one for where there is no room. */
export interface Named {
  readonly at: number
  readonly short: string
  readonly long: string
  readonly look: ChangeLook
}

interface Placed {
  readonly at: number
  readonly text: string
  readonly look: ChangeLook
}

/** Names from left to right, the long form where it fits before the next one; a name that fits in no form is left to the table. */
export function placeLabels(
  names: readonly Named[],
  { right, letter = letterWidth }: { readonly right: number; readonly letter?: number },
): readonly Placed[] {
  const placed: Placed[] = []
  let free = -Infinity
  for (const [i, { at, short, long, look }] of names.entries()) {
    const next = names[i + 1]?.at ?? Infinity
    const text = at + long.length * letter < next ? long : short
    const width = text.length * letter
    const begin = Math.min(at - 3, right - width)
    if (begin < free) continue
    placed.push({ at: begin, text, look })
    free = begin + width
  }
  return placed
}
