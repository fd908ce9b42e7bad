// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { APIRoute } from 'astro'
import { absoluteUrl } from '../report-paths.ts'
import { readCatalogue, readConfig, readPages, readPaths } from '../site-data.ts'
import { writeLlmsText } from '../views/llms.ts'
import type { ListedPage } from '../views/llms.ts'

/** What the site has, for programs that read texts: paths, written pages, software and the API. */
export const GET: APIRoute = () => {
  const { programme, features } = readConfig()
  const below = (folder: string): readonly ListedPage[] =>
    readPages()
      .filter(({ id }) => id === folder || id.startsWith(`${folder}/`))
      .map(({ id, title, description = '' }) => ({ title, description, url: absoluteUrl(`/${id}/`) }))
  const learns = features?.learn !== false
  const parts = [
    { title: 'Learning paths', pages: learns ? readPaths().map(describePath) : [] },
    { title: 'Tutorials', pages: learns ? below('learn') : [] },
    { title: 'Explanations', pages: learns ? below('explain') : [] },
    { title: 'Guides', pages: learns ? below('guides') : [] },
    { title: 'Questions', pages: features?.faq === false ? [] : below('faq') },
    { title: 'Software', pages: features?.catalogue === false ? [] : readCatalogue().map(describeProject) },
  ]
  const notes = [
    `All data are JSON, described at ${absoluteUrl('/api/v1/openapi.json')}.`,
    'A value that was not measured is null and has a reason; zero was measured.',
  ]
  const text = writeLlmsText({ title: programme.name, description: programme.description, notes }, parts)
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

function describePath({ id, title, description }: ReturnType<typeof readPaths>[number]): ListedPage {
  return { title, description, url: absoluteUrl(`/learn/paths/${id}/`) }
}

function describeProject({ id, name, description }: ReturnType<typeof readCatalogue>[number]): ListedPage {
  return { title: name, description, url: absoluteUrl(`/catalogue/${id}/`) }
}
