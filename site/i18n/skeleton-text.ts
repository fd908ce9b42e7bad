// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../views/links.ts'
import { skeletonEn } from './skeleton.en.ts'
import type { SkeletonKey } from './skeleton.en.ts'
import { skeletonFr } from './skeleton.fr.ts'

const dictionaries: Readonly<Record<Language, Readonly<Record<SkeletonKey, string>>>> = {
  en: skeletonEn,
  fr: skeletonFr,
}

/** A text about what a demonstrator begins from; the `.one` form when `count` is one and there is such a form. */
export function k(lang: Language, key: SkeletonKey, values: Readonly<Record<string, string | number>> = {}): string {
  const single = `${key}.one`
  const chosen = values['count'] === 1 && isKey(single) ? single : key
  return dictionaries[lang][chosen].replaceAll(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
}

function isKey(key: string): key is SkeletonKey {
  return key in skeletonEn
}
