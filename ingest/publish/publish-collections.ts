// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { collectionFiles, collectionFolders } from '../documents/collections.ts'
import type { SiteContent } from './site-content.ts'
import type { SiteWriter } from './site-writer.ts'

/** Writes the collections as their schemas know them; what an instance does not have is an empty list, or no file. */
export function publishCollections({ collections }: Pick<SiteContent, 'collections'>, writer: SiteWriter): void {
  for (const name of listKeys(collectionFolders)) {
    const items = collections[name].map(({ id, record }) => ({ id, ...record }))
    writer.write(
      `${name}.json`,
      items.toSorted((a, b) => a.id.localeCompare(b.id, 'en')),
    )
  }
  for (const name of listKeys(collectionFiles)) {
    const filed = collections[name]
    if (filed !== undefined) writer.write(`${name}.json`, filed.record)
  }
}

function listKeys<T extends object>(record: T): (keyof T & string)[] {
  return Object.keys(record).filter((key): key is keyof T & string => Object.hasOwn(record, key))
}
