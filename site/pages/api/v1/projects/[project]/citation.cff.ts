// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import type { CatalogueEntry } from '../../../../../../ingest/records/site-catalogue.ts'
import { newestVersion } from '../../../../../catalogue-facts.ts'
import { projectPaths } from '../../../../../catalogue-paths.ts'
import { citeProject } from '../../../../../views/catalogue/citation.ts'

export function getStaticPaths() {
  return projectPaths()
}

/** How to cite the project. */
export const GET: APIRoute<{ entry: CatalogueEntry }> = ({ props: { entry } }) =>
  new Response(citeProject(entry, 'en', newestVersion(entry.id)).cff, {
    headers: { 'content-type': 'application/yaml; charset=utf-8' },
  })
