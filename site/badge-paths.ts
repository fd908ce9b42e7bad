// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Which series have badges: all of them. Made from summaries, so that thousands cost seconds. */
import { pageKey } from './page-paths.ts'
import { readKpiIndex, readKpiProject } from './site-data.ts'
import { describeBadge } from './views/kpi/badge.ts'
import type { Badge } from './views/kpi/badge.ts'

/** One path for each series, with its badge. */
export function badgePaths(): readonly {
  params: { project: string; series: string }
  props: { badge: Badge }
  cacheKey: string
}[] {
  return readKpiIndex().flatMap(({ id: project }) =>
    readKpiProject(project).groups.flatMap(({ series }) =>
      series.map((one) => {
        const badge = describeBadge(one)
        return { params: { project, series: one.id }, props: { badge }, cacheKey: pageKey(project, one.id, badge) }
      }),
    ),
  )
}
