// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { linkToOriginals } from '../../../site/views/learn/original-links.ts'

/** The HTML of the untranslated page /fr/learn/pack/ where only the tutorial shell is translated. */
function link(html: string): string {
  const originalOf = (path: string) => (path === '/fr/learn/shell/' ? '/learn/shell/' : undefined)
  return toHtml(linkToOriginals(fromHtml(html, { fragment: true }), { page: '/fr/learn/pack/', originalOf }))
}

test('a link of an untranslated page to a heading of a translated one leads to the original, which has the heading', () => {
  expect(link('<p><a href="../shell/#keep-it">Keep it</a></p>')).toBe(
    '<p><a href="/learn/shell/#keep-it">Keep it</a></p>',
  )
})

test('links to whole pages, to untranslated pages, to the page itself and to other sites stay as they are', () => {
  for (const href of ['../shell/', '../mpi/#run', '#run', 'https://example.org/fr/learn/shell/#x', 'mailto:a@b']) {
    expect(link(`<a href="${href}">x</a>`)).toBe(`<a href="${href}">x</a>`)
  }
})
