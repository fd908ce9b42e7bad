// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { parseUnit } from '../records/units.ts'
import type { ContentCheck } from './content-check.ts'
import { report } from './content-check.ts'

/** Each unit of the metric registry can be converted. */
export const checkMetricUnits: ContentCheck = ({ metrics }) => {
  if (metrics === undefined) return []
  return metrics.record.metrics.flatMap(({ id, unit }, index) => {
    if (unit === undefined || parseUnit(unit) !== undefined) return []
    const message = `The metric ${id} has the unit "${unit}", which the portal does not know.`
    const hint = 'Units are written as in UCUM: s, ms, MBy, GBy/s, J, W, 1/s, %. Leave the unit out when there is none.'
    return [report(metrics, { code: 'metric/unknown-unit', pointer: `/metrics/${index}/unit`, message, hint })]
  })
}
