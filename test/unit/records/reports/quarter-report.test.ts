// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { validateRecord } from '../../../../ingest/documents/validate.ts'
import { writeReportCsv } from '../../../../ingest/records/quarter-csv.ts'
import { writeReportMarkdown } from '../../../../ingest/records/quarter-markdown.ts'
import { quarterWords } from '../../../../ingest/records/quarter-words.ts'
import type { QuarterFacts } from '../../../../ingest/records/quarter-facts.ts'
import { buildReports } from '../../../../ingest/records/quarter-reports.ts'
import type { ReportsInput } from '../../../../ingest/records/quarter-reports.ts'
import type { SiteChange } from '../../../../ingest/records/site-data.ts'
import type { FeedSnapshot } from '../../../../schemas/types.gen.ts'
import { makeProject } from '../../../builders.ts'

function makeFacts(quarter: QuarterFacts['quarter'], ...ids: readonly string[]): QuarterFacts {
  const counts = { benchmarks: 1, series: 10, runs: 3, points: 30, gaps: 0, judged: 8, absent: 0 }
  const projects = ids.map((id) => {
    const origin = id === 'foreign' ? ('outside' as const) : ('catalogue' as const)
    return { id, name: id, origin, ...counts, samples: {} }
  })
  return { quarter, projects, absent: [] }
}

function makeChange(overrides: Partial<SiteChange> = {}): SiteChange {
  return {
    at: '2026-05-01T00:00:00.000Z',
    project: 'heat',
    projectName: 'heat',
    group: 'solve',
    benchmark: 'solve',
    series: 'solve-time-1',
    label: 'Solve time',
    metric: 'solve-time',
    main: false,
    unit: 's',
    system: 'gaya',
    before: 10,
    after: 12,
    relative: 0.2,
    kind: 'regression',
    ...overrides,
  }
}

function build(overrides: Partial<ReportsInput> = {}) {
  const facts = [makeFacts('2026-Q2', 'heat', 'foreign')]
  const reports = buildReports({ facts, changes: [], projects: [], kpis: [], frozen: [], ...overrides })
  for (const report of reports)
    expect(validateRecord('quarter-report', report, 'r', () => undefined)).toHaveProperty('record')
  const last = reports.at(-1)
  if (last === undefined) throw new Error('There is no report.')
  return last
}

describe('the report of a quarter', () => {
  test('counts examples from outside apart from the programme', () => {
    const { measured, changes, projects } = build({ changes: [makeChange(), makeChange({ project: 'foreign' })] })
    expect([measured.programme.series, measured.outside.series]).toEqual([10, 10])
    expect(changes.programme.other.regressions.count).toBe(1)
    expect(changes.outside.other.regressions.count).toBe(1)
    expect(projects.map(({ id }) => id)).toEqual(['heat', 'foreign'])
  })

  test('gives mean and range by size, whichever way the metric goes', () => {
    const changes = [makeChange(), makeChange({ relative: -0.4, after: 6 }), makeChange({ relative: null, before: 0 })]
    const { regressions } = build({ changes }).changes.programme.other
    expect(regressions).toMatchObject({ count: 3, least: 0.2, most: 0.4 })
    expect(regressions.mean).toBeCloseTo(0.3)
  })

  test('lists what is negligible or silenced, and does not count it', () => {
    const mark = { as: 'expected', reason: 'New solver.' } as const
    const { changes } = build({ changes: [makeChange({ relative: 0.009 }), makeChange({ mark }), makeChange()] })
    expect(changes).toMatchObject({ small: 1, silenced: 1 })
    expect(changes.list).toHaveLength(3)
    expect(changes.programme.other.regressions.count).toBe(1)
  })

  test('lists main metrics first, then regressions, then by size', () => {
    const changes = [
      makeChange({ series: 'small', relative: 0.1 }),
      makeChange({ series: 'better', kind: 'improvement', relative: -0.9 }),
      makeChange({ series: 'large', relative: 0.5 }),
      makeChange({ series: 'main', main: true, relative: 0.02 }),
    ]
    expect(build({ changes }).changes.list.map(({ series }) => series)).toEqual(['main', 'large', 'small', 'better'])
  })

  test('tells changes by work package where the catalogue does, and apart where it does not', () => {
    const projects = [makeProject({ id: 'heat', name: 'Heat', work_packages: ['WP1', 'WP3'] })]
    const changes = [makeChange(), makeChange({ project: 'nobody' })]
    const { byWorkPackage } = build({ projects, changes }).changes
    expect(byWorkPackage.map(({ id, summary }) => [id, summary.other.regressions.count])).toEqual([
      ['WP1', 1],
      ['WP3', 1],
      [null, 1],
    ])
  })

  test('tells changes by demonstrator, in each that uses the project, once a project names one', () => {
    const demonstrators = ['thermal-bridges', 'wind-farm']
    const projects = [makeProject({ id: 'heat', name: 'Heat', demonstrators }), makeProject({ name: 'Mesh' })]
    const changes = [makeChange(), makeChange({ project: 'mesh', kind: 'improvement', relative: -0.4 })]
    const report = build({ projects, changes })
    expect(report.changes.byDemonstrator?.map(({ id, summary: { other } }) => [id, other.regressions])).toMatchObject([
      ['thermal-bridges', { count: 1, mean: 0.2, least: 0.2, most: 0.2 }],
      ['wind-farm', { count: 1 }],
      [null, { count: 0, mean: null }],
    ])
    expect(report.projects.map((project) => project.demonstrators)).toEqual([demonstrators, undefined])
    expect(build({ projects }).changes.byDemonstrator).toEqual([])
  })

  test('does not tell changes by demonstrator while no project names one', () => {
    expect(
      build({ projects: [makeProject({ name: 'Heat' })], changes: [makeChange()] }).changes.byDemonstrator,
    ).toBeNull()
  })

  test('calls a benchmark with regressions and improvements mixed', () => {
    const changes = [
      makeChange(),
      makeChange({ series: 'b', kind: 'improvement' }),
      makeChange({ group: 'mesh', series: 'c' }),
    ]
    expect(build({ changes }).changes.programme.benchmarks).toEqual({ worse: 1, better: 0, mixed: 1 })
  })

  test('tells how the catalogue stands in the last quarter only, and against the frozen report before', () => {
    const projects = [makeProject({ name: 'Old' }), makeProject({ name: 'New' })]
    const [q1, q2] = [makeFacts('2026-Q1', 'heat'), makeFacts('2026-Q2', 'heat')]
    const reports = buildReports({ facts: [q1, q2], changes: [], projects, kpis: [], frozen: [] })
    expect(reports.map(({ catalogue }) => catalogue?.compared)).toEqual([undefined, null])
    const frozen = [
      { ...build({ facts: [q1], projects: [makeProject({ name: 'Old' }), makeProject({ name: 'Gone' })] }) },
    ]
    expect(build({ facts: [q1, q2], projects, frozen }).catalogue?.compared).toEqual({
      since: '2026-Q1',
      added: [{ id: 'new', name: 'New' }],
      removed: [{ id: 'gone', name: 'Gone' }],
    })
  })
})

describe('what was seen to be new in the catalogue', () => {
  const base = { project: 'heat', name: 'Heat' }
  const badge = { ...base, kind: 'badge' as const, subject: 'guidelines', from: 'not assessed', to: '3/28' }
  const version = { ...base, kind: 'version' as const, subject: 'spack/heat', from: '1.0', to: '1.1' }
  const snapshot: FeedSnapshot = {
    ...{ format: 'feed-snapshot', version: '1.0', since: '2026-05-20T02:00:00.000Z', projects: {} },
    months: ['2026-05', '2026-08'],
    events: [
      { ...badge, at: '2026-08-01T02:00:00.000Z', move: 'lost' },
      { ...version, at: '2026-06-02T02:00:00.000Z' },
      { ...badge, at: '2026-06-01T02:00:00.000Z', move: 'gained' },
    ],
  }
  const seenIn = (quarter: QuarterFacts['quarter'], seen?: FeedSnapshot) =>
    build({ facts: [makeFacts(quarter)], seen }).seen

  test('stands in the quarter in which it was seen, badges before versions, with the months looked at', () => {
    const seen = seenIn('2026-Q2', snapshot)
    expect(seen?.months).toEqual(['2026-05', '2026-06'])
    expect(seen?.events.map(({ kind, move }) => [kind, move])).toEqual([
      ['badge', 'gained'],
      ['version', undefined],
    ])
  })

  test('is not told as nothing where nobody looked: before the first look, between two, and ever', () => {
    expect(seenIn('2026-Q1', snapshot)).toMatchObject({ since: snapshot.since, months: [], events: [] })
    expect(seenIn('2026-Q4', snapshot)).toMatchObject({ since: snapshot.since, months: [] })
    expect(seenIn('2026-Q2')).toMatchObject({ since: null, months: [] })
  })

  test('is recorded only from the oldest event on where older ones were let go', () => {
    const events = Array.from({ length: 2000 }, () => ({ ...version, at: '2026-08-01T02:00:00.000Z' }))
    expect(seenIn('2026-Q2', { ...snapshot, events })).toMatchObject({ since: '2026-08-01T02:00:00.000Z', months: [] })
    expect(seenIn('2026-Q3', { ...snapshot, events })).toMatchObject({ months: ['2026-08'], omitted: 1500 })
  })

  test('is in the Markdown and the table of the report, and where it is not the Markdown says why', () => {
    const write = (quarter: QuarterFacts['quarter'], seen?: FeedSnapshot) =>
      writeReportMarkdown(build({ facts: [makeFacts(quarter)], seen }), (path) => path)
    expect(write('2026-Q2', snapshot)).toContain(
      '| badge gained | Heat | guidelines | not assessed → 3/28 | 2026-06-01 |',
    )
    expect(write('2026-Q1', snapshot)).toContain('not recorded before 2026-05-20.')
    expect(write('2026-Q4', snapshot)).toContain('not recorded, nobody looked in this quarter.')
    expect(write('2026-Q1')).toContain('not recorded, nobody has kept yet')
    expect(writeReportCsv(build({ facts: [makeFacts('2026-Q2')], seen: snapshot }))).toContain(
      '2026-Q2,catalogue,Heat,spack/heat,version,,,2026-06-02 1.0 -> 1.1\r\n',
    )
  })
})

describe('the KPIs of the programme', () => {
  const papers = { id: 'papers', name: 'Papers', definition: 'd', unit: '1' }
  const facts = [makeFacts('2026-Q1', 'heat'), makeFacts('2026-Q2', 'heat', 'mesh')]

  test('keep the newest value up to the quarter, with its own quarter and the value before', () => {
    const values = [
      { quarter: '2025-Q4', value: 3 },
      { quarter: '2026-Q1', value: 5 },
      { quarter: '2026-Q3', value: 9 },
    ]
    const [kpi] = build({ facts, kpis: [{ ...papers, values, target: { comparator: 'ge', value: 5 } }] }).kpis
    expect(kpi).toMatchObject({ value: 5, asOf: '2026-Q1', before: { quarter: '2025-Q4', value: 3 }, verdict: 'met' })
  })

  test('keep the French words of a value beside those of the KPI, as long as the value stands', () => {
    const fr = { name: 'Articles', definition: 'Articles.' }
    const values = [
      { quarter: '2025-Q4', value: 3, note: 'Three.', fr: { note: 'Trois.' } },
      { quarter: '2026-Q1', value: 5, note: 'Five.' },
    ]
    const french = (quarter: QuarterFacts['quarter']) =>
      buildReports({
        facts: [makeFacts(quarter)],
        changes: [],
        projects: [],
        kpis: [{ ...papers, fr, values }],
        frozen: [],
      })
        .at(-1)
        ?.kpis.map((kpi) => kpi.fr)
    expect(french('2025-Q4')).toEqual([{ ...fr, note: 'Trois.' }])
    expect(french('2026-Q2')).toEqual([fr])
  })

  test('that nobody measured are neither met nor missed', () => {
    const values = [{ quarter: '2026-Q2', value: null, reason: 'no time' }]
    const kpis = [{ ...papers, values, target: { comparator: 'ge' as const, value: 0 } }, papers]
    expect(build({ facts, kpis }).kpis.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['not-measured', 'no time'],
      ['not-measured', undefined],
    ])
  })

  test('are computed from the quarter and compared with the last one that has them', () => {
    const kpis = [
      { ...papers, computed: 'projects-measured' },
      { ...papers, id: 'pass', unit: '%', computed: 'pass-rate' },
    ]
    expect(build({ facts, kpis }).kpis).toMatchObject([
      { value: 2, before: { quarter: '2026-Q1', value: 1 }, verdict: 'unjudged' },
      { value: null, verdict: 'not-measured' },
    ])
  })
})

describe('the sentence that a report begins with', () => {
  test.each([
    [
      'a programme with changes',
      { changes: [makeChange({ main: true }), makeChange(), makeChange({ kind: 'improvement' })] },
      'In Q2 2026, 1 project of the programme was measured by 1 benchmark in 3 runs, and among the 8 series with enough values to judge there were 2 regressions (1 in main metrics) and 1 improvement of 1 % or more.',
      'Au 2e trimestre 2026, 1 projet du programme a été mesuré par 1 banc d’essai en 3 exécutions ; parmi les 8 séries qui ont assez de valeurs pour être jugées, il y a eu 2 régressions (dont 1 dans des mesures principales) et 1 amélioration d’au moins 1 %.',
    ],
    [
      'only examples from outside, and nothing new',
      { facts: [makeFacts('2026-Q1', 'foreign')] },
      'In Q1 2026, no project of the programme was measured; 1 example from outside it was measured, and all 8 series with enough values to judge kept their level.',
      'Au 1er trimestre 2026, aucun projet du programme n’a été mesuré ; 1 exemple extérieur l’a été, et les 8 séries qui ont assez de valeurs pour être jugées ont gardé leur niveau.',
    ],
    [
      'changes that people have answered, which are not counted and yet no level kept',
      { changes: [makeChange({ mark: { as: 'platform', reason: 'New driver.' } })] },
      'In Q2 2026, 1 project of the programme was measured by 1 benchmark in 3 runs, and all 8 series with enough values to judge kept their level, but for 1 change that people have answered.',
      'Au 2e trimestre 2026, 1 projet du programme a été mesuré par 1 banc d’essai en 3 exécutions, et les 8 séries qui ont assez de valeurs pour être jugées ont gardé leur niveau, sauf 1 changement auquel quelqu’un a répondu.',
    ],
    [
      'nothing',
      { facts: [makeFacts('2026-Q1')] },
      'In Q1 2026, nothing was measured.',
      'Au 1er trimestre 2026, rien n’a été mesuré.',
    ],
  ])('tells %s', (_, input, en, fr) => {
    const { headline } = build(input)
    const plain = [headline.en, headline.fr].map((text) => text.replaceAll('\u00a0', ' '))
    expect(plain).toEqual([en, fr])
  })

  test('agrees in number when one series changed once', () => {
    expect(quarterWords.en.changed(1, [quarterWords.en.count('regression', 1, 1)], 1)).toMatch(
      /in the one series .* there was 1 regression of/,
    )
    expect(quarterWords.fr.changed(1, [quarterWords.fr.count('regression', 1, 0)], 1)).toMatch(
      /dans la seule série qui a .* jugée, il y a eu 1 régression d’au/,
    )
  })
})
