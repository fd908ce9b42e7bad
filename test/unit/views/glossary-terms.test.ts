// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import type { GlossaryTerm } from '../../../schemas/types.gen.ts'
import { findTerms } from '../../../site/views/glossary/find-terms.ts'
import { markTerms } from '../../../site/views/glossary/mark-terms.ts'
import { indexTerms } from '../../../site/views/glossary/term-index.ts'

const makeTerm = (id: string, term: string, more: Partial<GlossaryTerm> = {}): GlossaryTerm => ({
  ...{ id, term, definition: `What ${term} is.`, category: 'ci' },
  ...more,
})
const inFrench = (term: string) => ({ term, definition: `Ce qu’est : ${term}.` })
const terms = [
  makeTerm('node', 'Node', { fr: inFrench('Nœud') }),
  makeTerm('login-node', 'Login node', { synonyms: ['front end'], fr: inFrench('Nœud de connexion') }),
  makeTerm('exclusive-node', 'Exclusive node', { fr: inFrench('Nœud exclusif') }),
  makeTerm('ci', 'Continuous integration', { acronym: 'CI', fr: inFrench('Intégration continue') }),
  makeTerm('cpu-bound', 'CPU-bound'),
  makeTerm('dependency', 'Dependency', { fr: inFrench('Dépendance') }),
  makeTerm('job', 'Job', { fr: { ...inFrench('Travail'), tooltip: false } }),
  makeTerm('channel', 'Channel', { fr: inFrench('Canal') }),
  makeTerm('run', 'Run', { tooltip: false, fr: inFrench('Exécution') }),
]

/** What is found in a text, as `id: words`. */
function listFound(text: string, lang: 'en' | 'fr' = 'en'): readonly string[] {
  return findTerms(text, indexTerms(terms, lang)).map(({ id, start, end }) => `${id}: ${text.slice(start, end)}`)
}

/** HTML with its terms marked, without the classes and descriptions of the links. */
function mark(html: string, limit = 15): string {
  const index = indexTerms(terms, 'en')
  const { root } = markTerms(fromHtml(html, { fragment: true }), { index, hrefOf: (id) => `#${id}`, limit })
  return toHtml(root).replaceAll(/ (?:class="term"|aria-describedby="[^"]*")/g, '')
}

describe('terms of the glossary in a text', () => {
  test.each([
    ['Build on a login node, not on a node.', ['login-node: login node', 'node: node']],
    ['Login\nnodes and front ends', ['login-node: Login\nnodes', 'login-node: front ends']],
    ['dependencies', ['dependency: dependencies']],
    ['CPU-bound, or cpu bound', ['cpu-bound: CPU-bound', 'cpu-bound: cpu bound']],
    ['CI and ci', ['ci: CI']],
    ['a run', []],
  ])('%j: the longest, in singular and plural; acronyms as they are written', (text, found) => {
    expect(listFound(text)).toEqual(found)
  })

  test.each([
    'multi-node',
    'Node.js',
    'node-local',
    'gitlab.com/job',
    'node_modules',
    '@node',
    'nodelist',
    'job2',
    'CI/CD',
  ])('%s is another word', (text) => {
    expect(listFound(text)).toEqual([])
  })

  test('have French forms on French pages: plurals, and words after an apostrophe', () => {
    expect(listFound('des nœuds de connexion, des nœuds exclusifs, des canaux, l’intégration continue', 'fr')).toEqual([
      'login-node: nœuds de connexion',
      'exclusive-node: nœuds exclusifs',
      'channel: canaux',
      'ci: intégration continue',
    ])
    expect(listFound('un travail, une exécution, a login node', 'fr')).toEqual([])
  })
})

describe('a written page', () => {
  test('explains a term where it first stands in running text', () => {
    expect(mark('<h2>Job</h2><p>A <strong>job</strong>, jobs.</p><ul><li>A node</li></ul>')).toBe(
      '<h2>Job</h2><p>A <strong><a href="#job">job</a></strong>, jobs.</p><ul><li>A <a href="#node">node</a></li></ul>',
    )
  })

  test('leaves links, code, headings, drawings and hidden parts as they are', () => {
    const html =
      '<p><a href="/x">job</a> <code>job</code> <abbr title="x">CI</abbr> <span aria-hidden="true">job</span></p>' +
      '<pre>job</pre><div>job</div><h3>node</h3><p><svg><text>node</text></svg></p>'
    expect(mark(html)).toBe(html)
  })

  test('explains no more than its limit', () => {
    expect(mark('<p>job node CI</p>', 2)).toBe('<p><a href="#job">job</a> <a href="#node">node</a> CI</p>')
  })

  test('keeps text text, whatever it says', () => {
    expect(mark('<p>&lt;img src=x onerror=alert(1)&gt; job &amp;lt;</p>')).toBe(
      '<p>&#x3C;img src=x onerror=alert(1)> <a href="#job">job</a> &#x26;lt;</p>',
    )
  })

  test('is read in a time that grows with its length only', () => {
    const began = performance.now()
    listFound('login '.repeat(20_000))
    listFound('-'.repeat(200_000))
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})
