// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { safeUrl } from '../../../ingest/records/safe-url.ts'
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'
import { licenceUrl } from './licence.ts'
import { toPlainText } from './rich-text.ts'

/**
 * The project as schema.org SoftwareSourceCode, ready to stand inside a script element: `<` is written as an escape, so no text of
 * the project can end the element.
 */
export function writeJsonLd(entry: CatalogueEntry, url: string, version?: string): string {
  return JSON.stringify(makeJsonLd(entry, url, version)).replaceAll('<', '\\u003c')
}

/** The record, with only properties that schema.org has for SoftwareSourceCode. */
function makeJsonLd(entry: CatalogueEntry, url: string, version: string | undefined): object {
  const repository = entry.repository.map((address) => safeUrl(address)).find((address) => address !== undefined)
  const help = entry.documentation.flatMap((address) => safeUrl(address) ?? [])
  const doi = entry.doi === undefined ? undefined : `https://doi.org/${entry.doi}`
  const licence = licenceUrl(entry.license) ?? entry.license
  const citations = entry.publications.flatMap((publication) => {
    const address = publication.doi === undefined ? safeUrl(publication.url) : `https://doi.org/${publication.doi}`
    const name = publication.title ?? address
    if (name === undefined) return []
    return [{ '@type': 'ScholarlyArticle', name, ...(address === undefined ? {} : { url: address }) }]
  })
  return {
    '@context': 'https://schema.org',
    '@type': 'SoftwareSourceCode',
    '@id': url,
    name: entry.name,
    description: toPlainText(entry.description),
    url: safeUrl(entry.homepage) ?? url,
    ...(repository === undefined ? {} : { codeRepository: repository }),
    ...(licence === undefined ? {} : { license: licence }),
    ...(version === undefined ? {} : { version }),
    ...(doi === undefined ? {} : { identifier: doi, sameAs: doi }),
    ...(entry.languages.length === 0 ? {} : { programmingLanguage: entry.languages }),
    ...(entry.topics.length === 0 ? {} : { keywords: entry.topics.join(', ') }),
    ...(help.length === 0
      ? {}
      : { workExample: help.map((at) => ({ '@type': 'WebPage', name: 'Documentation', url: at })) }),
    ...(citations.length === 0 ? {} : { citation: citations }),
    ...(entry.institutions.length === 0
      ? {}
      : { maintainer: entry.institutions.map((name) => ({ '@type': 'Organization', name })) }),
  }
}
