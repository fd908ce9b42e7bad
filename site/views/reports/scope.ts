// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { ChangeSummary, QuarterReport, ReportCounts } from '../../../schemas/types.gen.ts'

/** Whose numbers lead the page: those of the programme, or of examples from outside when nothing of it was measured. */
export interface Scope {
  readonly counts: ReportCounts
  readonly summary: ChangeSummary
  readonly isOutside: boolean
}

/** The scope that the headline speaks of, too. */
export function pickScope({ measured, changes }: QuarterReport): Scope {
  const isOutside = measured.programme.series === 0 && measured.outside.series > 0
  const scope = isOutside ? 'outside' : 'programme'
  return { counts: measured[scope], summary: changes[scope], isOutside }
}

/** True when anything ran in the quarter. */
export function hasData({ measured }: Pick<QuarterReport, 'measured'>): boolean {
  return measured.programme.runs + measured.outside.runs > 0
}
