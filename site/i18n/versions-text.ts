// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { formatNumber } from '../views/kpi/measure-text.ts'
import type { Language } from '../views/links.ts'
import { localeOf } from './kpi-text.ts'
import { versionsEn } from './versions.en.ts'
import type { VersionsKey } from './versions.en.ts'
import { versionsFr } from './versions.fr.ts'

const dictionaries: Readonly<Record<Language, Readonly<Record<VersionsKey, string>>>> = {
  en: versionsEn,
  fr: versionsFr,
}

/** A text about versions, numbers in the language's way; the `.one` form when `count` is one and there is such a form. */
export function v(lang: Language, key: VersionsKey, values: Readonly<Record<string, string | number>> = {}): string {
  const single = `${key}.one`
  const chosen = values['count'] === 1 && isKey(single) ? single : key
  return dictionaries[lang][chosen].replaceAll(/\{(\w+)\}/g, (slot, name: string) => {
    const value = values[name] ?? slot
    return typeof value === 'number' ? formatNumber(value, localeOf(lang)) : value
  })
}

function isKey(key: string): key is VersionsKey {
  return key in versionsEn
}
