// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { readCatalogue, readConfig } from '../../site-data.ts'
import { jsonFile } from '../../views/api-files.ts'
import type { TodayFile } from '../../views/submit/today.ts'

/** What an entry that somebody writes is held against. */
export const GET: APIRoute = () => {
  const { workPackages, packageRepositories, linkVocabulary } = readConfig()
  const file: TodayFile = {
    entries: readCatalogue(),
    ...(workPackages === undefined ? {} : { workPackages: workPackages.map(({ id }) => id) }),
    ...(packageRepositories === undefined ? {} : { packageRepositories: packageRepositories.map(({ id }) => id) }),
    ...(linkVocabulary === undefined ? {} : { linkVocabulary }),
  }
  return jsonFile(file)
}
