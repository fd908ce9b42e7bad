// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { experimental_AstroContainer as AstroContainer } from 'astro/container'
import { expect, test } from 'vitest'
import type { ImportedFrom } from '../../../ingest/records/site-submit.ts'
import Origins from '../../../site/components/catalogue/Origins.astro'
import { makeEntry } from './entries.ts'

const own: ImportedFrom = {
  kind: 'codemeta',
  title: 'codemeta.json',
  url: 'https://example.org/codemeta.json',
  status: 'stale',
  fetchedAt: '2026-07-01T00:00:00.000Z',
  fields: ['documentation', 'license'],
  differs: [{ field: 'discussion', entry: 'https://example.org/a', other: '<script>alert(1)</script>' }],
}
const quiet: ImportedFrom = { kind: 'catalogue', title: 'Earlier', status: 'ok', fields: [], differs: [] }

async function render(lang: 'en' | 'fr', imported?: readonly ImportedFrom[]): Promise<string> {
  const container = await AstroContainer.create()
  const entry = makeEntry(imported === undefined ? {} : { imported })
  return container.renderToString(Origins, { props: { entry, lang } })
}

test('the page of a project says which field is from where, how old it is, and where two places differ', async () => {
  const html = await render('en', [own, quiet])
  expect(html).toContain('Gives documentation, license.')
  expect(html).toContain('Cannot be read now; this is what it said on 1 Jul 2026.')
  expect(html).toContain('What is not listed here was written in content/projects.yml.')
  expect(html).toContain('Where the two differ')
  expect(html).toContain('&lt;script&gt;alert(1)')
  expect(html).not.toContain('Earlier')
  expect(await render('fr', [own])).toContain('voici ce qui y figurait le 1 juil. 2026')
})

test('two places that say the same are named together', async () => {
  const html = await render('en', [own, { ...own, kind: 'catalogue', title: 'Earlier' }])
  expect(html.match(/<dt/g)).toHaveLength(1)
  expect(html).toContain('codemeta.json, Earlier')
})

test('a project that is written here alone has no such part', async () => {
  expect(await render('en')).not.toContain('section')
  expect(await render('en', [quiet])).not.toContain('section')
})
