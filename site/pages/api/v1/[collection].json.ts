// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { readCollection } from '../../../collections.ts'
import { pageKey } from '../../../page-paths.ts'
import { readConfig } from '../../../site-data.ts'
import { jsonFile } from '../../../views/api-files.ts'
import { listCollections } from '../../../views/collections.ts'

/** A file for each collection that the instance has. */
export function getStaticPaths() {
  return listCollections(readConfig()).flatMap((collection) => {
    const content = readCollection(collection)
    if (content === undefined || (Array.isArray(content) && content.length === 0)) return []
    return [{ params: { collection }, props: { content }, cacheKey: pageKey(content) }]
  })
}

/** A collection as its schema knows it, under its name; the records of a folder have their ids. */
export const GET: APIRoute<{ readonly content: unknown }> = ({ params, props }) =>
  jsonFile({ [params['collection'] ?? '']: props.content })
