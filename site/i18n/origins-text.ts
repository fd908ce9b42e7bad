// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../views/links.ts'
import { originsEn } from './origins.en.ts'
import type { OriginsKey } from './origins.en.ts'
import { originsFr } from './origins.fr.ts'

const dictionaries: Readonly<Record<Language, Readonly<Record<OriginsKey, string>>>> = { en: originsEn, fr: originsFr }

/** A text about where an entry is from, with {name} replaced by the value given for name. */
export function s(lang: Language, key: OriginsKey, values: Readonly<Record<string, string>> = {}): string {
  return dictionaries[lang][key].replaceAll(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot)
}
