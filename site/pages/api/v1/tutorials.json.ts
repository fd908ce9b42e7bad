// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { absoluteUrl } from '../../../report-paths.ts'
import { readConfig, readTutorials } from '../../../site-data.ts'
import { jsonFile } from '../../../views/api-files.ts'
import { pathIn } from '../../../views/links.ts'

/** Tutorials in their order, with the address of each translation that there is. */
export const GET: APIRoute = () => {
  const { languages } = readConfig().site
  const tutorials = readTutorials().map((tutorial) => {
    const written = languages.filter((language) => tutorial.texts[language] !== undefined)
    const urls = written.map(
      (language) => [language, absoluteUrl(pathIn(language, languages, `/learn/${tutorial.id}/`))] as const,
    )
    return { ...tutorial, minutes: tutorial.teaching + tutorial.exercises, urls: Object.fromEntries(urls) }
  })
  return jsonFile({ tutorials })
}
