// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Which badges of guidelines there are: see makeBadges. */
import type { GuidelineBadge } from '../ingest/records/site-guidelines.ts'
import { pageKey } from './page-paths.ts'
import { readGuidelines } from './site-data.ts'

/** One path for each project, with its badge for all guidelines. */
export function wholeBadgePaths(kind: GuidelineBadge['kind']) {
  return listBadges(kind)
    .filter(({ badge }) => badge.guideline === undefined)
    .map(({ project, badge }) => ({ params: { project }, props: { badge }, cacheKey: pageKey(project, badge) }))
}

/** One path for each guideline of a project that has something to say of it. */
export function partBadgePaths(kind: GuidelineBadge['kind']) {
  return listBadges(kind).flatMap(({ project, badge }) => {
    const { guideline } = badge
    if (guideline === undefined) return []
    return [{ params: { project, guideline }, props: { badge }, cacheKey: pageKey(project, badge) }]
  })
}

function listBadges(kind: GuidelineBadge['kind']) {
  return readGuidelines().projects.flatMap(({ project, badges }) =>
    badges.filter((badge) => badge.kind === kind).map((badge) => ({ project, badge })),
  )
}
