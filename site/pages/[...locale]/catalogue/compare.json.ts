// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { languagePaths } from '../../../page-paths.ts'
import { readGuidelines, readVersions } from '../../../site-data.ts'
import { jsonFile } from '../../../views/api-files.ts'
import { listCompareFacts } from '../../../views/catalogue/compare-facts.ts'
import type { Language } from '../../../views/links.ts'

export function getStaticPaths() {
  return languagePaths(readVersions(), readGuidelines())
}

/** Versions and guidelines of all projects, in the language of the comparison that reads them. */
export const GET: APIRoute<{ lang: Language }> = ({ props: { lang } }) =>
  jsonFile({ rows: listCompareFacts(lang, { versions: readVersions(), guidelines: readGuidelines() }) })
