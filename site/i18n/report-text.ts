// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { localeOf } from './kpi-text.ts'
import { formatNumber } from '../views/kpi/measure-text.ts'
import type { Language } from '../views/links.ts'
import { reportEn } from './report.en.ts'
import type { ReportKey } from './report.en.ts'
import { reportFr } from './report.fr.ts'

const dictionaries: Readonly<Record<Language, Readonly<Record<ReportKey, string>>>> = { en: reportEn, fr: reportFr }

/** A text of the reports, numbers in the language's way; the `.one` form when `count` is one and there is such a form. */
export function r(lang: Language, key: ReportKey, values: Readonly<Record<string, string | number>> = {}): string {
  const single = `${key}.one`
  const chosen = values['count'] === 1 && isKey(single) ? single : key
  return dictionaries[lang][chosen].replaceAll(/\{(\w+)\}/g, (slot, name: string) => {
    const value = values[name] ?? slot
    return typeof value === 'number' ? formatNumber(value, localeOf(lang)) : value
  })
}

/** A quarter as readers write it: `Q3 2025`, `T3 2025`. */
export function quarterText(lang: Language, quarter: string): string {
  const [year = '', number = ''] = quarter.split('-Q')
  return r(lang, 'quarter', { year, number })
}

function isKey(key: string): key is ReportKey {
  return key in reportEn
}
