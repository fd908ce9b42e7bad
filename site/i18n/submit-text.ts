// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../views/links.ts'
import { submitEn } from './submit.en.ts'
import type { SubmitKey } from './submit.en.ts'
import { submitFr } from './submit.fr.ts'

const dictionaries: Readonly<Record<Language, Readonly<Record<SubmitKey, string>>>> = { en: submitEn, fr: submitFr }

/** A text about where an entry is from, with {name} replaced by the value given for name. */
export function s(lang: Language, key: SubmitKey, values: Readonly<Record<string, string>> = {}): string {
  return dictionaries[lang][key].replaceAll(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot)
}
