// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../views/links.ts'
import { submitEn } from './submit.en.ts'
import type { SubmitKey } from './submit.en.ts'
import { submitFr } from './submit.fr.ts'

const dictionaries: Readonly<Record<Language, Readonly<Record<SubmitKey, string>>>> = { en: submitEn, fr: submitFr }

/** A text of the pages on which a project submits; the `.one` form when `count` is one and there is such a form. */
export function s(lang: Language, key: SubmitKey, values: Readonly<Record<string, string | number>> = {}): string {
  const single = `${key}.one`
  const chosen = values['count'] === 1 && isKey(single) ? single : key
  return dictionaries[lang][chosen].replaceAll(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
}

function isKey(key: string): key is SubmitKey {
  return key in submitEn
}
