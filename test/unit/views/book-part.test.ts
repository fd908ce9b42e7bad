// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import { placeInBook } from '../../../site/views/learn/book-part.ts'

const parts = new Map([
  ['/portal/learn/first/', 'first'],
  ['/portal/learn/second/', 'second'],
])

/** The HTML of the page `first` as it stands in a book with `second`. */
function place(html: string): string {
  const root = fromHtml(html, { fragment: true })
  return toHtml(placeInBook(root, { part: 'first', page: '/portal/learn/first/', parts }))
}

describe('a tutorial on a page with others', () => {
  test('has ids of its own, and what names them follows', () => {
    expect(
      place('<section aria-labelledby="a b"><h2 id="a">A</h2><label for="c">C</label><p id="b"></p></section>'),
    ).toBe(
      '<section aria-labelledby="first--a first--b"><h3 id="first--a">A</h3><label for="first--c">C</label><p id="first--b"></p></section>',
    )
    expect(place('<svg><path fill="url(#x)"></path><g id="x"></g></svg>')).toBe(
      '<svg><path fill="url(#first--x)"></path><g id="first--x"></g></svg>',
    )
  })

  test.each([
    ['#a', '#first--a'],
    ['../first/#a', '#first--a'],
    ['../second/', '#second'],
    ['/portal/learn/second/#b%C3%A9', '#second--bé'],
    ['../../glossary/#node', '/portal/glossary/#node'],
    ['/portal/guides/x/?a=1', '/portal/guides/x/?a=1'],
    ['https://example.org/#a', 'https://example.org/#a'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
  ])('a link to %s leads to %s', (href, to) => {
    expect(place(`<a href="${href}">x</a>`)).toBe(`<a href="${to}">x</a>`)
  })

  test('has its headings one level lower, its folds open, and no anchors to copy', () => {
    expect(
      place('<h3>A</h3><a class="sl-anchor-link" href="#a">#</a><details><summary>S</summary>x</details><h6>B</h6>'),
    ).toBe('<h4>A</h4><details open><summary>S</summary>x</details><h6>B</h6>')
  })

  test('keeps text text', () => {
    expect(place('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')).toBe('<p>&#x3C;script>alert(1)&#x3C;/script></p>')
  })
})
