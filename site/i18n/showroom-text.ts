// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../views/links.ts'
import { showroomEn } from './showroom.en.ts'
import type { ShowroomKey } from './showroom.en.ts'
import { showroomFr } from './showroom.fr.ts'

const dictionaries: Readonly<Record<Language, Readonly<Record<ShowroomKey, string>>>> = {
  en: showroomEn,
  fr: showroomFr,
}

/** A text of the showroom; the `.one` form when `count` is one and there is such a form. */
export function s(lang: Language, key: ShowroomKey, values: Readonly<Record<string, string | number>> = {}): string {
  const single = `${key}.one`
  const chosen = values['count'] === 1 && isKey(single) ? single : key
  return dictionaries[lang][chosen].replaceAll(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
}

function isKey(key: string): key is ShowroomKey {
  return key in showroomEn
}
