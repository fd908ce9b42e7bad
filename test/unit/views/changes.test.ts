// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { findChanges } from '../../../ingest/records/changes/find-changes.ts'
import type { ChangeMark, SeriesColumns, SeriesData } from '../../../ingest/records/site-data.ts'
import { changesEn } from '../../../site/i18n/kpi-changes.en.ts'
import { frames } from '../../../site/views/chart/scene.ts'
import { trendChart } from '../../../site/views/chart/trend-chart.ts'
import { placeLabels } from '../../../site/views/chart/placed-labels.ts'
import { listChangeRows, listPlatformRows } from '../../../site/views/kpi/change-rows.ts'
import { changeFromPrevious, pairRuns } from '../../../site/views/kpi/run-pair.ts'
import { markLegend } from '../../../site/views/kpi/series-view.ts'
import { markTrend } from '../../../site/views/kpi/trend-marks.ts'
import type { TextOf } from '../../../site/views/kpi/trend-marks.ts'
import { settingWords, verdictWords } from '../../../site/views/kpi/verdict-words.ts'
import { makeColumns, makeSeries, seconds } from './series.ts'

const text: TextOf = (key) => changesEn[key]
const stepped = [10, 10.1, 9.9, 10, 10.2, 9.8, 10, 10.1, null, 12, 12.1, 11.9, 12, 12.2]
/** Numbers and units with plain spaces between them. */
const plain = (words = ''): string => words.replaceAll('\u00a0', ' ')
const repository = 'https://github.com/example/solver'

function makeTrend(values: readonly (number | null)[], mark?: ChangeMark): SeriesData['trend'] {
  const { isEnough, noise, changes } = findChanges(values, 'lower')
  if (!isEnough) return { verdict: 'short', noise: null, changes: [] }
  const verdict = changes.length > 0 ? 'changed' : 'steady'
  return { verdict, noise, changes: mark ? changes.map((change) => ({ ...change, mark })) : changes }
}

function makeJudged(values = stepped, { mark, ...columns }: Partial<SeriesColumns> & { mark?: ChangeMark } = {}) {
  return makeSeries(values, { trend: makeTrend(values, mark), columns: makeColumns(values, columns) })
}

function draw(series: SeriesData) {
  const scene = trendChart(
    {
      columns: series.columns,
      levels: {},
      display: seconds,
      locale: 'en-GB',
      title: 'Solve time, s',
      words: { reference: 'reference' },
      marks: markTrend(series.columns, series.trend, text),
    },
    frames.wide,
  )
  if (!scene) throw new Error('Nothing was drawn.')
  return scene
}

const expected: ChangeMark = { as: 'expected', reason: 'More checks.' }

describe('the picture of a series that changed', () => {
  test('has a mark with number and word, two levels and their noise', () => {
    const scene = draw(makeJudged())
    expect(scene.labels.map((label) => label.text)).toContain('1 worse')
    expect(markLegend(scene, text).map(({ role }) => role)).toEqual(['level', 'band', 'change-worse'])
    expect(scene.layers.find(({ role }) => role === 'level')?.d.match(/M/g)).toHaveLength(2)
  })

  test('says what people answered, and draws it as answered', () => {
    const scene = draw(makeJudged(stepped, { mark: expected }))
    expect(scene.labels.map((label) => label.text)).toContain('1 expected')
    expect(markLegend(scene, text).map(({ role }) => role)).toEqual(['level', 'band', 'change-silenced'])
  })

  test('has a line where another system description came into force, or people say that the platform changed', () => {
    const described = makeJudged(stepped, { description: stepped.map((_, i) => (i < 4 ? 'old' : 'new')) })
    expect(draw(described).labels.map((label) => label.text)).toContain('S1')
    const answered = draw(makeJudged(stepped, { mark: { as: 'platform', reason: 'A new driver.' } }))
    expect(answered.layers.map(({ role }) => role)).toContain('platform')
  })

  test('has no level where there is not enough data', () => {
    const roles = draw(makeJudged([1, 2, 3])).layers.map(({ role }) => role)
    expect(roles).not.toContain('level')
  })

  test('has shorter names where changes are close, and leaves out those that would lie over others', () => {
    const name = (at: number, number: number) =>
      ({ at, short: String(number), long: `${number} worse`, look: 'worse' }) as const
    const placed = placeLabels([name(10, 1), name(40, 2), name(44, 3), name(300, 4)], { right: 310, letter: 7 })
    expect(placed.map((label) => label.text)).toEqual(['1', '2', '4 worse'])
    expect(placed.every(({ at, text: words }) => at + words.length * 7 <= 310)).toBe(true)
  })
})

describe('the verdict in words', () => {
  test('of few values is that there is not enough data', () => {
    expect(verdictWords(makeJudged([1, 2, 3]), seconds)).toMatch(/^Not enough data: 3 values, and fewer than 8 /)
  })

  test('of a series that stays is that no level changed, with its noise', () => {
    expect(plain(verdictWords(makeJudged(stepped.slice(0, 8)), seconds))).toMatch(
      /^No change of level among 8 values; around their level, values scatter by 0\.\d+ s\.$/,
    )
  })

  test('of a change says when, how much and whether it is good', () => {
    expect(plain(verdictWords(makeJudged(), seconds))).toContain(
      'of 10 Jun 2026, is for the worse: 20 % higher, from 10 s to 12 s.',
    )
  })

  test('of a change that people have answered is not for the worse', () => {
    const words = verdictWords(makeJudged(stepped, { mark: expected }), seconds)
    expect(words).toContain('1 change has an answer and no longer counts')
    expect(words).not.toContain('worse')
  })

  test('stands beside the settings, which are those that the detector uses', () => {
    expect(settingWords()).toContain('at least 8 values, and 3 in a level; a step costs 6 × noise² × ln n')
  })
})

describe('the table of changes', () => {
  const find = (id: string) =>
    ({ id, version: '1.0', system: 'testbed', takenAt: '2026-06-01T00:00:00Z', kernel: id }) as const
  const commit = stepped.map((_, i) => (i < 9 ? 'aaaaaaaa' : 'bbbbbbbb'))

  test('says whether code or machine, and leads to the commits between', () => {
    const [row] = listChangeRows(makeJudged(stepped, { commit }), { findDescription: find, repository, text })
    expect(row).toMatchObject({
      number: 1,
      word: 'worse',
      difference: '20\u00a0% higher',
      cause: 'The commit differs. The system is not told, so it may have changed as well.',
      compare: `${repository}/compare/aaaaaaaa...bbbbbbbb`,
    })
  })

  test.each([
    ['Code:', { commit, description: stepped.map(() => 'old') }],
    [
      'Machine:',
      { commit: stepped.map(() => 'aaaaaaaa'), description: stepped.map((_, i) => (i < 9 ? 'old' : 'new')) },
    ],
    ['Code or machine:', { commit, description: stepped.map((_, i) => (i < 9 ? 'old' : 'new')) }],
    ['Not known:', {}],
  ])('begins with %s when the runs tell that', (begin, columns) => {
    const [row] = listChangeRows(makeJudged(stepped, columns), { findDescription: find, text })
    expect(row?.cause.startsWith(begin)).toBe(true)
  })

  test('goes with a list of what changed of the system', () => {
    const series = makeJudged(stepped, { description: stepped.map((_, i) => (i < 4 ? 'old' : 'new')) })
    expect(listPlatformRows(series, find)).toMatchObject([
      { label: 'S1', description: 'new', changes: [{ key: 'kernel', before: ['old'], after: ['new'] }] },
    ])
  })
})

describe('a run against the one before', () => {
  test('is held against the last one with a value', () => {
    const { columns } = makeJudged(stepped, { commit: stepped.map((_, i) => `${i}`.padStart(8, 'a')) })
    const pair = pairRuns({ columns, display: seconds, direction: 'lower', repository }, 9)
    expect(pair?.rows[0]?.map(plain)).toEqual(['Value', '10.1 s', '12 s', '19 % higher (worse)'])
    expect(pair?.rows[1]?.[3]).toBe('2 days later')
    expect(pair?.compare).toBe(`${repository}/compare/aaaaaaa7...aaaaaaa9`)
  })

  test('is not said to be the same where nobody told', () => {
    const { columns } = makeJudged()
    const pair = pairRuns({ columns, display: seconds, direction: 'lower' }, 1)
    expect(pair?.rows.find(([what]) => what === 'Commit')).toEqual(['Commit', 'not told', 'not told', 'not known'])
    expect(pair?.compare).toBeUndefined()
  })

  test('is nothing for the first run', () => {
    const { columns } = makeJudged()
    expect(pairRuns({ columns, display: seconds, direction: 'lower' }, 0)).toBeUndefined()
    expect(changeFromPrevious(columns, 0)).toBeUndefined()
  })
})
