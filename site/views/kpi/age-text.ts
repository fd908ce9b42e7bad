// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { KpiKey } from '../../i18n/kpi.en.ts'

/** How much older than the newest run of the data something is: exact days for two months, then months, then years. */
export function ageText(days: number): { readonly key: KpiKey; readonly count: number } {
  if (days <= 0) return { key: 'matrix.age.same', count: 0 }
  if (days < 61) return { key: 'matrix.age.days', count: days }
  const months = Math.round(days / 30.44)
  return months < 24
    ? { key: 'matrix.age.months', count: months }
    : { key: 'matrix.age.years', count: Math.floor(months / 12) }
}
