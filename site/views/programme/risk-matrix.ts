// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Risk } from '../../../schemas/types.gen.ts'

/** A risk with both of its numbers. */
export type AssessedRisk = Risk & { readonly probability: number; readonly impact: number }

/** How urgent a score is. Told in words and by the width of a bar, and never by colour alone. */
export type Band = 'low' | 'medium' | 'high'

/** A cell of the matrix and the risks in it. */
export interface RiskCell {
  readonly probability: number
  readonly impact: number
  readonly score: number
  readonly band: Band
  readonly risks: readonly AssessedRisk[]
}

/** The register as it is read: closed risks count no more, and those without an assessment are in no cell. */
export interface RiskView {
  /** By probability from 5 down to 1, each row by impact from 1 to 5. */
  readonly rows: readonly (readonly RiskCell[])[]
  /** Highest score first, then by title. */
  readonly assessed: readonly AssessedRisk[]
  readonly unassessed: readonly Risk[]
  readonly closed: readonly Risk[]
}

const steps = [1, 2, 3, 4, 5] as const

/** Probability times impact, from 1 to 25. */
export function scoreOf({ probability, impact }: Pick<AssessedRisk, 'probability' | 'impact'>): number {
  return probability * impact
}

/** The band of a score: high from 15, medium from 6. */
export function bandOf(score: number): Band {
  if (score >= 15) return 'high'
  return score >= 6 ? 'medium' : 'low'
}

/** Sorts the risks of a register into the matrix and the lists beside it. */
export function viewRisks(risks: readonly Risk[]): RiskView {
  const live = risks.filter(({ status }) => status !== 'closed')
  const assessed = live.filter(isAssessed).toSorted((a, b) => scoreOf(b) - scoreOf(a) || compareTitles(a, b))
  return {
    rows: steps.toReversed().map((probability) => steps.map((impact) => makeCell(probability, impact, assessed))),
    assessed,
    unassessed: live.filter((risk) => !isAssessed(risk)).toSorted(compareTitles),
    closed: risks.filter(({ status }) => status === 'closed').toSorted(compareTitles),
  }
}

/** True for a risk that somebody has assessed. */
export function isAssessed(risk: Risk): risk is AssessedRisk {
  return risk.probability !== undefined && risk.impact !== undefined
}

function makeCell(probability: number, impact: number, assessed: readonly AssessedRisk[]): RiskCell {
  const score = probability * impact
  const risks = assessed.filter((risk) => risk.probability === probability && risk.impact === impact)
  return { probability, impact, score, band: bandOf(score), risks }
}

function compareTitles(a: Risk, b: Risk): number {
  return a.title.localeCompare(b.title, 'en') || (a.id < b.id ? -1 : 1)
}
