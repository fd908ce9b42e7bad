// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CatalogueState } from '../records/feed-events.ts'

/** The catalogue as publish last wrote it, undefined before it ever did; parts that the instance does not have are empty. */
export function readPublished(folder: string): CatalogueState | undefined {
  if (!existsSync(join(folder, 'catalogue.json'))) return undefined
  return {
    entries: readPart<CatalogueState['entries']>(folder, 'catalogue.json', []),
    versions: readPart<CatalogueState['versions']>(folder, 'versions.json', { repositories: [], projects: [] }),
    guidelines: readPart<CatalogueState['guidelines']>(folder, 'guidelines.json', { guidelines: [], projects: [] }),
  }
}

function readPart<T>(folder: string, name: string, otherwise: T): T {
  const file = join(folder, name)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : otherwise
}
