// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { readHeatRows, readHeatSources } from '../../../heat-paths.ts'
import { languagePaths } from '../../../page-paths.ts'
import { jsonFile } from '../../../views/api-files.ts'
import type { Language } from '../../../views/links.ts'

export function getStaticPaths() {
  return languagePaths(...readHeatSources())
}

/** Rows of the table of all series, in the language of the page beside it. */
export const GET: APIRoute<{ lang: Language }> = ({ props }) => jsonFile(readHeatRows(props.lang))
