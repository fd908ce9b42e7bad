// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'
import type { LinkVocabulary } from '../../../schemas/types.gen.ts'

/** The catalogue of today as the form and the preview ask for it: a file of this site, the same whatever a person types. */
export interface TodayFile {
  readonly entries: readonly CatalogueEntry[]
  readonly workPackages?: readonly string[]
  readonly packageRepositories?: readonly string[]
  /** Words of the programme for what an address is for. */
  readonly linkVocabulary?: LinkVocabulary
}

/** What the pages know of the repository of the portal; absent when the instance names none. */
export interface PortalRepository {
  readonly url?: string
  readonly branch: string
}

/** What a page hands to its script. */
export interface PageSettings {
  readonly today: string
  readonly licences: string
  readonly preview: string
  /** Folder of the pages on problems. */
  readonly errors: string
  readonly repository: PortalRepository
}

/** The page of the forge where an entry of today is changed. */
export function editAddress(
  { url, branch }: PortalRepository,
  entry: Pick<CatalogueEntry, 'file' | 'line'>,
): string | undefined {
  return url === undefined ? undefined : `${url.replace(/\/$/, '')}/blob/${branch}/${entry.file}#L${entry.line}`
}
