// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { citeProject } from '../../../site/views/catalogue/citation.ts'
import { makeCodemeta } from '../../../site/views/catalogue/codemeta.ts'
import { listNeeds, listPieces, listRecipes } from '../../../site/views/catalogue/dependencies.ts'
import { writeJsonLd } from '../../../site/views/catalogue/json-ld.ts'
import { noteLinks } from '../../../site/views/catalogue/link-state.ts'
import { listMissing } from '../../../site/views/catalogue/missing.ts'
import { listRelated } from '../../../site/views/catalogue/related.ts'
import { listTaught } from '../../../site/views/catalogue/taught.ts'
import { makeEntry } from './entries.ts'

const full = makeEntry({
  name: 'Tiny & "solver"',
  homepage: 'https://tiny.example.org/',
  repository: ['https://git.example.org/tiny'],
  documentation: ['https://tiny.example.org/doc'],
  discussion: ['https://git.example.org/tiny/issues'],
  license: 'MIT',
  languages: ['C++'],
  topics: ['solvers'],
  institutions: ['Example University'],
  doi: '10.5281/zenodo.1',
  publications: [{ doi: '10.1000/1', title: 'On tiny systems', year: 2020 }, { url: 'https://example.org/p' }],
})

describe('the record for search engines', () => {
  /** Properties of SoftwareSourceCode and what it is made of, with the kinds of value that https://schema.org gives for them. */
  const known: Readonly<Record<string, readonly string[]>> = {
    name: ['Text'],
    description: ['Text'],
    url: ['URL'],
    codeRepository: ['URL'],
    license: ['URL', 'CreativeWork'],
    version: ['Text'],
    identifier: ['URL', 'Text'],
    sameAs: ['URL'],
    programmingLanguage: ['Text'],
    keywords: ['Text'],
    workExample: ['CreativeWork'],
    citation: ['CreativeWork', 'Text'],
    maintainer: ['Organization', 'Person'],
  }
  const types: Readonly<Record<string, string>> = {
    WebPage: 'CreativeWork',
    ScholarlyArticle: 'CreativeWork',
    Organization: 'Organization',
  }
  const kindOf = (value: unknown): string => {
    if (typeof value === 'object' && value !== null && '@type' in value)
      return types[String(value['@type'])] ?? 'unknown'
    return typeof value === 'string' ? (URL.canParse(value) ? 'URL' : 'Text') : 'unknown'
  }

  test.each([full, makeEntry(), makeEntry({ license: 'MIT OR Apache-2.0' })])(
    'has only what schema.org knows of source code, each of a kind that it takes ()',
    (entry) => {
      const record: Record<string, unknown> = JSON.parse(writeJsonLd(entry, 'https://portal.example.org/x/', '1.2'))
      const { '@context': context, '@type': type, '@id': id, ...rest } = record
      expect([context, type, id]).toEqual(['https://schema.org', 'SoftwareSourceCode', 'https://portal.example.org/x/'])
      for (const [key, value] of Object.entries(rest)) {
        for (const kind of [value].flat().map(kindOf)) {
          const allowed = known[key] ?? []
          // A text stands where schema.org says URL only for an expression of several licences, which has no page.
          const isExpression = key === 'license' && kind === 'Text'
          expect(allowed.includes(kind) || (kind === 'URL' && allowed.includes('Text')) || isExpression, key).toBe(true)
        }
      }
    },
  )
})

test('codemeta.json is CodeMeta 3.0 with what is known, and no key for what is not', () => {
  expect(makeCodemeta(full, { version: '1.2', page: 'https://portal.example.org/x/' })).toMatchObject({
    '@context': 'https://w3id.org/codemeta/3.0',
    type: 'SoftwareSourceCode',
    license: 'https://spdx.org/licenses/MIT',
    issueTracker: 'https://git.example.org/tiny/issues',
    identifier: ['https://doi.org/10.5281/zenodo.1'],
    version: '1.2',
    referencePublication: [
      { type: 'ScholarlyArticle', name: 'On tiny systems', url: 'https://doi.org/10.1000/1' },
      { type: 'ScholarlyArticle', url: 'https://example.org/p' },
    ],
  })
  expect(Object.keys(makeCodemeta(makeEntry(), { page: 'https://portal.example.org/x/' }))).toEqual([
    '@context',
    'type',
    'name',
    'description',
    'url',
  ])
})

describe('a citation', () => {
  test('is told as BibTeX, as a citation file and as a sentence, with signs that each of them takes', () => {
    const { bibtex, cff, apa } = citeProject(full, 'en', '1.2')
    expect(bibtex).toContain('title = {Tiny \\& "solver"}')
    expect(bibtex).toContain('author = {{Example University}}')
    expect(cff).toContain('cff-version: 1.2.0')
    expect(cff).toContain('doi: 10.5281/zenodo.1')
    expect(apa).toBe(
      'Example University. (n.d.). Tiny & “solver” (1.2) [Computer software]. https://doi.org/10.5281/zenodo.1',
    )
  })

  test('invents no author: without institutions the project stands for itself', () => {
    expect(citeProject(makeEntry(), 'fr').apa).toBe('Tiny solver project. (s.\u00A0d.). Tiny solver.')
  })
})

describe('related software', () => {
  const a = makeEntry({ id: 'a', name: 'A', topics: ['flow'], institutions: ['X'], workPackages: ['WP1'] })
  const b = makeEntry({ id: 'b', name: 'B', topics: ['flow'], institutions: ['X'] })
  const c = makeEntry({ id: 'c', name: 'C', workPackages: ['WP1'] })

  test('comes with its reasons, strongest first; a weak tie alone is none', () => {
    const [first, ...others] = listRelated(a, [a, b, c], new Map())
    expect(first?.entry.id).toBe('b')
    expect(first?.reasons.map(({ key, values }) => [key, values])).toEqual([
      ['related.topic', 'flow'],
      ['related.institution', 'X'],
    ])
    expect(others).toEqual([])
  })

  test('is what needs it, and what it needs', () => {
    const needs = new Map([['c', ['a']]])
    expect(listRelated(a, [a, c], needs)[0]?.reasons[0]).toEqual({ key: 'related.neededBy', values: 'A' })
    expect(listRelated(c, [a, c], needs)[0]?.reasons[0]).toEqual({ key: 'related.needs', values: 'C' })
  })
})

describe('what packages need', () => {
  const solver = makeEntry({ id: 'solver', packages: { spack: ['solver'] } })
  const runtime = makeEntry({
    id: 'runtime',
    spackPackage: ['https://git.example.org/packages/tiny_runtime/package.py'],
  })
  const unknown = makeEntry({ id: 'unknown' })
  const recipes = {
    packages: [
      { name: 'solver', dependencies: ['mpi', 'tiny-runtime'] },
      { name: 'tiny-runtime', dependencies: ['c', 'hwloc'] },
    ],
  }
  const none = { repositories: [], projects: [] }

  test('is joined by names of recipes, also those that only a link tells', () => {
    expect(listRecipes(runtime)).toEqual(['tiny-runtime'])
    expect(listNeeds([solver, runtime, unknown], recipes, none).map(({ needs }) => needs)).toEqual([
      ['mpi', 'tiny-runtime'],
      ['c', 'hwloc'],
      undefined,
    ])
  })

  test('counts who reaches a piece only through another project, and says what kind of piece it is', () => {
    const pieces = listPieces(listNeeds([solver, runtime, unknown], recipes, none))
    const told = pieces.map(({ name, kind, direct, through }) => [name, kind, direct.length, through.length])
    expect(told).toEqual([
      ['c', 'language', 1, 1],
      ['hwloc', 'library', 1, 1],
      ['mpi', 'interface', 1, 0],
      ['tiny-runtime', 'library', 1, 0],
    ])
    expect(pieces.find(({ name }) => name === 'tiny-runtime')?.project?.id).toBe('runtime')
  })
})

test('a reader is told of links that are dead, moved or silent, each in its own words', () => {
  const checkedAt = '2026-05-01T00:00:00.000Z'
  const notes = noteLinks(
    {
      links: [
        { url: 'https://a.example/', status: 'ok', checkedAt },
        { url: 'https://b.example/', status: 'dead', checkedAt, code: 404 },
        { url: 'https://c.example/', status: 'failed', checkedAt, okAt: '2026-04-01T00:00:00.000Z' },
        { url: 'https://d.example/', status: 'refused', checkedAt, code: 403 },
      ],
    },
    'en',
  )
  expect([...notes].map(([url, { text }]) => [url, text])).toEqual([
    ['https://b.example/', 'dead: nothing there on 1 May 2026'],
    ['https://c.example/', 'no answer on 1 May 2026; it answered on 1 Apr 2026'],
  ])
})

test('an entry asks for what it lacks, and pages that speak of it are found in each language', () => {
  expect(listMissing(full)).toEqual(['improve.workPackages', 'improve.packages', 'improve.contacts'])
  const page = (id: string) => ({ id, body: 'See [it](/catalogue/tiny-solver/).', data: { title: id } })
  const pages = [page('learn/a'), page('fr/learn/a'), page('errors/b'), { ...page('learn/c'), body: '' }]
  expect(listTaught('tiny-solver', pages).map(({ path, language }) => [path, language])).toEqual([
    ['/fr/learn/a/', 'fr'],
    ['/learn/a/', 'en'],
  ])
})
