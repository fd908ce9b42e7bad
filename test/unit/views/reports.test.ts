// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { parseXml, XmlElement } from '@rgrove/parse-xml'
import { describe, expect, test } from 'vitest'
import { summariseChanges } from '../../../ingest/records/quarter-changes.ts'
import type { ReportEntry } from '../../../ingest/records/site-reports.ts'
import { reportEn } from '../../../site/i18n/report.en.ts'
import { reportFr } from '../../../site/i18n/report.fr.ts'
import { listChangeRows, listGroups, listTallies } from '../../../site/views/reports/change-tables.ts'
import { readCommentary } from '../../../site/views/reports/commentary.ts'
import { writeReportFeed } from '../../../site/views/reports/feed.ts'
import { listKpiRows } from '../../../site/views/reports/kpi-rows.ts'
import { pickScope } from '../../../site/views/reports/scope.ts'
import { listSeen } from '../../../site/views/reports/seen-lists.ts'
import type { QuarterReport, ReportChange, ReportCounts, ReportKpi, ReportSeen } from '../../../schemas/types.gen.ts'

const nothing: ReportCounts = {
  projects: 0,
  benchmarks: 0,
  series: 0,
  runs: 0,
  points: 0,
  gaps: 0,
  judged: 0,
  short: 0,
  absent: 0,
}
const something: ReportCounts = { ...nothing, projects: 1, benchmarks: 1, series: 4, runs: 2, points: 8, judged: 4 }
const still = summariseChanges([])

function makeReport(overrides: Partial<QuarterReport> = {}): QuarterReport {
  return {
    format: 'quarter-report/1',
    quarter: '2026-Q1',
    headline: { en: 'A < B.', fr: 'A < B.' },
    measured: { programme: something, outside: nothing },
    projects: [],
    changes: {
      programme: still,
      outside: still,
      byWorkPackage: [],
      byDemonstrator: null,
      silenced: 0,
      small: 0,
      list: [],
      omitted: 0,
    },
    kpis: [],
    stability: [],
    deployment: [],
    adoption: [],
    energy: [],
    catalogue: null,
    absent: [],
    ...overrides,
  }
}

const change: ReportChange = {
  ...{ at: '2026-02-01T00:00:00.000Z', project: 'heat', projectName: 'Heat', origin: 'catalogue', benchmark: 'solve' },
  ...{ group: 'solve', series: 'solve-1', label: 'Solve time', metric: 'solve-time', main: true, unit: 's' },
  ...{ system: 'gaya', tasks: 1, before: 10, after: 12, relative: 0.2, kind: 'regression' },
}

const kpi: ReportKpi = { id: 'papers', name: 'Papers', definition: 'd', unit: '1', value: 3, verdict: 'unjudged' }

/** Texts with their no-break spaces as plain ones. */
function plain(text: string | undefined): string {
  return (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')
}

describe('the page of a report', () => {
  test('leads with the programme, and with examples only when nothing of it was measured', () => {
    expect(pickScope(makeReport({ measured: { programme: something, outside: something } })).isOutside).toBe(false)
    expect(pickScope(makeReport({ measured: { programme: nothing, outside: something } })).isOutside).toBe(true)
    expect(pickScope(makeReport({ measured: { programme: nothing, outside: nothing } })).isOutside).toBe(false)
  })

  test('shows the median beside a mean that one extreme change moves', () => {
    const summary = summariseChanges([change, { ...change, relative: 0.4 }, { ...change, relative: 30 }])
    expect(
      listTallies(summary, 'en').map((row) => [row.count, plain(row.median), plain(row.mean), plain(row.range)]),
    ).toEqual([[3, '40 %', '1,020 %', '20 % to 3,000 %']])
  })

  test('does not say 0 regressions of a project that nobody can judge', () => {
    const project = { id: 'heat', name: 'Heat', origin: 'catalogue' as const, ...something, judged: 0, summary: still }
    const [row] = listGroups(makeReport({ projects: [project] }), 'en')
    expect(row).toMatchObject({ regressions: 'not judged: too few values', benchmarks: '–' })
  })

  test('has a row for each demonstrator, and one for what no demonstrator uses', () => {
    const changes = {
      ...makeReport().changes,
      byDemonstrator: [null, 'wind-farm'].map((id) => ({ id, summary: still })),
    }
    expect(listGroups(makeReport({ changes }), 'en').map(({ name }) => name)).toEqual([
      'Demonstrator not told',
      'Demonstrator wind-farm',
    ])
  })

  test('leads from each change to its series, and says why one is not counted', () => {
    const mark = { as: 'expected', reason: 'New solver.' } as const
    const rows = listChangeRows([change, { ...change, mark }, { ...change, small: true }], 'en', [])
    expect(rows[0]).toMatchObject({ path: '/kpi/heat/solve-1/', system: 'gaya, 1 task', kindText: 'worse' })
    expect(rows.map(({ counted, remark }) => [counted, remark])).toEqual([
      [true, ''],
      [false, 'expected: New solver.'],
      [false, 'not counted'],
    ])
  })

  test('tells a KPI with its target, its change in percentage points, and the quarter that it is of', () => {
    const target = { comparator: 'ge', value: 5, scope: 'per work package' } as const
    const before = { quarter: '2025-Q3', value: 90 }
    const rows = listKpiRows(
      [
        { ...kpi, target, asOf: '2025-Q4', verdict: 'missed' },
        { ...kpi, unit: '%', value: 92.5, before },
      ],
      'en',
    )
    expect(plain(rows[0]?.target)).toBe('≥ 5 per work package')
    expect(rows[0]).toMatchObject({ value: '3', asOf: 'as of Q4 2025', verdictText: 'not met', tone: 'bad' })
    expect(plain(rows[1]?.change)).toBe('+2.5 pp since Q3 2025')
    expect(rows[1]?.verdictText).toBe('no target')
  })

  test('speaks French with the French form of a KPI', () => {
    const fr = { name: 'Articles', definition: 'Articles.', scope: 'par lot' }
    const [row] = listKpiRows([{ ...kpi, fr, target: { comparator: 'gt', value: 1, scope: 'each' } }], 'fr')
    expect(row).toMatchObject({ name: 'Articles', definition: 'Articles.' })
    expect(plain(row?.target)).toBe('> 1 par lot')
  })

  test('shows what is said of a value in French, and marks as English what nobody translated', () => {
    const said = { ...kpi, note: 'Three.', owner: 'Lead', evidence: { text: 'A deliverable.' } }
    const [row] = listKpiRows([{ ...said, fr: { note: 'Trois.', owner: 'pilote' } }], 'fr')
    expect(row).toMatchObject({ remark: { text: 'Trois.' }, owner: { text: 'pilote' } })
    expect(row?.remark).not.toHaveProperty('lang')
    expect(row?.evidence).toEqual({ text: 'A deliverable.', lang: 'en' })
    expect(listKpiRows([said], 'en')[0]?.evidence).toEqual({ text: 'A deliverable.' })
  })

  test('has the same slots in both languages', () => {
    const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort()
    const pairs = Object.entries(reportFr).map(([key, text]) => [key, slots(text)])
    expect(pairs).toEqual(Object.entries(reportEn).map(([key, text]) => [key, slots(text)]))
  })
})

describe('what was new in the catalogue', () => {
  const event = { at: '2026-03-02T02:00:00.000Z', project: 'heat', name: 'Heat' }
  const seen: ReportSeen = {
    ...{ since: '2026-02-20T02:00:00.000Z', months: ['2026-02', '2026-03'], omitted: 0 },
    events: [
      { ...event, kind: 'badge', subject: 'guidelines', from: 'not assessed', to: '3/28', move: 'gained' },
      { ...event, kind: 'version', subject: 'spack/heat', to: '1.1' },
    ],
  }

  test('is listed with its day, and what was looked for and not seen says so', () => {
    const { notes, lists } = listSeen({ quarter: '2026-Q1', seen }, 'en')
    expect(notes.join(' ')).toMatch(/^Not recorded before 20 Feb 2026. Looked at in February 2026 and March 2026./)
    expect(lists.map(({ title, items }) => [title, ...items.map(({ text }) => text)])).toEqual([
      ['Badges gained', 'guidelines not assessed → 3/28, 2 Mar 2026'],
      ['Badges lost'],
      ['Badges that say something else'],
      ['New versions', 'spack/heat 1.1, 2 Mar 2026'],
      ['New projects'],
    ])
  })

  test.each([
    ['2025-Q4', { ...seen, months: [] }, 'Not recorded before 20 Feb 2026.'],
    ['2026-Q2', { ...seen, months: [] }, 'Not recorded: nobody looked in this quarter.'],
    [
      '2026-Q2',
      { ...seen, since: null, months: [] },
      'Not recorded: nobody has kept yet what changes in the catalogue.',
    ],
    ['2026-Q2', undefined, 'Not told: this report was issued before the portal kept them.'],
  ])('is never told as none where nobody looked (%s)', (quarter, found, note) => {
    expect(listSeen({ quarter, ...(found === undefined ? {} : { seen: found }) }, 'en')).toEqual({
      ...{ notes: [note], lists: [], omitted: 0 },
    })
  })
})

describe('a commentary', () => {
  test('is Markdown below the heading of its section', () => {
    expect(readCommentary('# Solver\n\nIt is *faster*.')).toEqual([
      { tag: 'h3', children: ['Solver'] },
      { tag: 'p', children: ['It is ', { tag: 'em', children: ['faster'] }, '.'] },
    ])
  })

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '[a](//example.org/)',
    '<irc://example.org/>',
    '![a](/picture.png)',
  ])('shows %s as text', (text) => {
    const [node, ...more] = readCommentary(text)
    expect(more).toEqual([])
    expect(node).toEqual({ tag: 'p', children: expect.arrayContaining([expect.any(String)]) as unknown })
    expect(JSON.stringify(node)).not.toContain('href')
  })
})

describe('the feed of reports', () => {
  const entry: ReportEntry = {
    id: '2026-q1',
    quarter: '2026-Q1',
    headline: { en: 'A < B & "C".', fr: '' },
    measured: { programme: something, outside: nothing },
    changes: { programme: still, outside: still },
    kpis: { met: 0, missed: 0, unmeasured: 0, targets: 0, all: 0 },
    hasCommentary: false,
  }
  const site = { title: 'Portal', linkOf: (path: string) => `https://example.org${path}` }

  test('is well-formed, dated, and leaves out quarters without data', () => {
    const empty = { ...entry, id: '2025-q4', measured: { programme: nothing, outside: nothing } }
    const { root } = parseXml(writeReportFeed([entry, empty], site))
    const entries = (root?.children ?? []).flatMap((child) =>
      child instanceof XmlElement && child.name === 'entry' ? child.text : [],
    )
    expect(entries.map((text) => text.replaceAll(/\s+/g, ' ').trim())).toEqual([
      'Quarterly report, Q1 2026 https://example.org/reports/2026-q1/ 2026-03-31T23:59:59.000Z A < B & "C".',
    ])
  })

  test('dates a report that was issued by its issue, so that readers see it again', () => {
    const issued = { revision: 2, at: '2026-05-02T08:00:00.000Z', hash: '0' }
    expect(writeReportFeed([{ ...entry, issued }], site)).toContain('<updated>2026-05-02T08:00:00.000Z</updated>')
  })
})
