// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../views/links.ts'
import { requestsEn } from './requests.en.ts'
import type { RequestsKey } from './requests.en.ts'
import { requestsFr } from './requests.fr.ts'

const dictionaries: Readonly<Record<Language, Readonly<Record<RequestsKey, string>>>> = {
  en: requestsEn,
  fr: requestsFr,
}

/** A text about forms; the `.one` form when `count` is one and there is such a form. */
export function r(lang: Language, key: RequestsKey, values: Readonly<Record<string, string | number>> = {}): string {
  const single = `${key}.one`
  const chosen = values['count'] === 1 && isKey(single) ? single : key
  return dictionaries[lang][chosen].replaceAll(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
}

function isKey(key: string): key is RequestsKey {
  return key in requestsEn
}
