// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-cff'
import '@citation-js/plugin-csl'
import { safeUrl } from '../../../ingest/records/safe-url.ts'
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'
import type { Language } from '../links.ts'

/** A project as it can be cited. */
export interface Citation {
  readonly bibtex: string
  readonly cff: string
  /** As the American Psychological Association writes it. */
  readonly apa: string
}

/**
 * How to cite a project, from its entry. The catalogue names no persons, so its institutions stand as authors, and the project
 * itself where none is given.
 */
export function citeProject(entry: CatalogueEntry, lang: Language, version?: string): Citation {
  const cite = new Cite([toCsl(entry, version)])
  const locale = lang === 'fr' ? 'fr-FR' : 'en-US'
  return {
    bibtex: withLine(cite.format('bibtex')),
    cff: withLine(cite.format('cff')),
    apa: cite.format('bibliography', { template: 'apa', lang: locale, format: 'text' }).trim(),
  }
}

/** The record that citation-js reads: CSL-JSON 1.0.2. */
function toCsl(entry: CatalogueEntry, version: string | undefined): object {
  const authors = entry.institutions.length > 0 ? entry.institutions : [`${entry.name} project`]
  const url = [entry.homepage, ...entry.repository].map((address) => safeUrl(address)).find(Boolean)
  return {
    id: entry.id,
    type: 'software',
    title: entry.name,
    abstract: entry.description.replaceAll(/\s+/g, ' ').trim(),
    author: authors.map((literal) => ({ literal })),
    ...(entry.doi === undefined ? {} : { DOI: entry.doi }),
    ...(url === undefined ? {} : { URL: url }),
    ...(version === undefined ? {} : { version }),
    ...(entry.topics.length === 0 ? {} : { keyword: entry.topics.join(', ') }),
  }
}

function withLine(text: string): string {
  return `${text.trim()}\n`
}
