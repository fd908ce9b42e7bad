// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CriterionState } from '../../../ingest/records/site-guidelines.ts'
import type { GuidelinesKey } from '../../i18n/guidelines.en.ts'

/** How a criterion of a project stands, in one sign: never by colour alone. */
export interface CriterionMark {
  readonly state: 'confirmed' | 'claimed' | 'stale' | 'contradicted' | 'denied' | 'found' | 'not-applicable' | 'unknown'
  readonly sign: string
  readonly word: GuidelinesKey
}

const signs: Readonly<Record<CriterionMark['state'], string>> = {
  confirmed: '✔',
  claimed: '✓',
  stale: '◷',
  contradicted: '≠',
  denied: '–',
  found: '+',
  'not-applicable': '∅',
  unknown: '·',
}

const states = [
  'confirmed',
  'claimed',
  'stale',
  'contradicted',
  'denied',
  'found',
  'not-applicable',
  'unknown',
] as const

/** All signs, for the legend. */
export const criterionMarks: readonly CriterionMark[] = states.map(makeMark)

/** The sign of a criterion. A contradiction comes before all else: it is what somebody has to look at. */
export function markCriterion({ claim, checks, result, stale }: CriterionState): CriterionMark {
  if (checks.some((check) => check.result === 'contradicted')) return makeMark('contradicted')
  if (claim === 'not-applicable') return makeMark('not-applicable')
  if (claim === 'no') return makeMark('denied')
  if (claim === 'unknown') return makeMark(result === 'confirmed' ? 'found' : 'unknown')
  if (result === 'confirmed') return makeMark('confirmed')
  return makeMark(stale ? 'stale' : 'claimed')
}

function makeMark(state: CriterionMark['state']): CriterionMark {
  return { state, sign: signs[state], word: `state.${state}` }
}
