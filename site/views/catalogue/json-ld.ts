// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { safeUrl } from '../../../ingest/records/safe-url.ts'
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'

/**
 * The project as schema.org SoftwareSourceCode, ready to stand inside a script element: `<` is written as an escape, so no text of
 * the project can end the element.
 */
export function writeJsonLd(entry: CatalogueEntry, url: string): string {
  const repository = entry.repository.map((address) => safeUrl(address)).find((address) => address !== undefined)
  const homepage = safeUrl(entry.homepage)
  const record = {
    '@context': 'https://schema.org',
    '@type': 'SoftwareSourceCode',
    '@id': url,
    name: entry.name,
    description: entry.description,
    url: homepage ?? url,
    ...(repository === undefined ? {} : { codeRepository: repository }),
    ...(entry.license === undefined ? {} : { license: entry.license }),
    ...(entry.languages.length === 0 ? {} : { programmingLanguage: entry.languages }),
    ...(entry.topics.length === 0 ? {} : { keywords: entry.topics.join(', ') }),
    ...(entry.institutions.length === 0
      ? {}
      : { maintainer: entry.institutions.map((name) => ({ '@type': 'Organization', name })) }),
  }
  return JSON.stringify(record).replaceAll('<', '\\u003c')
}
