// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type {
  AuthoredMark,
  BenchmarksFile,
  Glossary,
  Metric,
  ProgrammeKpi,
  Project,
} from '../../../schemas/types.gen.ts'
import type { Content } from '../../../ingest/checks/content-check.ts'
import { checks } from '../../../ingest/checks/index.ts'
import { makeMetric, makeProject } from '../../builders.ts'

/** `code pointer` of every problem, pointers in place of positions: the position is where the pointer leads. */
function check(content: Content): string[] {
  return checks
    .flatMap((rule) => rule(content))
    .map(({ code, position }) => `${code} ${pointers[(position?.line ?? 0) - 1]}`)
}

const pointers: string[] = []

function locate(pointer: string) {
  pointers.push(pointer)
  return { line: pointers.length, column: 1 }
}

function withProjects(...projects: Partial<Project>[]): Content {
  return { projects: { record: projects.map(makeProject), file: 'content/projects.yml', locate } }
}

function withMetrics(...metrics: Partial<Metric>[]): Content {
  const record = { metrics: metrics.map((metric) => makeMetric({ aliases: [], ...metric })) }
  return { metrics: { record, file: 'content/metrics.yml', locate } }
}

function withTerms(...terms: Partial<Glossary['terms'][number]>[]): Content {
  const whole = terms.map((term) => ({ id: 'run', term: 'Run', definition: 'd', category: 'portal' as const, ...term }))
  return { glossary: { record: { terms: whole }, file: 'content/glossary.yml', locate } }
}

function withBenchmarks(record: BenchmarksFile, ...projects: string[]): Content {
  const benchmarks = { record, file: 'content/benchmarks.yml', locate }
  return { ...withProjects(...projects.map((id) => ({ id, name: id }))), benchmarks }
}

function withWorkPackages(content: Content, ...ids: string[]): Content {
  const record = {
    programme: { name: 'Example', shortName: 'Example', description: 'd' },
    site: { url: 'https://example.org', base: '/', languages: ['en' as const] },
    workPackages: ids.map((id) => ({ id, title: id })),
  }
  return { ...content, config: { record, file: 'portal.config.yml', locate } }
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

describe('marks of changes', () => {
  function withMarks(...marks: Partial<AuthoredMark>[]): Content {
    const whole = marks.map(
      (mark) => ({ project: 'example', from: '2026-03-02', as: 'accepted', reason: 'r', ...mark }) as const,
    )
    const projects = withProjects({ id: 'example', name: 'Example', aliases: ['old-name'] })
    return { ...projects, changes: { record: { changes: whole }, file: 'content/changes.yml', locate } }
  }

  test('may name a project by an id of before, and one day', () => {
    expect(check(withMarks({}, { project: 'old-name' }, { to: '2026-03-02' }))).toEqual([])
  })

  test('with a project that nobody knows, or days that go backwards, are told', () => {
    expect(check(withMarks({}, { project: 'exmaple' }, { to: '2026-03-01' }))).toEqual([
      'mark/bad-days /changes/2/to',
      'mark/unknown-project /changes/1/project',
    ])
  })
})

describe('the list of benchmarks', () => {
  const heat = { project: 'a', benchmark: 'heat' }
  const source = 'https://example.org/s'

  test('declares each benchmark once, use cases apart', () => {
    expect(check(withBenchmarks({ benchmarks: [heat, { ...heat, useCase: 'x' }] }, 'a'))).toEqual([])
    expect(check(withBenchmarks({ benchmarks: [heat, heat] }, 'a'))).toEqual([
      'benchmark/duplicate /benchmarks/1/benchmark',
    ])
  })

  test('names projects that there are', () => {
    expect(check(withBenchmarks({ benchmarks: [heat] }, 'b'))).toEqual([
      'benchmark/unknown-project /benchmarks/0/project',
    ])
  })

  test('has units that convert', () => {
    const reference = { metric: 'm', value: 1, unit: 'parsec/fortnight', system: 's' }
    const record = {
      benchmarks: [{ ...heat, references: [{ ...reference, unit: 's' }, reference] }],
      systems: [
        { system: 's', source, peakFlops: { value: 1, unit: 'TFLOP/s' }, peakBandwidth: { value: 1, unit: 'TFLOP/s' } },
      ],
    }
    expect(check(withBenchmarks(record, 'a'))).toEqual([
      'benchmark/unknown-unit /benchmarks/0/references/1/unit',
      'benchmark/unknown-unit /systems/0/peakBandwidth/unit',
    ])
  })
})

describe('KPIs of the programme', () => {
  const papers: ProgrammeKpi = { id: 'papers', name: 'Papers', definition: 'd', unit: '1' }

  function withKpis(...kpis: Partial<ProgrammeKpi>[]): Content {
    const record = { kpis: kpis.map((kpi) => ({ ...papers, ...kpi })) }
    return { kpis: { record, file: 'content/kpis.yml', locate } }
  }

  test.each<[string, Partial<ProgrammeKpi>[], string[]]>([
    ['the same id twice', [{}, {}], ['programme-kpi/duplicate /kpis/1/id']],
    [
      'two values for a quarter',
      [
        {
          values: [
            { quarter: '2026-Q1', value: 1 },
            { quarter: '2026-Q1', value: 2 },
          ],
        },
      ],
      ['programme-kpi/duplicate /kpis/0/values/1/quarter'],
    ],
    [
      'no value and no reason',
      [{ values: [{ quarter: '2026-Q1', value: null }] }],
      ['programme-kpi/contradiction /kpis/0/values/0/value'],
    ],
    [
      'a value with a reason why it is not there',
      [{ values: [{ quarter: '2026-Q1', value: 1, reason: 'r' }] }],
      ['programme-kpi/contradiction /kpis/0/values/0/reason'],
    ],
    [
      'a comparator with nothing to compare',
      [{ target: { comparator: 'ge' } }],
      ['programme-kpi/contradiction /kpis/0/target'],
    ],
    ['a rule that is not there', [{ computed: 'pass-rates' }], ['programme-kpi/unknown-name /kpis/0/computed']],
    ['another unit than what is computed', [{ computed: 'pass-rate' }], ['programme-kpi/contradiction /kpis/0/unit']],
    [
      'two origins of its values',
      [{ computed: 'runs-measured', values: [{ quarter: '2026-Q1', value: 1 }] }],
      ['programme-kpi/contradiction /kpis/0/values'],
    ],
  ])('may not have %s', (_, kpis, found) => {
    expect(check(withKpis(...kpis))).toEqual(found)
  })

  test('name work packages that the configuration knows', () => {
    const content = withWorkPackages(withKpis({ work_packages: ['WP1', 'WP9'] }), 'WP1')
    expect(check(content)).toEqual(['programme-kpi/unknown-name /kpis/0/work_packages/1'])
  })
})
