// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Criterion, EvidenceAgeing } from '../../../schemas/types.gen.ts'
import type { CheckResult, Claim, CriterionCheck } from '../site-guidelines.ts'
import { wordFinding } from './finding-words.ts'
import { criterionRules } from './index.ts'
import type { Finding, ProjectFacts } from './project-facts.ts'
import { findReported } from './reported-by-ci.ts'

/** What a criterion is judged with. */
export interface JudgeInput {
  /** With its guideline. */
  readonly id: string
  readonly criterion: Criterion
  readonly claim: Claim
  /** Criteria that this one follows from, claimed yes: their numbers. */
  readonly impliedBy: readonly string[]
  readonly facts: ProjectFacts
  readonly ageing: EvidenceAgeing
  /** Day to which ages count. */
  readonly asOf: string | undefined
}

/** All that the portal itself can say of a claim, strongest first. The claim stays what it is. */
export function judgeCriterion(input: JudgeInput): readonly CriterionCheck[] {
  const { id, criterion, facts } = input
  const rule = criterionRules.get(criterion.check ?? '')
  const findings = [
    ...findImplied(input),
    ...findReported(facts, id),
    ...(rule?.(facts, id) ?? []),
    ...findSentence(input),
  ]
  return findings.map((finding) => toCheck(finding, input)).sort(compareChecks)
}

/** A finding below this confirms and contradicts nothing. */
const enough = 3

function judge({ met, contradicts, confidence }: Finding, claim: Claim): CheckResult {
  if (confidence < enough) return 'unsure'
  if (contradicts === true) return claim === 'yes' ? 'contradicted' : 'unsure'
  if (met === undefined) return 'unsure'
  if (claim === 'unknown' || claim === 'not-applicable') return met ? 'confirmed' : 'unsure'
  return met === (claim === 'yes') ? 'confirmed' : 'contradicted'
}

function toCheck(finding: Finding, { claim, ageing, asOf }: JudgeInput): CriterionCheck {
  const { met, confidence, values = {}, source, url, checkedAt, age } = finding
  const days = age === undefined ? undefined : ageing[age]
  return {
    result: judge(finding, claim),
    ...(met === undefined ? {} : { met }),
    confidence,
    finding: finding.finding,
    values,
    explanation: wordFinding(finding.finding, values),
    source,
    ...(url === undefined ? {} : { url }),
    ...(checkedAt === undefined ? {} : { checkedAt }),
    stale: isOld(checkedAt, { days, asOf }),
  }
}

/** True when more days lie between the two than are allowed; what has no day or no limit does not grow old. */
export function isOld(
  day: string | undefined,
  { days, asOf }: { readonly days: number | undefined; readonly asOf: string | undefined },
): boolean {
  if (day === undefined || days === undefined || asOf === undefined) return false
  return (Date.parse(asOf) - Date.parse(day)) / 86_400_000 > days
}

function findImplied({ claim, impliedBy }: JudgeInput): readonly Finding[] {
  if (claim !== 'no' || impliedBy.length === 0) return []
  const values = { number: impliedBy.join(', ') }
  return [{ met: true, confidence: 5, finding: 'implied-by', values, source: 'assessment' }]
}

function findSentence({ id, facts }: JudgeInput): readonly Finding[] {
  const { evidence = [] } = facts.answers.get(id) ?? {}
  const isSentence = evidence.some(({ text, urls = [] }) => urls.length === 0 && text.includes(' '))
  return isSentence ? [{ confidence: 1, finding: 'sentence-only', source: 'assessment' }] : []
}

const rank: Readonly<Record<CheckResult, number>> = { contradicted: 0, confirmed: 1, unsure: 2, 'not-checkable': 3 }

/** Fresh before old, then by confidence, then what contradicts first. */
function compareChecks(a: CriterionCheck, b: CriterionCheck): number {
  return (
    Number(a.stale) - Number(b.stale) ||
    b.confidence - a.confidence ||
    rank[a.result] - rank[b.result] ||
    a.finding.localeCompare(b.finding, 'en')
  )
}
