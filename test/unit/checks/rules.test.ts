// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { Glossary, Metric } from '../../../schemas/types.gen.ts'
import type { Content } from '../../../ingest/checks/content-check.ts'
import { makeMetric } from '../../builders.ts'
import { checks } from '../../../ingest/checks/index.ts'
import { checkAll as check, locate, withProjects, withWorkPackages } from './located-content.ts'

function withMetrics(...metrics: Partial<Metric>[]): Content {
  const record = { metrics: metrics.map((metric) => makeMetric({ aliases: [], ...metric })) }
  return { metrics: { record, file: 'content/metrics.yml', locate } }
}

function withTerms(...terms: Partial<Glossary['terms'][number]>[]): Content {
  const whole = terms.map((term) => ({ id: 'run', term: 'Run', definition: 'd', category: 'portal' as const, ...term }))
  return { glossary: { record: { terms: whole }, file: 'content/glossary.yml', locate } }
}

describe('projects', () => {
  test.each([
    [
      'the same id twice',
      [
        { id: 'a', name: 'One thing' },
        { id: 'a', name: 'Other' },
      ],
      ['project/duplicate /1/id'],
    ],
    [
      'an id that the name of another gives',
      [{ id: 'feelpp', name: 'X' }, { name: 'Feel++' }],
      ['project/duplicate /1/name'],
    ],
    ['names that differ in capitals', [{ name: 'Sorter' }, { name: 'SORTER' }], ['project/duplicate /1/name']],
    [
      'names that differ in the width of letters',
      [{ name: 'Sorter' }, { name: 'Ｓorter' }],
      ['project/duplicate /1/name'],
    ],
    [
      'an alias that is the id of another',
      [
        { name: 'A1', aliases: ['b'] },
        { id: 'b', name: 'B2' },
      ],
      ['project/duplicate /0/aliases/0'],
    ],
    [
      'an alias of two projects',
      [
        { name: 'A1', aliases: ['x'] },
        { name: 'B2', aliases: ['y', 'x'] },
      ],
      ['project/duplicate /1/aliases/1'],
    ],
    ['a name without letters or digits', [{ name: '排序' }], ['project/bad-id /0/name']],
    [
      'two names without letters or digits',
      [{ name: '排' }, { name: '序' }],
      ['project/bad-id /0/name', 'project/bad-id /1/name'],
    ],
    ['a name that Windows keeps', [{ name: 'Aux' }], ['project/bad-id /0/name']],
    ['an id that the site has given away', [{ id: 'api', name: 'An interface' }], ['project/bad-id /0/id']],
    ['a name too long for an id', [{ name: 'long '.repeat(14) }], ['project/bad-id /0/name']],
    ['a licence in words', [{ name: 'Sorter', license: 'gpl3+' }], ['project/bad-licence /0/license']],
    [
      'a successor that is not there',
      [{ name: 'Sorter', deprecated_by: 'x' }],
      ['project/unknown-successor /0/deprecated_by'],
    ],
    [
      'itself as its successor',
      [{ name: 'Sorter', deprecated_by: 'sorter' }],
      ['project/unknown-successor /0/deprecated_by'],
    ],
    [
      'a link to a recipe that has moved',
      [
        {
          name: 'Sorter',
          spack_package: [
            'https://example.org/',
            'https://github.com/spack/spack/blob/develop/var/spack/repos/builtin/packages/a-b/package.py',
          ],
        },
      ],
      ['project/moved-recipe /0/spack_package/1'],
    ],
    [
      'an e-mail address',
      [{ name: 'Sorter', description: 'Ask a.b@example.org.', contacts: [{ role: 'c@d.example' }] }],
      ['project/personal-address /0/description', 'project/personal-address /0/contacts/0/role'],
    ],
    ['names that differ in a letter', [{ name: 'Chameleon' }, { name: 'Chamaleon' }], ['project/similar-name /1/name']],
    ['names that differ in a space', [{ name: 'StarPU' }, { name: 'Star PU' }], ['project/similar-name /1/name']],
    [
      'names that look the same',
      [{ name: 'Arcane' }, { id: 'arcane-2', name: 'Аrcаne' }],
      ['project/similar-name /1/name'],
    ],
    [
      'one name with two ids',
      [{ name: 'Sorter' }, { id: 'word-sorter', name: 'sorter' }],
      ['project/similar-name /1/name'],
    ],
  ])('cannot have %s unnoticed', (_name, projects, expected) => {
    expect(check(withProjects(...projects))).toEqual(expected)
  })

  test.each([
    ['names that differ', [{ name: 'Feel++' }, { name: 'FreeFEM' }]],
    ['++ beside none', [{ name: 'Gysela++' }, { name: 'Gysela' }]],
    ['short names one letter apart', [{ name: 'PDI' }, { name: 'PDX' }]],
    ['names that differ in a number', [{ name: 'Solver 2' }, { name: 'Solver 3' }, { name: 'Solver' }]],
    ['its own id as alias', [{ id: 'a', name: 'A', aliases: ['a'] }]],
    ['a reserved word within a name', [{ name: 'Con Sorter' }]],
  ])('may have %s', (_name, projects) => {
    expect(check(withProjects(...projects))).toEqual([])
  })

  test('name work packages that the configuration knows', () => {
    const content = withProjects({ name: 'A1', work_packages: ['WP1', 'WP8'] }, { name: 'B2', work_packages: ['wp2'] })
    expect(check(withWorkPackages(content, 'WP1', 'WP2'))).toEqual([
      'project/unknown-work-package /0/work_packages/1',
      'project/unknown-work-package /1/work_packages/0',
    ])
  })

  test('are told which work package was meant', () => {
    const content = withWorkPackages(withProjects({ name: 'A1', work_packages: ['wp2'] }), 'WP1', 'WP2')
    expect(checks.flatMap((rule) => rule(content))).toMatchObject([
      {
        message: 'A1 names the work package "wp2", which portal.config.yml does not know.',
        hint: 'Did you mean "WP2"?',
      },
    ])
  })

  test('may name any work package where the configuration has none', () => {
    expect(check(withProjects({ work_packages: ['WP1'] }))).toEqual([])
  })

  test('are compared in time that grows with their number only', () => {
    const projects = Array.from({ length: 5000 }, (_, index) => ({
      name: `Some project called ${index.toString(36)} here`,
    }))
    const started = process.cpuUsage()
    checks.flatMap((rule) => rule(withProjects(...projects)))
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000)
  })
})

describe('metrics', () => {
  test.each([
    ['the same id twice', [{ id: 'a' }, { id: 'a' }], ['metric/duplicate /metrics/1/id']],
    [
      'an alias that is the id of another',
      [{ id: 'a' }, { id: 'b', aliases: ['x', 'A'] }],
      ['metric/duplicate /metrics/1/aliases/1'],
    ],
    [
      'an alias of two metrics',
      [
        { id: 'a', aliases: ['Elapsed'] },
        { id: 'b', aliases: ['elapsed'] },
      ],
      ['metric/duplicate /metrics/1/aliases/0'],
    ],
    ['a unit that cannot be converted', [{ id: 'a', unit: 'furlong' }], ['metric/unknown-unit /metrics/0/unit']],
  ])('cannot have %s', (_name, metrics, expected) => {
    expect(check(withMetrics(...metrics))).toEqual(expected)
  })

  test('may repeat a name within one metric, and have units that convert', () => {
    expect(check(withMetrics({ id: 'a', unit: 'ms', aliases: ['A', 'a '] }, { id: 'b', unit: 'MB/s' }))).toEqual([])
  })
})

describe('the glossary', () => {
  test.each([
    [
      'the same id twice',
      [
        { id: 'a', term: 'A' },
        { id: 'a', term: 'B' },
      ],
      ['glossary/duplicate /terms/1/id'],
    ],
    [
      'the same word twice',
      [
        { id: 'a', term: 'Run' },
        { id: 'b', term: 'run' },
      ],
      ['glossary/duplicate /terms/1/term'],
    ],
    ['a related term that is not there', [{ related: ['run', 'rum'] }], ['glossary/unknown-term /terms/0/related/1']],
  ])('cannot have %s', (_name, terms, expected) => {
    expect(check(withTerms(...terms))).toEqual(expected)
  })

  test('is told which term was meant', () => {
    expect(checks.flatMap((rule) => rule(withTerms({ related: ['rum'] })))).toMatchObject([
      { hint: 'Did you mean "run"?' },
    ])
  })
})

test('nothing is found in what is not there', () => {
  expect(check({})).toEqual([])
})
