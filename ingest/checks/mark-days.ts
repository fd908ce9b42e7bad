// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ContentCheck } from './content-check.ts'
import { report } from './content-check.ts'

/** The days of a mark go forward. */
export const checkMarkDays: ContentCheck = ({ changes }) => {
  if (changes === undefined) return []
  return changes.record.changes.flatMap(({ from, to = from }, index) => {
    if (from <= to) return []
    const message = `This mark ends on ${to}, before it begins on ${from}.`
    return [report(changes, { code: 'mark/bad-days', pointer: `/changes/${index}/to`, message })]
  })
}
