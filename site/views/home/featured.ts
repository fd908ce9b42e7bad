// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'

/** The projects that say most about themselves, measured ones first: what a visitor can judge the catalogue by. */
export function pickFeatured(entries: readonly CatalogueEntry[], count: number): readonly CatalogueEntry[] {
  return entries
    .map((entry) => ({ entry, said: countSaid(entry) }))
    .sort((a, b) => b.said - a.said || a.entry.id.localeCompare(b.entry.id, 'en'))
    .slice(0, count)
    .map(({ entry }) => entry)
}

function countSaid(entry: CatalogueEntry): number {
  const lists = [
    entry.repository,
    entry.documentation,
    entry.discussion,
    entry.languages,
    entry.parallelism,
    entry.topics,
  ]
  const packages = (entry.spackPackage.length > 0 ? 1 : 0) + (entry.guixPackage.length > 0 ? 1 : 0)
  const filled = lists.filter((list) => list.length > 0).length
  return filled + packages + (entry.license === undefined ? 0 : 1) + (entry.kpi === undefined ? 0 : 10)
}
