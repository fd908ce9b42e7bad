// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { chipsOf, readList } from '../../../catalogue-facts.ts'
import { languagePaths } from '../../../page-paths.ts'
import { jsonFile } from '../../../views/api-files.ts'
import { makeListData } from '../../../views/catalogue/list-rows.ts'
import type { Language } from '../../../views/links.ts'

export function getStaticPaths() {
  return languagePaths(readList())
}

/** What the filter of the list reads, in the language of the page beside it. */
export const GET: APIRoute<{ lang: Language }> = ({ props: { lang } }) => {
  const { projects, facets, asOf } = readList()
  return jsonFile(makeListData(projects, facets, { asOf, chipsOf: (project) => chipsOf(lang, project) }))
}
