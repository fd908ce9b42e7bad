// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../views/links.ts'
import { siteMapEn } from './site-map.en.ts'
import type { MapKey } from './site-map.en.ts'
import { siteMapFr } from './site-map.fr.ts'

const dictionaries: Readonly<Record<Language, Readonly<Record<MapKey, string>>>> = { en: siteMapEn, fr: siteMapFr }

/** The name of a part of the site. */
export function nameOfPart(lang: Language, key: MapKey): string {
  return dictionaries[lang][key]
}
