// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Which pages a file in site/pages makes, and the keys by which an unchanged page is not rendered again. */
import { createHash } from 'node:crypto'
import { readConfig } from './site-data.ts'
import type { Language } from './views/links.ts'

/**
 * Key of a page: what it shows, and what every page shows around it (the configuration and the parts in the header). Astro adds
 * the code of the page itself.
 */
export function pageKey(...shown: readonly unknown[]): string {
  around ??= JSON.stringify([readConfig(), import.meta.env.PORTAL_WRITTEN])
  return createHash('sha256').update(around).update(JSON.stringify(shown)).digest('base64url').slice(0, 27)
}

/** Written once: a build asks for thousands of keys, and the dev server for none that it compares. */
let around: string | undefined

/** One path for each language of the site; `locale` is absent at the root. */
export function languagePaths(...shown: readonly unknown[]): readonly {
  params: { locale: string | undefined }
  props: { lang: Language }
  cacheKey: string
}[] {
  const cacheKey = pageKey(...shown)
  return readConfig().site.languages.map((lang, index) => ({
    params: { locale: index === 0 ? undefined : lang },
    props: { lang },
    cacheKey,
  }))
}
