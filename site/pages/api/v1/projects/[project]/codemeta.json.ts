// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import type { CatalogueEntry } from '../../../../../../ingest/records/site-catalogue.ts'
import { newestVersion } from '../../../../../catalogue-facts.ts'
import { projectPaths } from '../../../../../catalogue-paths.ts'
import { absoluteUrl } from '../../../../../report-paths.ts'
import { makeCodemeta } from '../../../../../views/catalogue/codemeta.ts'

export function getStaticPaths() {
  return projectPaths()
}

/** The project as CodeMeta 3.0, to put into its repository. */
export const GET: APIRoute<{ entry: CatalogueEntry }> = ({ props: { entry } }) => {
  const record = makeCodemeta(entry, { version: newestVersion(entry.id), page: absoluteUrl(`/catalogue/${entry.id}/`) })
  return new Response(`${JSON.stringify(record, undefined, 2)}\n`, {
    headers: { 'content-type': 'application/ld+json; charset=utf-8' },
  })
}
