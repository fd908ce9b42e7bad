// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  Assessment,
  AssessmentAnswer,
  EvidenceAgeing,
  GuidelinesFile,
  PeerReview,
} from '../../../schemas/types.gen.ts'
import { safeUrl } from '../safe-url.ts'
import type {
  Claim,
  CriterionState,
  Evidence,
  GuidelineCounts,
  ProjectGuidelines,
  ReviewSummary,
  SiteGuideline,
} from '../site-guidelines.ts'
import { nameOrigin } from './assessment-origin.ts'
import { makeBadges } from './guideline-badges.ts'
import { isOld, judgeCriterion } from './judge-criterion.ts'
import type { ProjectFacts } from './project-facts.ts'

/** What is known about one project and the guidelines. */
export interface ProjectInput {
  readonly facts: ProjectFacts
  readonly assessment?: { readonly file: string; readonly record: Assessment } | undefined
  /** The newest review. */
  readonly review?: { readonly file: string; readonly record: PeerReview } | undefined
}

/** What is the same for all projects. */
export interface GuidelinesInput {
  readonly file: GuidelinesFile
  readonly guidelines: readonly SiteGuideline[]
  readonly asOf: string | undefined
}

/** A project and every criterion: claim, evidence, what was found, what peers said. */
export function describeProject(
  { facts, assessment, review }: ProjectInput,
  { file, guidelines, asOf }: GuidelinesInput,
): ProjectGuidelines {
  const ageing = file.ageing ?? {}
  const summary = review && summariseReview(review, { ageing, asOf })
  const isOldAssessment = isOld(assessment?.record.as_of, { days: ageing.assessment, asOf })
  const verdicts = new Map(
    review?.record.criteria.map(({ id, verdict, note }) => [id, { verdict, ...(note && { note }) }]),
  )
  const criteria = file.guidelines.flatMap((guideline) =>
    guideline.criteria.map((criterion): CriterionState => {
      const id = `${guideline.id}/${criterion.id}`
      const answer = facts.answers.get(id)
      const claim = readClaim(answer)
      const impliedBy = claim === 'no' ? findImplying(id, file, facts.answers) : []
      const checks = judgeCriterion({ id, criterion, claim, impliedBy, facts, ageing, asOf })
      const verdict = verdicts.get(id)
      const isLast = guideline.criteria.length - 1 === guideline.criteria.indexOf(criterion)
      const result = checks[0]?.result ?? 'not-checkable'
      return {
        id,
        claim,
        ...(answer?.line === undefined ? {} : { line: answer.line }),
        evidence: (answer?.evidence ?? []).map((one) => toEvidence(one, isLast)),
        result,
        checks,
        ...(verdict === undefined ? {} : { review: verdict }),
        stale:
          claim === 'yes' && isOldAssessment && !checks.some((check) => check.result === 'confirmed' && !check.stale),
      }
    }),
  )
  const isAssessed = assessment !== undefined
  return {
    project: facts.entry.id,
    name: facts.entry.name,
    ...(assessment === undefined ? {} : { assessment: nameOrigin(assessment) }),
    ...(summary === undefined ? {} : { review: summary }),
    counts: countCriteria(criteria, summary),
    criteria,
    badges: makeBadges({ guidelines, criteria, isAssessed, review: summary }),
  }
}

function readClaim(answer: AssessmentAnswer | undefined): Claim {
  if (answer === undefined) return 'unknown'
  if (answer.claim === 'not-applicable') return answer.claim
  return answer.claim === 'met' ? 'yes' : 'no'
}

/** Numbers of the criteria with a yes that cannot be met without this one, through however many steps. */
function findImplying(
  id: string,
  { guidelines }: GuidelinesFile,
  answers: ReadonlyMap<string, AssessmentAnswer>,
): readonly string[] {
  const all = guidelines.flatMap((guideline, at) =>
    guideline.criteria.map(({ id: name, implies = [] }, place) => ({
      id: `${guideline.id}/${name}`,
      number: `${at + 1}.${place + 1}`,
      implies,
    })),
  )
  const reached = new Set([id])
  for (let round = 0; round < all.length; round += 1)
    for (const one of all) if (one.implies.some((name) => reached.has(name))) reached.add(one.id)
  return all
    .filter((one) => one.id !== id && reached.has(one.id) && answers.get(one.id)?.claim === 'met')
    .map(({ number }) => number)
}

function toEvidence(
  { text, urls = [], line }: NonNullable<AssessmentAnswer['evidence']>[number],
  isLast: boolean,
): Evidence {
  return {
    text,
    urls: urls.flatMap((url) => safeUrl(url) ?? []),
    ...(line === undefined ? {} : { line }),
    ...(isLast ? { forGuideline: true } : {}),
  }
}

function summariseReview(
  { file, record }: NonNullable<ProjectInput['review']>,
  { ageing, asOf }: { readonly ageing: EvidenceAgeing; readonly asOf: string | undefined },
): ReviewSummary {
  const looked = record.criteria.filter(({ verdict }) => verdict !== 'not-looked-at')
  const days = ageing.review ?? 730
  const url = safeUrl(record.url)
  return {
    file,
    reviewedAt: record.reviewed_at,
    validUntil: new Date(Date.parse(record.reviewed_at) + days * 86_400_000).toISOString().slice(0, 10),
    stale: isOld(record.reviewed_at, { days, asOf }),
    by: record.by,
    met: looked.filter(({ verdict }) => verdict === 'met').length,
    looked: looked.length,
    ...(url === undefined ? {} : { url }),
  }
}

function countCriteria(criteria: readonly CriterionState[], review: ReviewSummary | undefined): GuidelineCounts {
  const count = (isCounted: (one: CriterionState) => boolean) => criteria.filter(isCounted).length
  return {
    total: criteria.length,
    claimed: count(({ claim }) => claim === 'yes'),
    denied: count(({ claim }) => claim === 'no'),
    evidenced: count(({ claim, evidence }) => claim === 'yes' && evidence.length > 0),
    confirmed: count(({ claim, result }) => claim !== 'no' && result === 'confirmed'),
    contradicted: count(({ checks }) => checks.some(({ result }) => result === 'contradicted')),
    stale: count(({ stale }) => stale),
    reviewed: review === undefined || review.stale ? 0 : review.met,
  }
}
