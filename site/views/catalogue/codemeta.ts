// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { safeUrl } from '../../../ingest/records/safe-url.ts'
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'
import { licenceUrl } from './licence.ts'

/** What is known of a project beside its entry. */
export interface CodemetaFacts {
  readonly version?: string | undefined
  /** Address of the project's page. */
  readonly page: string
}

/**
 * The project as CodeMeta 3.0 (https://w3id.org/codemeta/3.0), all keys of its context. What the catalogue does not know is left out:
 * the file is a beginning for the project's own.
 */
export function makeCodemeta(entry: CatalogueEntry, { version, page }: CodemetaFacts): object {
  const safe = (addresses: readonly string[]) => addresses.flatMap((address) => safeUrl(address) ?? [])
  const tracker = safe(entry.discussion).find((address) => /\/issues\/?$/.test(address))
  const identifier = [entry.doi === undefined ? [] : `https://doi.org/${entry.doi}`, entry.swhid ?? []].flat()
  const publications = entry.publications.flatMap(({ doi, title, url }) => {
    const address = doi === undefined ? safeUrl(url) : `https://doi.org/${doi}`
    const known = {
      ...(title === undefined ? {} : { name: title }),
      ...(address === undefined ? {} : { url: address }),
    }
    return [{ type: 'ScholarlyArticle', ...known }]
  })
  return dropEmpty({
    '@context': 'https://w3id.org/codemeta/3.0',
    type: 'SoftwareSourceCode',
    name: entry.name,
    description: entry.description,
    identifier,
    url: safeUrl(entry.homepage) ?? page,
    codeRepository: safe(entry.repository)[0],
    issueTracker: tracker,
    softwareHelp: safe(entry.documentation).map((url) => ({ type: 'CreativeWork', url })),
    license: licenceUrl(entry.license),
    version,
    programmingLanguage: entry.languages,
    keywords: [...entry.topics, ...entry.parallelism],
    maintainer: entry.institutions.map((name) => ({ type: 'Organization', name })),
    referencePublication: publications,
  })
}

function dropEmpty(record: Readonly<Record<string, unknown>>): object {
  const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value)))
}
