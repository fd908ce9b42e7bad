// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Addresses inside the site: base path, languages and trailing slash in one place. */
import type { PortalConfig } from '../../schemas/types.gen.ts'

/** A language of the interface. */
export type Language = PortalConfig['site']['languages'][number]

/** The address of a page or file under the site's base path: withBase('/kpi/') is /portal/kpi/ when the base is /portal. */
export function withBase(path: string, base: string = import.meta.env.BASE_URL): string {
  const prefix = base.endsWith('/') ? base.slice(0, -1) : base
  return `${prefix}${path.startsWith('/') ? path : `/${path}`}`
}

/** The path of a page in a language: the first language is at the root, the others under their own folder. */
export function pathIn(language: Language, languages: readonly Language[], path: string): string {
  return language === languages[0] ? path : `/${language}${path}`
}

/** A path without its base and language: what names the page itself. */
export function stripLocale(pathname: string, base: string, languages: readonly Language[]): string {
  const prefix = base.endsWith('/') ? base.slice(0, -1) : base
  const path = pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : pathname
  const [first, ...rest] = path.slice(1).split('/')
  return languages.slice(1).some((language) => language === first) ? `/${rest.join('/')}` : path
}

/** Whether a path is inside a section: /kpi/feelpp/ is inside /kpi/. */
export function isInside(path: string, section: string): boolean {
  return path.startsWith(section)
}

/** The language of a page as Starlight names it; English when it is none of ours. */
export function toLanguage(tag: string): Language {
  return tag === 'fr' ? 'fr' : 'en'
}
