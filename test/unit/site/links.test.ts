// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { listAddresses, toTarget } from '../../../site/integrations/links.mjs'
import { pathIn, stripLocale, withBase } from '../../../site/views/links.ts'

describe('an address inside the site', () => {
  test('stands under the base path, whether or not the base ends in a slash', () => {
    expect(withBase('/kpi/', '/portal')).toBe('/portal/kpi/')
    expect(withBase('/kpi/', '/portal/')).toBe('/portal/kpi/')
    expect(withBase('kpi/', '/')).toBe('/kpi/')
  })

  test('has the language as its first part, but for the language at the root', () => {
    expect(pathIn('en', ['en', 'fr'], '/faq/')).toBe('/faq/')
    expect(pathIn('fr', ['en', 'fr'], '/faq/')).toBe('/fr/faq/')
    expect(pathIn('fr', ['fr'], '/faq/')).toBe('/faq/')
  })

  test('names the same page in every language once base and language are taken off', () => {
    expect(stripLocale('/portal/fr/catalogue/', '/portal', ['en', 'fr'])).toBe('/catalogue/')
    expect(stripLocale('/portal/catalogue/', '/portal/', ['en', 'fr'])).toBe('/catalogue/')
    expect(stripLocale('/fr/', '/', ['en', 'fr'])).toBe('/')
    expect(stripLocale('/fr/', '/', ['en'])).toBe('/fr/')
  })
})

describe('the link check', () => {
  const where = { base: '/portal/', site: 'https://portal.example.org' }

  test('sees addresses of elements and none in the text of a page', () => {
    const html =
      '<p title="a > b">href="/no/"</p><a class=x href="/a/?b=1&amp;c=2">A</a><img src="i.svg"><link href="s.css">'
    expect([...listAddresses(html)]).toEqual(['/a/?b=1&c=2', 'i.svg', 's.css'])
  })

  test('reads relative, absolute and canonical addresses as files of the site', () => {
    expect(toTarget('../b/#c', 'a/index.html', where)).toBe('b/index.html#c')
    expect(toTarget('/portal/x.svg', 'a/index.html', where)).toBe('x.svg')
    expect(toTarget('https://portal.example.org/portal/', '404.html', where)).toBe('index.html')
  })

  test('leaves other sites alone and finds a link that forgot the base path', () => {
    expect(toTarget('https://elsewhere.example.org/', 'index.html', where)).toBeUndefined()
    expect(toTarget('mailto:a@example.org', 'index.html', where)).toBeUndefined()
    expect(toTarget('/kpi/', 'index.html', where)).toContain('outside the base path')
  })
})
