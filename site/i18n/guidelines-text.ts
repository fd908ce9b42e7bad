// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CriterionCheck, TranslatedText } from '../../ingest/records/site-guidelines.ts'
import type { Language } from '../views/links.ts'
import { guidelinesEn } from './guidelines.en.ts'
import type { GuidelinesKey } from './guidelines.en.ts'
import { findingsFr, guidelinesFr } from './guidelines.fr.ts'

const dictionaries: Readonly<Record<Language, Readonly<Record<GuidelinesKey, string>>>> = {
  en: guidelinesEn,
  fr: guidelinesFr,
}

/** A text of the guidelines, with {name} replaced by the value given for name. */
export function g(lang: Language, key: GuidelinesKey, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(dictionaries[lang][key], values)
}

/** A text that people wrote, in the language of the page where it has been translated. */
export function say(lang: Language, text: TranslatedText): string {
  return (lang === 'fr' ? text.fr : undefined) ?? text.en
}

/** What was found, as a sentence. */
export function sayFinding(lang: Language, { finding, values, explanation }: CriterionCheck): string {
  if (lang === 'en') return explanation
  const text = Object.entries(findingsFr).find(([key]) => key === finding)?.[1]
  return text === undefined ? explanation : fill(text, values)
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
}
