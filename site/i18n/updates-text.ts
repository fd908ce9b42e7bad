// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../views/links.ts'
import { updatesEn } from './updates.en.ts'
import type { UpdatesKey } from './updates.en.ts'
import { updatesFr } from './updates.fr.ts'

const dictionaries: Readonly<Record<Language, Readonly<Record<UpdatesKey, string>>>> = { en: updatesEn, fr: updatesFr }

/** A text about news and status reports; the `.one` form when `count` is one and there is such a form. */
export function u(lang: Language, key: UpdatesKey, values: Readonly<Record<string, string | number>> = {}): string {
  const single = `${key}.one`
  const chosen = values['count'] === 1 && isUpdatesKey(single) ? single : key
  return dictionaries[lang][chosen].replaceAll(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
}

function isUpdatesKey(key: string): key is UpdatesKey {
  return key in updatesEn
}
