// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { KpiProject, SeriesSummary } from '../../../ingest/records/site-data.ts'

/** A series of a project with those before and after it in its group. */
export interface OrderedSeries {
  readonly id: string
  readonly previous?: SeriesSummary
  readonly next?: SeriesSummary
}

/** All series of a project in the order of its page. */
export function orderSeries(project: Pick<KpiProject, 'groups'>): readonly OrderedSeries[] {
  return project.groups.flatMap(({ series }) =>
    series.map((current, i) => {
      const [previous, next] = [series[i - 1], series[i + 1]]
      return { id: current.id, ...(previous ? { previous } : {}), ...(next ? { next } : {}) }
    }),
  )
}
