// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../views/links.ts'
import { sitesEn } from './sites.en.ts'
import type { SitesKey } from './sites.en.ts'
import { sitesFr } from './sites.fr.ts'

const dictionaries: Readonly<Record<Language, Readonly<Record<SitesKey, string>>>> = { en: sitesEn, fr: sitesFr }

/** A text about machines; the `.one` form when `count` is one and there is such a form. */
export function s(lang: Language, key: SitesKey, values: Readonly<Record<string, string | number>> = {}): string {
  const single = `${key}.one`
  const chosen = values['count'] === 1 && isKey(single) ? single : key
  return dictionaries[lang][chosen].replaceAll(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
}

function isKey(key: string): key is SitesKey {
  return key in sitesEn
}

/** The name of a field of a machine. */
export function factText(lang: Language, name: string): string {
  const key = `fact.${name}`
  return isKey(key) ? s(lang, key) : name
}

/** A word of our own lists, such as the name of a scheduler. */
export function wordText(lang: Language, word: string): string {
  const key = `word.${word}`
  return isKey(key) ? s(lang, key) : word
}
