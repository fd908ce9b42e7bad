// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { experimental_AstroContainer as AstroContainer } from 'astro/container'
import { beforeAll, describe, expect, test } from 'vitest'
import Head from '../../../site/components/starlight/Head.astro'
import Instrument from '../../../site/components/home/Instrument.astro'
import Filter from '../../../site/components/catalogue/Filter.astro'
import KpiBlock from '../../../site/components/catalogue/KpiBlock.astro'
import ProjectCard from '../../../site/components/catalogue/ProjectCard.astro'
import Term from '../../../site/components/glossary/Term.astro'
import { makeEntry } from './entries.ts'

let container: AstroContainer
beforeAll(async () => {
  container = await AstroContainer.create()
})

describe('a project in a list', () => {
  test('shows its name, its first sentence and what it is chosen by', async () => {
    const entry = makeEntry({
      license: 'MIT',
      spackPackage: ['https://git.example.org/a/package.py'],
      languages: ['C++'],
    })
    const html = await container.renderToString(ProjectCard, { props: { entry, lang: 'en', level: 2 } })
    expect(html).toContain('href="/catalogue/tiny-solver/"')
    expect(html).toContain('Solves tiny systems.')
    expect(html).not.toContain('It is made up')
    for (const chip of ['MIT', 'Spack', 'C++']) expect(html).toContain(`>${chip}</li>`)
  })

  test('shows hostile text as text', async () => {
    const entry = makeEntry({ name: '<img src=x onerror=alert(1)>', description: '"><script>alert(1)</script>.' })
    const html = await container.renderToString(ProjectCard, { props: { entry, lang: 'en', level: 2, facets: [] } })
    // Inside a quoted attribute a bracket is only a character.
    expect(html.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/<img|<script/)
  })

  test('links to its page in the language of the list', async () => {
    const html = await container.renderToString(ProjectCard, { props: { entry: makeEntry(), lang: 'fr', level: 3 } })
    expect(html).toContain('href="/fr/catalogue/tiny-solver/"')
  })
})

describe('the benchmark results of a project', () => {
  test('lead to its KPI page with the counts', async () => {
    const entry = makeEntry({ kpi: { series: 1200, runs: 7, newest: '2026-01-05T12:00:00Z' } })
    const html = await container.renderToString(KpiBlock, { props: { entry, lang: 'en' } })
    expect(html).toContain('1,200 series from 7 runs, the newest of 5 Jan 2026.')
    expect(html).toContain('href="/kpi/tiny-solver/"')
  })

  test('say how to send results when there is none', async () => {
    const html = await container.renderToString(KpiBlock, { props: { entry: makeEntry(), lang: 'en' } })
    expect(html).toContain('No benchmark result of Tiny solver is here yet.')
    expect(html).not.toContain('/kpi/')
  })
})

test('the filter is hidden until its script runs, and every field has a label', async () => {
  const facets = [{ id: 'wp', label: 'facet.workPackage', options: [{ value: 'WP1', count: 2 }], none: 0 }]
  const props = { lang: 'en', facets, total: 3, src: '/list.json', titles: new Map([['wp/WP1', 'WP1 Solvers']]) }
  const html = await container.renderToString(Filter, { props })
  expect(html).toMatch(/<portal-filter[^>]* hidden/)
  for (const id of ['filter-words', 'filter-wp']) {
    expect(html).toContain(`for="${id}"`)
    expect(html).toContain(`id="${id}"`)
  }
  expect(html).toContain('WP1 Solvers (2)')
})

test('an instrument reads a value that was not measured as a dash, never as zero', async () => {
  const series = { id: 's', label: 'Run time', unit: 's', system: 'testbed', points: 5, last: null }
  const shown = {
    project: { id: 'p', name: 'P', origin: 'outside' },
    benchmark: 'heat',
    series,
    spark: [1, 2, 3, null],
  }
  const html = await container.renderToString(Instrument, { props: { lang: 'en', shown } })
  expect(html).toContain('—')
  expect(html).not.toMatch(/>\s*0\s*</)
  expect(html).toContain('Example from outside the programme')
})

test('a term without a French form stands in English and says so to screen readers', async () => {
  const term = { id: 'heat', term: 'Heat', definition: 'It flows.', category: 'portal' }
  const html = await container.renderToString(Term, { props: { term, lang: 'fr', names: new Map([['heat', 'Heat']]) } })
  expect(html).toMatch(/<dd lang="en"/)
})

describe('the head of a page', () => {
  // What the head reads of a Starlight route, and no more.
  const route = (title: string) => ({
    id: 'catalogue/x',
    head: [
      { tag: 'title', content: title },
      { tag: 'link', attrs: { rel: 'alternate', hreflang: 'en', href: '/' } },
      { tag: 'link', attrs: { rel: 'alternate', hreflang: 'fr', href: '/fr/' } },
    ],
  })
  const makeHead = (title: string, languages: readonly ('en' | 'fr')[]) => {
    const locals: App.Locals = JSON.parse(
      JSON.stringify({
        portalPage: { kind: 'page', wide: false, crumbs: [], languages },
        starlightRoute: route(title),
      }),
    )
    return container.renderToString(Head, { locals })
  }

  test('has the name of a project as text, whatever is in it', async () => {
    const html = await makeHead('</title><script>alert(1)</script>', ['en'])
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;/title&gt;')
  })

  test('names other languages only when the page exists in them', async () => {
    expect(await makeHead('A', ['en', 'fr'])).toContain('hreflang="fr"')
    expect(await makeHead('A', ['en'])).not.toContain('alternate')
  })
})
