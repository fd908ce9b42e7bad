// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '../problem.ts'
import type { ContentCheck } from './content-check.ts'
import { report } from './content-check.ts'

/** A name stands for one metric: ids and aliases are compared without regard to case, as when measures are resolved. */
export const checkMetricDuplicates: ContentCheck = ({ metrics }) => {
  if (metrics === undefined) return []
  const problems: Problem[] = []
  const owners = new Map<string, { id: string; index: number }>()
  for (const [index, metric] of metrics.record.metrics.entries()) {
    const names = [metric.id, ...(metric.aliases ?? [])]
    for (const [place, name] of names.entries()) {
      const folded = name.toLowerCase()
      const owner = owners.get(folded)
      if (owner === undefined) owners.set(folded, { id: metric.id, index })
      if (owner === undefined || owner.index === index) continue
      const pointer = `/metrics/${index}/${place === 0 ? 'id' : `aliases/${place - 1}`}`
      const message = `The name "${name}" of the metric ${metric.id} stands for the metric ${owner.id} already.`
      const hint = 'Keep the name with one of the two metrics.'
      problems.push(report(metrics, { code: 'metric/duplicate', pointer, message, hint }))
    }
  }
  return problems
}
