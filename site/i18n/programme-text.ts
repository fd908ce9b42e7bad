// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../views/links.ts'
import { programmeEn } from './programme.en.ts'
import type { ProgrammeKey } from './programme.en.ts'
import { programmeFr } from './programme.fr.ts'

const dictionaries: Readonly<Record<Language, Readonly<Record<ProgrammeKey, string>>>> = {
  en: programmeEn,
  fr: programmeFr,
}

/** A text about the programme; the `.one` form when `count` is one and there is such a form. */
export function p(lang: Language, key: ProgrammeKey, values: Readonly<Record<string, string | number>> = {}): string {
  const single = `${key}.one`
  const chosen = values['count'] === 1 && isKey(single) ? single : key
  return dictionaries[lang][chosen].replaceAll(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
}

function isKey(key: string): key is ProgrammeKey {
  return key in programmeEn
}
