// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readConfig, readTranslations } from './site-data.ts'
import { pathIn, stripLocale, withBase } from './views/links.ts'
import type { Language } from './views/links.ts'

/** The address of the original of a page in a language, from the root; undefined for a page that is not translated. */
export function findOriginal(pathname: string, lang: Language): string | undefined {
  const { languages } = readConfig().site
  const path = stripLocale(pathname, import.meta.env.BASE_URL, languages)
  const [first = lang] = languages
  const isTranslated = readTranslations()[`${lang}${path.replace(/\/$/, '')}`] !== undefined
  return isTranslated ? withBase(pathIn(first, languages, path)) : undefined
}
