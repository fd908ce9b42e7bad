// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../views/links.ts'
import { learnEn } from './learn.en.ts'
import type { LearnKey } from './learn.en.ts'
import { learnFr } from './learn.fr.ts'

const dictionaries: Readonly<Record<Language, Readonly<Record<LearnKey, string>>>> = { en: learnEn, fr: learnFr }

/** A text about learning; the `.one` form when `count` is one and there is such a form. */
export function l(lang: Language, key: LearnKey, values: Readonly<Record<string, string | number>> = {}): string {
  const single = `${key}.one`
  const chosen = values['count'] === 1 && isKey(single) ? single : key
  return dictionaries[lang][chosen].replaceAll(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
}

/** Minutes in words: `45 min`, `1 h 15 min`. */
export function timeText(lang: Language, minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return l(lang, 'time.minutes', { minutes: rest })
  return l(lang, rest === 0 ? 'time.hours' : 'time.both', { hours, minutes: rest })
}

function isKey(key: string): key is LearnKey {
  return key in learnEn
}
