// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { formatNumber } from '../views/kpi/measure-text.ts'
import type { Language } from '../views/links.ts'
import { catalogueEn } from './catalogue.en.ts'
import type { CatalogueKey } from './catalogue.en.ts'
import { catalogueFr } from './catalogue.fr.ts'
import { localeOf } from './kpi-text.ts'

const dictionaries: Readonly<Record<Language, Readonly<Record<CatalogueKey, string>>>> = {
  en: catalogueEn,
  fr: catalogueFr,
}

/** A text of the catalogue, numbers in the language's way; the `.one` form when `count` is one and there is such a form. */
export function c(lang: Language, key: CatalogueKey, values: Readonly<Record<string, string | number>> = {}): string {
  const single = `${key}.one`
  const chosen = values['count'] === 1 && isKey(single) ? single : key
  return dictionaries[lang][chosen].replaceAll(/\{(\w+)\}/g, (slot, name: string) => {
    const value = values[name] ?? slot
    return typeof value === 'number' ? formatNumber(value, localeOf(lang)) : value
  })
}

function isKey(key: string): key is CatalogueKey {
  return key in catalogueEn
}
