// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { AuthoredMark, BenchmarksFile, ProgrammeKpi } from '../../../schemas/types.gen.ts'
import type { Content } from '../../../ingest/checks/content-check.ts'
import { checkAll as check, locate, withProjects, withWorkPackages } from './located-content.ts'

function withBenchmarks(record: BenchmarksFile, ...projects: string[]): Content {
  const benchmarks = { record, file: 'content/benchmarks.yml', locate }
  return { ...withProjects(...projects.map((id) => ({ id, name: id }))), benchmarks }
}

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

  test('say the same numbers in French as in English, however they are written, and nothing that English does not say', () => {
    const fr = { note: 'Un total de 1 200 pages, en 3 parties.' }
    const value = { quarter: '2026-Q1', value: 1, note: '3 parts, 1,200 pages in all.', fr }
    expect(check(withKpis({ values: [value] }))).toEqual([])
    const stale = [
      { ...value, note: '3 parts, 1,300 pages.' },
      { ...value, quarter: '2026-Q2', fr: { evidence: 'Ici.' } },
    ]
    expect(check(withKpis({ values: stale }))).toEqual([
      'programme-kpi/stale-french /kpis/0/values/0/fr/note',
      'programme-kpi/stale-french /kpis/0/values/1/fr/evidence',
    ])
  })

  test('name work packages that the configuration knows', () => {
    const content = withWorkPackages(withKpis({ work_packages: ['WP1', 'WP9'] }), 'WP1')
    expect(check(content)).toEqual(['programme-kpi/unknown-name /kpis/0/work_packages/1'])
  })
})
