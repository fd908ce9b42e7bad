// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { findUnusablePatterns } from '../records/mapping.ts'
import type { ContentCheck } from './content-check.ts'
import { report } from './content-check.ts'

/** A pattern that takes names apart must have named groups and end quickly; one that does not is never applied. */
export const checkNamePatterns: ContentCheck = ({ config }) => {
  if (config === undefined) return []
  return findUnusablePatterns(config.record.mapping ?? []).map((index) =>
    report(config, {
      code: 'schema/wrong-format',
      pointer: `/mapping/${index}/names`,
      message: 'A pattern in `names` cannot be used, so it would take no name apart.',
      hint: 'Give it at least one named group such as (?<metric>[a-z]+), and no lookaround, back-reference or repeated repetition such as (a+)+.',
    }),
  )
}
