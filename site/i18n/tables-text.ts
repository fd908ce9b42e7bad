// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../views/links.ts'
import { tablesEn } from './tables.en.ts'
import type { TablesKey } from './tables.en.ts'
import { tablesFr } from './tables.fr.ts'

const dictionaries: Readonly<Record<Language, Readonly<Record<TablesKey, string>>>> = { en: tablesEn, fr: tablesFr }

/** A text about tables of data. */
export function tablesText(lang: Language, key: TablesKey, values: Readonly<Record<string, string>> = {}): string {
  return dictionaries[lang][key].replaceAll(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot)
}
