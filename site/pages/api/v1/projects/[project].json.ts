// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import type { CatalogueEntry } from '../../../../../ingest/records/site-catalogue.ts'
import { projectPaths } from '../../../../catalogue-paths.ts'
import { jsonFile } from '../../../../views/api-files.ts'

export function getStaticPaths() {
  return projectPaths()
}

/** One entry of the catalogue, all fields. */
export const GET: APIRoute<{ entry: CatalogueEntry }> = ({ props }) => jsonFile(props.entry)
