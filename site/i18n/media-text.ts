// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../views/links.ts'
import { mediaEn } from './media.en.ts'
import type { MediaKey } from './media.en.ts'
import { mediaFr } from './media.fr.ts'

const dictionaries: Readonly<Record<Language, Readonly<Record<MediaKey, string>>>> = { en: mediaEn, fr: mediaFr }

/** A text about recordings and slides; the `.one` form when `count` is one and there is such a form. */
export function m(lang: Language, key: MediaKey, values: Readonly<Record<string, string | number>> = {}): string {
  const single = `${key}.one`
  const chosen = values['count'] === 1 && isMediaKey(single) ? single : key
  return dictionaries[lang][chosen].replaceAll(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
}

function isMediaKey(key: string): key is MediaKey {
  return key in mediaEn
}
