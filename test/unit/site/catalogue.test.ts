// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { listAddresses } from '../../../site/views/catalogue/addresses.ts'
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'
import type { KpiProjectSummary } from '../../../ingest/records/site-data.ts'
import type {
  Claim,
  CriterionState,
  ProjectGuidelines,
  SiteGuideline,
} from '../../../ingest/records/site-guidelines.ts'
import type { PackageRow } from '../../../ingest/records/site-versions.ts'
import { collectFacts } from '../../../site/views/catalogue/collect-facts.ts'
import { facetValues, listFacets } from '../../../site/views/catalogue/facets.ts'
import type { KnownProject, ProjectFacts } from '../../../site/views/catalogue/facts.ts'
import { writeJsonLd } from '../../../site/views/catalogue/json-ld.ts'
import { findRows, makeListData } from '../../../site/views/catalogue/list-rows.ts'
import { listPackages } from '../../../site/views/catalogue/packages.ts'
import { listLinks } from '../../../site/views/catalogue/project-links.ts'
import { foldText, hasWords, splitWords } from '../../../site/views/catalogue/search-text.ts'
import { firstSentence } from '../../../site/views/catalogue/sentence.ts'
import { makeEntry } from './entries.ts'

/** Projects of which nothing is known but their entries. */
const unknown: ProjectFacts = { guidelines: [], systems: [] }
function known(overrides: Partial<CatalogueEntry> = {}, facts: Partial<ProjectFacts> = {}): KnownProject {
  return { entry: makeEntry(overrides), facts: { ...unknown, ...facts } }
}

describe('a facet', () => {
  const cpp = known({ id: 'a', languages: ['C++'] })
  const both = known({ id: 'b', languages: ['C++', 'Python'] })
  const python = known({ id: 'c', languages: ['Python'] })

  test('lists its values with how many have them, and how many have none', () => {
    const facets = listFacets([cpp, both, python, known(), known()])
    expect(facets.map(({ id }) => id)).toEqual(['language'])
    expect(facets[0]).toMatchObject({
      none: 2,
      options: [
        { value: 'C++', count: 2 },
        { value: 'Python', count: 2 },
      ],
    })
  })

  test('is hidden when all projects have the same in it, or nobody has anything', () => {
    expect(listFacets([cpp, cpp, cpp])).toEqual([])
    expect(listFacets([known(), known()])).toEqual([])
  })

  test('of free words is hidden when every project has words of its own', () => {
    const topics = ['flow', 'heat', 'waves']
    expect(listFacets(topics.map((topic) => known({ topics: [topic] })))).toEqual([])
    expect(
      listFacets([...topics, 'flow', 'heat'].map((topic) => known({ topics: [topic] }))).map(({ id }) => id),
    ).toEqual(['topic'])
  })

  test('tells guidelines, systems, results and how old the newest sign of life is', () => {
    const kpi = { series: 3, runs: 2, newest: '2026-01-10T00:00:00Z' }
    const lively = known({ kpi }, { systems: ['gaya'], newest: '2026-01-10T00:00:00Z', guidelines: ['packaging'] })
    const quiet = known({}, { newest: '2024-01-10T00:00:00Z' })
    const facets = listFacets([lively, quiet, known()], '2026-01-11T00:00:00Z')
    expect(facets.map(({ id, options, none }) => [id, options.map(({ value }) => value), none])).toEqual([
      ['guideline', ['packaging'], 2],
      ['system', ['gaya'], 2],
      ['kpi', ['yes'], 2],
      ['fresh', ['90', 'older'], 1],
    ])
  })

  test('counts a channel of Guix as Guix, and a forge as no package manager', () => {
    const packages = { 'guix-hpc': ['tiny'], 'spack-numpex': ['tiny'], pypi: ['tiny'], github: ['tiny/tiny'] }
    expect(facetValues(known({ packages }), 'package')).toEqual(['guix', 'pypi', 'spack'])
  })
})

describe('what is known of projects', () => {
  test('joins results, releases and claims, and takes the newest day', () => {
    const criteria = [{ id: 'a/1' }, { id: 'a/2' }] as unknown as SiteGuideline['criteria']
    const state = (id: string, claim: Claim) => ({ id, claim }) as CriterionState
    const release = { versions: [{ version: '2', status: 'newest', released: '2026-03-01T00:00:00Z' }] }
    const [project] = collectFacts([makeEntry({ id: 'tiny' })], {
      kpi: [{ id: 'tiny', systems: ['gaya'], newest: '2026-02-01T00:00:00Z' } as unknown as KpiProjectSummary],
      versions: {
        repositories: [],
        projects: [{ project: 'tiny', packages: [release as unknown as PackageRow], machines: [] }],
      },
      guidelines: {
        guidelines: [{ id: 'a', criteria } as unknown as SiteGuideline],
        projects: [
          {
            project: 'tiny',
            criteria: [state('a/1', 'yes'), state('a/2', 'not-applicable')],
          } as unknown as ProjectGuidelines,
        ],
      },
    })
    expect(project?.facts).toEqual({ guidelines: ['a'], systems: ['gaya'], newest: '2026-03-01T00:00:00Z' })
  })
})

describe('the list that the filter reads', () => {
  const projects = [
    known({ id: 'a', name: 'Alpha', languages: ['C++'], license: 'MIT' }),
    known({ id: 'b', name: 'Béta', languages: ['C++', 'Python'], description: 'Elements. Second sentence.' }),
    known({ id: 'c', name: 'Gamma', license: 'MIT' }),
  ]
  const data = makeListData(projects, listFacets(projects), { asOf: undefined, chipsOf: () => [] })
  const find = (query: string) => findRows(data, new URLSearchParams(query))
  const ids = (query: string) => find(query).rows.map(([id]) => id)

  test('gives what has all words and all chosen values, also those without a value', () => {
    expect(ids('')).toEqual(['a', 'b', 'c'])
    expect(ids('q=beta second')).toEqual(['b'])
    expect(ids('language=C%2B%2B&licence=MIT')).toEqual(['a'])
    expect(ids('language=-')).toEqual(['c'])
    expect(ids('language=Cobol')).toEqual([])
  })

  test('says what each further choice would leave', () => {
    // licence: MIT, none; language: C++, Python, none.
    expect(find('licence=MIT').counts).toEqual([
      [1, 0, 1],
      [2, 1],
    ])
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
