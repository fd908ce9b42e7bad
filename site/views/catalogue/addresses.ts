// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'

/** Every address in the catalogue: the id of each project, and its earlier ids, less those that another project has now. */
export function listAddresses(
  entries: readonly CatalogueEntry[],
): readonly { readonly id: string; readonly entry: CatalogueEntry }[] {
  const addresses = new Map<string, CatalogueEntry>()
  for (const entry of entries) addresses.set(entry.id, entry)
  for (const entry of entries) {
    for (const alias of entry.aliases) if (!addresses.has(alias)) addresses.set(alias, entry)
  }
  return [...addresses].map(([id, entry]) => ({ id, entry }))
}
