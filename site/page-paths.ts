// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Which pages a file in site/pages makes, and the keys by which an unchanged page is not rendered again. */
import { createHash } from 'node:crypto'
import { readConfig, readGuidelines, readImages, readStacks } from './site-data.ts'
import { listSiteParts } from './site-parts.ts'
import type { Language } from './views/links.ts'

/**
 * Key of a page: what it shows, and what every page shows around it (the configuration, the parts in the header and those of the
 * catalogue). Astro adds the code of the page itself.
 */
export function pageKey(...shown: readonly unknown[]): string {
  around ??= JSON.stringify([
    readConfig(),
    import.meta.env.PORTAL_WRITTEN,
    [...listSiteParts().filled],
    listStackTitles(),
  ])
  return createHash('sha256').update(around).update(JSON.stringify(shown)).digest('base64url').slice(0, 27)
}

/** Names of stacks, and whether there are guidelines and images: what the navigation of the catalogue says. */
function listStackTitles(): readonly unknown[] {
  const stacks = readStacks().map(({ id, title, titleFr }) => [id, title, titleFr])
  return [stacks, readGuidelines().guidelines.length > 0, readImages() !== null]
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
