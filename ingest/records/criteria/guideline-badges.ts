// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CriterionState, GuidelineBadge, ReviewSummary, SiteGuideline } from '../site-guidelines.ts'

/** What badges are made from. */
export interface BadgeInput {
  readonly guidelines: readonly SiteGuideline[]
  readonly criteria: readonly CriterionState[]
  readonly isAssessed: boolean
  readonly review: ReviewSummary | undefined
}

/**
 * Badges of a project. A factual one counts what the project claims and what of it was confirmed; a reviewed one counts what
 * peers found, with the day. Both are there for all guidelines together; for each guideline where somebody said something.
 */
export function makeBadges(input: BadgeInput): readonly GuidelineBadge[] {
  const { guidelines, criteria, isAssessed, review } = input
  const ofGuideline = ({ criteria: own }: SiteGuideline) =>
    criteria.filter(({ id }) => own.some((criterion) => criterion.id === id))
  const factual = guidelines.map((guideline) => ({
    ...makeFactual(ofGuideline(guideline), isAssessed),
    path: `guidelines/${guideline.id}`,
    guideline: guideline.id,
    label: guideline.title.en.toLowerCase(),
  }))
  const reviewed = guidelines.map((guideline) => ({
    ...makeReviewed(ofGuideline(guideline), review),
    path: `reviewed/${guideline.id}`,
    guideline: guideline.id,
    label: `${guideline.title.en.toLowerCase()}, peer-reviewed`,
  }))
  return [
    { ...makeFactual(criteria, isAssessed), path: 'guidelines', label: 'guidelines' },
    { ...makeReviewed(criteria, review), path: 'reviewed', label: 'guidelines, peer-reviewed' },
    ...(isAssessed ? factual : []),
    ...(review === undefined ? [] : reviewed),
  ]
}

function makeFactual(
  criteria: readonly CriterionState[],
  isAssessed: boolean,
): Pick<GuidelineBadge, 'kind' | 'message' | 'level'> {
  if (!isAssessed) return { kind: 'factual', message: 'not assessed', level: 'none' }
  const claimed = criteria.filter(({ claim }) => claim === 'yes').length
  const confirmed = criteria.filter(({ claim, result }) => claim === 'yes' && result === 'confirmed').length
  const asked = criteria.filter(({ claim }) => claim !== 'not-applicable').length
  const message = `self-assessed ${claimed}/${asked}, ${confirmed} confirmed`
  return { kind: 'factual', message, level: chooseLevel(claimed, asked) }
}

function makeReviewed(
  criteria: readonly CriterionState[],
  review: ReviewSummary | undefined,
): Pick<GuidelineBadge, 'kind' | 'message' | 'level'> {
  if (review === undefined) return { kind: 'reviewed', message: 'not reviewed', level: 'none' }
  const looked = criteria.filter((one) => one.review !== undefined && one.review.verdict !== 'not-looked-at').length
  const met = criteria.filter((one) => one.review?.verdict === 'met').length
  if (looked === 0) return { kind: 'reviewed', message: 'not looked at', level: 'none' }
  const message = `${met}/${looked} on ${review.reviewedAt}${review.stale ? ', too old' : ''}`
  return { kind: 'reviewed', message, level: review.stale ? 'stale' : chooseLevel(met, looked) }
}

function chooseLevel(met: number, asked: number): GuidelineBadge['level'] {
  if (met === 0) return 'none'
  if (met === asked) return 'all'
  return met * 3 >= asked * 2 ? 'most' : 'some'
}
