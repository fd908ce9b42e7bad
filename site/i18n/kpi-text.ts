// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { formatNumber } from '../views/kpi/measure-text.ts'
import type { Locale } from '../views/kpi/measure-text.ts'
import type { Language } from '../views/links.ts'
import { kpiEn } from './kpi.en.ts'
import type { KpiKey } from './kpi.en.ts'
import { kpiFr } from './kpi.fr.ts'

const dictionaries: Readonly<Record<Language, Readonly<Record<KpiKey, string>>>> = { en: kpiEn, fr: kpiFr }

/** How numbers and dates are written on a page. */
export function localeOf(lang: Language): Locale {
  return lang === 'fr' ? 'fr-FR' : 'en-GB'
}

/** A text of the KPI pages, numbers in the language's way; the `.one` form when `count` is one and there is such a form. */
export function k(lang: Language, key: KpiKey, values: Readonly<Record<string, string | number>> = {}): string {
  const single = `${key}.one`
  const chosen = values['count'] === 1 && isKey(single) ? single : key
  return dictionaries[lang][chosen].replaceAll(/\{(\w+)\}/g, (slot, name: string) => {
    const value = values[name] ?? slot
    return typeof value === 'number' ? formatNumber(value, localeOf(lang)) : value
  })
}

/** The texts of a language for views that write sentences. */
export function wordsOf(lang: Language): {
  readonly locale: Locale
  readonly text: (key: KpiKey, values?: Readonly<Record<string, string | number>>) => string
} {
  return { locale: localeOf(lang), text: (key, values) => k(lang, key, values) }
}

function isKey(key: string): key is KpiKey {
  return key in kpiEn
}
