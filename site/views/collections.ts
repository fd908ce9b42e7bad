// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
/** Which part of the site a collection belongs to: a part that is switched off publishes nothing of it. */
import type { SiteLists, SiteRecords } from '../../ingest/records/site-collections.ts'
import type { PortalConfig } from '../../schemas/types.gen.ts'

type Feature = keyof NonNullable<PortalConfig['features']>

/** Names of the collections, those with a folder and those of one file. */
export type CollectionName = keyof SiteLists | keyof SiteRecords

/** The part of the site that shows a collection; undefined when pages of any part may. */
const featureOf: Readonly<Record<CollectionName, Feature | undefined>> = {
  demonstrators: 'showroom',
  'event-series': 'events',
  events: 'events',
  news: 'events',
  programme: 'programme',
  recordings: 'events',
  requests: 'programme',
  risks: 'programme',
  sites: 'learn',
  slides: 'events',
  status: 'programme',
  tables: undefined,
}

/** Collections whose part of the site is on, by name. */
export function listCollections({ features }: Pick<PortalConfig, 'features'>): readonly CollectionName[] {
  return collectionNames.filter((name) => {
    const feature = featureOf[name]
    return feature === undefined || features?.[feature] !== false
  })
}

const collectionNames: readonly CollectionName[] = [
  'demonstrators',
  'event-series',
  'events',
  'news',
  'programme',
  'recordings',
  'requests',
  'risks',
  'sites',
  'slides',
  'status',
  'tables',
]
