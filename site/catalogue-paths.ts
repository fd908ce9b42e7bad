// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Which projects have files of their own. */
import type { CatalogueEntry } from '../ingest/records/site-catalogue.ts'
import { pageKey } from './page-paths.ts'
import { readCatalogue } from './site-data.ts'
import { newestVersion } from './catalogue-facts.ts'

/** One path for each project. */
export function projectPaths(): readonly {
  params: { project: string }
  props: { entry: CatalogueEntry }
  cacheKey: string
}[] {
  return readCatalogue().map((entry) => ({
    params: { project: entry.id },
    props: { entry },
    cacheKey: pageKey(entry, newestVersion(entry.id)),
  }))
}
