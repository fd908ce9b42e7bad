// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '../problem.ts'
import type { ContentCheck } from './content-check.ts'
import { report } from './content-check.ts'

/** One id, one KPI; one quarter, one value. */
export const checkKpiDuplicates: ContentCheck = ({ kpis }) => {
  if (kpis === undefined) return []
  const problems: Problem[] = []
  const ids = new Set<string>()
  for (const [index, { id, values = [] }] of kpis.record.kpis.entries()) {
    const add = (place: string, message: string, hint: string) =>
      problems.push(
        report(kpis, { code: 'programme-kpi/duplicate', pointer: `/kpis/${index}/${place}`, message, hint }),
      )
    if (ids.has(id)) add('id', `Two KPIs have the id "${id}".`, 'Give one of them another id.')
    ids.add(id)
    const quarters = new Set<string>()
    for (const [at, { quarter }] of values.entries()) {
      if (quarters.has(quarter))
        add(
          `values/${at}/quarter`,
          `The KPI ${id} has two values for ${quarter}.`,
          'Keep the one that holds at the end of the quarter.',
        )
      quarters.add(quarter)
    }
  }
  return problems
}
