// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { findUnfree, parseLicence } from './spdx.ts'
import type { CriterionRule } from './project-facts.ts'

/** Every licence of the expression is on the list of the OSI or of the FSF. */
export const findFreeLicence: CriterionRule = ({ entry }) => {
  const { license: licence } = entry
  if (licence === undefined) return []
  const names = parseLicence(licence)
  if (names === undefined) return [{ confidence: 2, finding: 'licence-not-spdx', values: { licence }, source: 'spdx' }]
  const [unfree] = findUnfree(names)
  if (unfree !== undefined)
    return [{ met: false, confidence: 4, finding: 'licence-not-free', values: { licence: unfree }, source: 'spdx' }]
  return [{ met: true, confidence: 4, finding: 'licence-free', values: { licence }, source: 'spdx' }]
}
