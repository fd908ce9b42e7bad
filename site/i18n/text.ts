// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Words of the interface in the language of the page. */
import type { Language } from '../views/links.ts'
import { en, type TextKey } from './en.ts'
import { fr } from './fr.ts'

const dictionaries: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { en, fr }

/** The text of a key, with {name} replaced by the value given for name. A name without a value stays as it is. */
export function t(lang: Language, key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return dictionaries[lang][key].replaceAll(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
}

/** A day in the reader's words, in UTC; the text itself when it is not a date. */
export function formatDate(lang: Language, iso: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'medium', timeZone: 'UTC' }).format(date)
}

/** A whole number with the language's grouping. */
export function formatCount(lang: Language, count: number): string {
  return new Intl.NumberFormat(lang === 'en' ? 'en-GB' : lang).format(count)
}
