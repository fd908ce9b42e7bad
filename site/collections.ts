// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** The collections of the instance, as publish wrote them. */
import type { SiteLists, SiteRecords } from '../ingest/records/site-collections.ts'
import { readIfThere } from './site-data.ts'
import type { CollectionName } from './views/collections.ts'

/** Records of a collection with a folder, by id; none when the instance has none. */
export function readList<N extends keyof SiteLists>(name: N): SiteLists[N] | readonly [] {
  return readIfThere<SiteLists[N] | readonly []>(`${name}.json`, [])
}

/** Tables of data that a written page names, in its order. */
export function readTables(names: readonly string[] = []): readonly SiteLists['tables'][number][] {
  return names.flatMap((name) => readList('tables').find(({ id }) => id === name) ?? [])
}

/** The record of a collection that is one file; undefined when the instance has none. */
export function readRecord<N extends keyof SiteRecords>(name: N): SiteRecords[N] | undefined {
  return readIfThere<SiteRecords[N] | undefined>(`${name}.json`, undefined)
}

/** Any collection, for those who pass it on. */
export function readCollection(name: CollectionName): unknown {
  return readIfThere<unknown>(`${name}.json`, undefined)
}
