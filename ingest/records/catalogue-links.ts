// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CatalogueEntry } from './site-catalogue.ts'

/** Every address that entries of the catalogue link to, each once, in order. */
export function listCatalogueLinks(entries: readonly CatalogueEntry[]): readonly string[] {
  const all = entries.flatMap((entry) => [
    entry.homepage ?? [],
    entry.repository,
    entry.documentation,
    entry.discussion,
    entry.guixPackage,
    entry.spackPackage,
    entry.contacts.flatMap(({ url }) => url ?? []),
    entry.publications.flatMap(({ doi, url }) => (doi === undefined ? (url ?? []) : `https://doi.org/${doi}`)),
    entry.doi === undefined ? [] : `https://doi.org/${entry.doi}`,
  ])
  return [...new Set(all.flat())].sort()
}
