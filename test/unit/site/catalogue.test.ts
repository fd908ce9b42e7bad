// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { listAddresses } from '../../../site/views/catalogue/addresses.ts'
import { facetValues, listFacets } from '../../../site/views/catalogue/facets.ts'
import { writeJsonLd } from '../../../site/views/catalogue/json-ld.ts'
import { listPackages } from '../../../site/views/catalogue/packages.ts'
import { listLinks } from '../../../site/views/catalogue/project-links.ts'
import { foldText, hasWords, splitWords } from '../../../site/views/catalogue/search-text.ts'
import { firstSentence } from '../../../site/views/catalogue/sentence.ts'
import { makeEntry } from './entries.ts'

describe('a facet', () => {
  const cpp = makeEntry({ id: 'a', languages: ['C++'] })
  const both = makeEntry({ id: 'b', languages: ['C++', 'Python'] })
  const python = makeEntry({ id: 'c', languages: ['Python'] })
  const unknown = makeEntry({ id: 'd' })

  test('is shown when half of the projects have the field', () => {
    const facets = listFacets([cpp, both, python, unknown, unknown, unknown])
    expect(facets.map(({ id }) => id)).toEqual(['language'])
    expect(facets[0]?.options).toEqual([
      { value: 'C++', count: 2 },
      { value: 'Python', count: 2 },
    ])
  })

  test('is hidden when fewer than half have the field', () => {
    expect(listFacets([cpp, both, python, ...Array.from({ length: 4 }, () => unknown)])).toEqual([])
  })

  test('is hidden when every project has a value of its own, or all have the same one', () => {
    expect(listFacets(['MIT', 'ISC', 'Zlib'].map((license) => makeEntry({ license })))).toEqual([])
    expect(listFacets([cpp, cpp, cpp])).toEqual([])
  })

  test('gives each project its values for the filter, and none for facets that are hidden', () => {
    const facets = listFacets([cpp, both, python])
    expect(facetValues(makeEntry({ languages: ['C'], topics: ['x'] }), facets)).toEqual({ language: ['C'] })
  })
})

describe('the first sentence', () => {
  test('ends at a full stop, not at an abbreviation or a version number', () => {
    expect(firstSentence('Reads files, e.g. HDF5 2.0 ones. Writes them too.')).toBe('Reads files, e.g. HDF5 2.0 ones.')
    expect(firstSentence('No full stop')).toBe('No full stop')
    expect(firstSentence('')).toBe('')
  })

  test('is cut between words when it is long', () => {
    const sentence = firstSentence('word '.repeat(100), 40)
    expect(sentence).toBe('word word word word word word word word…')
    expect(firstSentence('x'.repeat(300), 40)).toHaveLength(41)
  })
})

describe('the filter', () => {
  test('finds words in any order, without accents or case', () => {
    const words = foldText('Éléments finis  pour la mécanique')
    expect(hasWords(words, splitWords('MECANIQUE elements'))).toBe(true)
    expect(hasWords(words, splitWords('volumes'))).toBe(false)
    expect(hasWords(words, splitWords(' '))).toBe(true)
  })
})

describe('an address in the catalogue', () => {
  test('is the id of a project or an earlier one, and an id wins over an alias', () => {
    const [first, second] = [makeEntry({ id: 'a', aliases: ['old', 'b'] }), makeEntry({ id: 'b' })]
    expect(listAddresses([first, second]).map(({ id, entry }) => [id, entry.id])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
      ['old', 'a'],
    ])
  })
})

describe('links of a project', () => {
  test('are web addresses only', () => {
    const entry = makeEntry({ homepage: 'javascript:alert(1)', documentation: ['https://www.example.org/doc/'] })
    expect(listLinks(entry)).toEqual([
      { label: 'project.documentation', href: 'https://www.example.org/doc/', text: 'example.org/doc' },
    ])
  })

  test('name the Spack recipe when the address tells it', () => {
    const spackPackage = ['https://git.example.org/packages/tiny_solver/package.py', 'https://p.example.org/?name=tiny']
    const packages = listPackages(makeEntry({ spackPackage, guixPackage: ['https://git.example.org/algebra.scm'] }))
    expect(packages.map(({ manager, name }) => [manager, name])).toEqual([
      ['Spack', 'tiny_solver'],
      ['Spack', 'tiny'],
      ['Guix', undefined],
    ])
  })
})

test('the record for search engines cannot end its script element', () => {
  const text = writeJsonLd(makeEntry({ name: '</script><script>alert(1)</script>' }), 'https://portal.example.org/')
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toMatchObject({ name: '</script><script>alert(1)</script>' })
})
