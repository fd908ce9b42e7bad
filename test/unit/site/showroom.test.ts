// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { BenchmarkGroup, KpiProject, SeriesSummary } from '../../../ingest/records/site-data.ts'
import type { Demonstrator } from '../../../schemas/types.gen.ts'
import { viewFigure } from '../../../site/views/showroom/figure-view.ts'
import { wordFigure } from '../../../site/views/showroom/figure-words.ts'
import { groupByLevel, groupByStatus, groupByWorkPackage } from '../../../site/views/showroom/group-by-level.ts'

const base: Demonstrator = {
  title: 'Distance',
  summary: 'Computes distances.',
  kind: 'mini-app',
  workPackages: ['WP1'],
  status: 'running',
  figureOfMerit: { name: 'Time', definition: 'One solve.', unit: 's', betterIs: 'lower' },
  sources: [{ title: 'A page', url: 'https://example.org' }],
}
const benchmark = { project: 'feelpp', group: 'solve', series: 'time-1' }
const summary: SeriesSummary = {
  id: 'time-1',
  label: 'Time',
  metric: 'time',
  main: true,
  direction: 'lower',
  unit: 'ms',
  parameters: {},
  system: 'gaya',
  points: 3,
  gaps: 0,
  last: 6000,
  lastAt: '2026-06-15T10:00:00Z',
  lastStatus: 'pass',
  verdict: 'short',
}

/** A history with one series that differs from the usual in this. */
function history(more: Partial<SeriesSummary>): KpiProject {
  const counts = { systems: ['gaya'], runs: 3 }
  const group: BenchmarkGroup = { id: 'solve', benchmark: 'solve', ...counts, series: [{ ...summary, ...more }] }
  const numbers = { benchmarks: 1, series: 1, points: 3, gaps: 0 }
  return { id: 'feelpp', name: 'Feel++', origin: 'catalogue', ...counts, ...numbers, groups: [group] }
}

/** What a reader is told of the figure of merit. */
function tell(demonstrator: Partial<Demonstrator>, project?: KpiProject, lang: 'en' | 'fr' = 'en') {
  const view = viewFigure({ ...base, ...demonstrator }, project)
  if (view === undefined) throw new Error('There is no figure of merit.')
  return wordFigure(view, lang)
}

describe('the figure of merit of a demonstrator', () => {
  test('is compared with the last run in one unit, and the bars begin at zero', () => {
    const words = tell({ benchmark, baseline: { value: 12 } }, history({}))
    expect([words.baseline, words.now, words.change]).toEqual(['12\u00a0s', '6\u00a0s', '50\u00a0% lower: better'])
    expect(words.bars.map(({ kind, share }) => [kind, share])).toEqual([
      ['baseline', 1],
      ['now', 0.5],
    ])
  })

  test('is worse where higher is better', () => {
    const figureOfMerit = { name: 'Speed', definition: 'Solves.', unit: 's', betterIs: 'higher' } as const
    const words = tell({ figureOfMerit, benchmark, baseline: { value: 0.2, unit: 'min' } }, history({}))
    expect(words.change).toBe('50\u00a0% lower: worse')
  })

  test('tells a baseline that nobody wrote, one that failed and one of zero apart', () => {
    const one = (baseline: Demonstrator['baseline']) => tell({ benchmark, ...(baseline && { baseline }) }, history({}))
    expect(one(undefined).baseline).toBe('no baseline yet')
    expect(one({ value: null, reason: 'out of memory' }).baseline).toBe('no value: out of memory')
    expect(one({ value: 0 }).baseline).toBe('0\u00a0s')
    expect(one({ value: 0 }).change).toBe('cannot be told as a share of zero: worse')
    expect(one(undefined).bars).toEqual([])
  })

  test('tells a benchmark that nobody named, one that never ran and a run without a value apart', () => {
    expect(tell({}, history({})).now).toBe('no benchmark is named yet')
    expect(tell({ benchmark }).now).toBe('never run')
    expect(tell({ benchmark: { project: 'feelpp', group: 'solve' } }, history({})).now).toContain('which series')
    expect(tell({ benchmark }, history({ last: null, lastStatus: 'fail' })).now).toBe('no value: the last run failed')
    expect(tell({ benchmark }, history({ last: 0 })).now).toBe('0\u00a0s')
  })

  test('is taken with care when the last run failed, and not compared with another kind of thing', () => {
    expect(tell({ benchmark }, history({ lastStatus: 'error' })).warning).toContain('may mean nothing')
    const words = tell({ benchmark, baseline: { value: 12 } }, history({ unit: 'GBy' }))
    expect([words.now, words.change]).toEqual(['the benchmark measures something else (GBy)', 'needs both values'])
  })

  test('is told in French with French numbers', () => {
    const words = tell({ benchmark, baseline: { value: 2.5 } }, history({}), 'fr')
    expect([words.baseline, words.change]).toEqual(['2,5\u00a0s', '2,4 fois plus haut\u00a0: moins bien'])
  })
})

describe('the showroom', () => {
  const one = (id: string, more: Partial<Demonstrator>) => ({ ...base, id, title: id, ...more })
  const list = [
    one('a', { level: 'L1', status: 'planned' }),
    one('b', { level: 'L1' }),
    one('c', { workPackages: ['WP3', 'WP1'] }),
  ]

  test('shows a level without demonstrators, and those without a level last', () => {
    const levels = [
      { id: 'L1', title: 'One' },
      { id: 'L2', title: 'Several' },
    ]
    const groups = groupByLevel(list, levels)
    expect(groups.map(({ level, demonstrators }) => [level?.id, demonstrators.map(({ id }) => id)])).toEqual([
      ['L1', ['b', 'a']],
      ['L2', []],
      [undefined, ['c']],
    ])
  })

  test('lists a demonstrator under each of its work packages, and only states that there are', () => {
    expect(groupByWorkPackage(list, ['WP1', 'WP2', 'WP3']).map((one) => [one.value, one.demonstrators.length])).toEqual(
      [
        ['WP1', 3],
        ['WP3', 1],
      ],
    )
    expect(groupByStatus(list).map(({ value }) => value)).toEqual(['planned', 'running'])
  })
})
