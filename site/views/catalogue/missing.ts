// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'
import type { CatalogueKey } from '../../i18n/catalogue.en.ts'

const fields: readonly (readonly [CatalogueKey, (entry: CatalogueEntry) => boolean])[] = [
  ['improve.repository', ({ repository }) => repository.length > 0],
  ['improve.documentation', ({ documentation }) => documentation.length > 0],
  ['improve.discussion', ({ discussion }) => discussion.length > 0],
  ['improve.license', ({ license }) => license !== undefined],
  ['improve.languages', ({ languages }) => languages.length > 0],
  ['improve.workPackages', ({ workPackages }) => workPackages.length > 0],
  ['improve.topics', ({ topics }) => topics.length > 0],
  ['improve.institutions', ({ institutions }) => institutions.length > 0],
  [
    'improve.packages',
    (entry) => Object.keys(entry.packages).length + entry.spackPackage.length + entry.guixPackage.length > 0,
  ],
  ['improve.contacts', ({ contacts }) => contacts.length > 0],
  ['improve.doi', ({ doi, swhid }) => doi !== undefined || swhid !== undefined],
]

/** What an entry does not say yet, as an invitation to who knows. */
export function listMissing(entry: CatalogueEntry): readonly CatalogueKey[] {
  return fields.filter(([, has]) => !has(entry)).map(([key]) => key)
}
