// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SeriesSummary } from '../../../ingest/records/site-data.ts'
import { chooseDisplayUnit } from '../kpi/display-unit.ts'
import { formatNumber, toShown } from '../kpi/measure-text.ts'
import type { Language } from '../links.ts'

/** The last value of a series as a panel meter shows it: figure and unit apart; a dash when it was not measured. */
export function readingOf(series: SeriesSummary, lang: Language): { readonly value: string; readonly unit: string } {
  if (series.last === null) return { value: '—', unit: '' }
  const unit = chooseDisplayUnit(series.unit, series.last)
  return { value: formatNumber(toShown(series.last, unit), lang === 'fr' ? 'fr-FR' : 'en-GB'), unit: unit.text }
}
