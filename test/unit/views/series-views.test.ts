// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { liveRows, spreadColumns } from '../../../site/views/chart/live-rows.ts'
import { caseSets } from '../../../site/views/kpi/case-sets.ts'
import { listFound, searchable } from '../../../site/views/kpi/find-series.ts'
import { withFrenchLabels } from '../../../site/views/kpi/labels.ts'
import { mainResults } from '../../../site/views/kpi/main-results.ts'
import { idealOf, scalingView } from '../../../site/views/kpi/neighbours.ts'
import { overviewCharts } from '../../../site/views/kpi/overview-charts.ts'
import { drawOverview } from '../../../site/views/kpi/overview-scene.ts'
import { pickSets } from '../../../site/views/kpi/rank-sets.ts'
import { latestRuns, neededColumns } from '../../../site/views/kpi/run-rows.ts'
import { publishSeries } from '../../../site/views/kpi/series-download.ts'
import { seriesFacts } from '../../../site/views/kpi/series-facts.ts'
import { orderSeries } from '../../../site/views/kpi/series-order.ts'
import { displayUnitOf, scalingPictures, trendLegend, trendPicture } from '../../../site/views/kpi/series-view.ts'
import { makeMetric } from '../../builders.ts'
import { day, makeColumns, makeKpiProject, makeSeries, makeSummary, seconds, start } from './series.ts'

describe('the facts of a series', () => {
  test('leave out what failed runs measured, but count them', () => {
    const facts = seriesFacts(makeColumns([5, 0, 6, null, 4], { status: ['pass', 'fail', 'pass', 'skip', 'pass'] }))
    expect(facts).toMatchObject({
      runs: 5,
      gaps: 1,
      failed: 1,
      lowest: { value: 4 },
      highest: { value: 6 },
      previous: { value: 6 },
    })
  })

  test('of failed runs only are those of the failed runs', () => {
    expect(seriesFacts(makeColumns([5, 7], { status: ['fail', 'fail'] }))).toMatchObject({
      lowest: { value: 5 },
      highest: { value: 7 },
    })
  })

  test('of nothing measured have no values', () => {
    const facts = seriesFacts(makeColumns([null]))
    expect(facts.last).toBeUndefined()
    expect(facts.gaps).toBe(1)
  })
})

describe('the page of a series', () => {
  const scaling = [8, 2.5].map((last, i) => ({
    id: `size-${i}`,
    tasks: 4 ** i,
    last,
    lastAt: '2026-06-01T12:00:00.000Z',
  }))

  test('with one run has no trend, but its place among the sizes', () => {
    const series = makeSeries([2.5], { id: 'size-1', scaling })
    const view = scalingView(series)
    expect(trendPicture(series, seconds)).toBeUndefined()
    expect(view?.rows.map(({ workers, efficiency, isCurrent }) => [workers, efficiency, isCurrent])).toEqual([
      [1, 1, false],
      [4, 0.8, true],
    ])
    const pictures = view && scalingPictures(series, view, seconds)
    expect(pictures?.value && pictures.efficiency).toBeDefined()
  })

  test('has one unit for its own value and for its neighbours', () => {
    expect(displayUnitOf(makeSeries([0.4], { scaling })).text).toBe('s')
    expect(displayUnitOf(makeSeries([0.4])).text).toBe('ms')
  })

  test('explains the marks that are on its picture, and no others', () => {
    const legendOf = (value: (number | null)[]): string[] => {
      const series = makeSeries(value)
      const picture = trendPicture(series, seconds)
      return picture ? trendLegend(picture.wide, seriesFacts(series.columns)).map((entry) => entry.text) : []
    }
    expect(legendOf([1, 2, 3])).toEqual(['latest value'])
    expect(legendOf([1, null, 3])).toEqual(['latest value', 'no value (1)'])
  })

  test('speaks of ideal scaling for times and rates only', () => {
    expect(idealOf(makeSummary())).toBe('lower')
    expect(idealOf(makeSummary({ direction: 'higher', family: 'throughput', unit: 'GBy/s' }))).toBe('higher')
    expect(idealOf(makeSummary({ unit: 'MBy', family: 'memory' }))).toBeUndefined()
    expect(idealOf(makeSummary({ direction: 'none' }))).toBeUndefined()
  })

  test('lists the latest runs first and the columns that say something', () => {
    const rows = latestRuns(makeColumns([1, 2, 3], { attempt: [1, 2, 1] }), 2)
    expect(rows.map((row) => row.value)).toEqual([3, 2])
    expect(neededColumns(rows)).toMatchObject({ attempt: true, commit: false, reference: false, range: false })
    expect(neededColumns(rows).description).toBe(false)
  })

  test('leads to the series before and after it', () => {
    const [first, second] = orderSeries(makeKpiProject([makeSummary({ id: 'a' }), makeSummary({ id: 'b' })]))
    expect([first?.previous, first?.next?.id, second?.previous?.id]).toEqual([undefined, 'b', 'a'])
  })
})

describe('the rows of a benchmark', () => {
  const sizes = [1, 4, 16].map((tasks) => makeSummary({ id: `t${tasks}`, tasks, last: 100 / tasks }))

  test('put the sizes of one case together', () => {
    const [set, ...others] = caseSets({ series: sizes })
    expect(others).toEqual([])
    expect(set).toMatchObject({ over: 'size', spark: [100, 25, 6.25], largest: { id: 't16' } })
  })

  test('keep cases apart that differ in parameters, system or environment', () => {
    const variants = [
      makeSummary({ parameters: { mesh: 'M2' } }),
      makeSummary({ system: 'other' }),
      makeSummary({ environment: 'gcc' }),
    ]
    expect(caseSets({ series: [...sizes, ...variants] })).toHaveLength(4)
  })

  test('keep series with a history apart, since each is a trend', () => {
    const histories = sizes.map((series) => ({ ...series, points: 26, spark: [1, 2, 3] }))
    expect(caseSets({ series: histories }).map((set) => set.over)).toEqual(['time', 'time', 'time'])
  })

  test('show some of each metric rather than all of the first, longest times first', () => {
    const make = (metric: string, last: number): ReturnType<typeof makeSummary>[] =>
      Array.from({ length: 10 }, (_, i) => makeSummary({ metric, last, parameters: { i } }))
    const picked = pickSets(caseSets({ series: [...make('assembly', 1), ...make('solve', 50)] }), 8)
    expect(picked.map((set) => set.largest.metric)).toEqual(['solve', 'solve', 'assembly', 'assembly'])
  })

  test('become a picture with a line for each case', () => {
    const other = sizes.map((series) => ({ ...series, parameters: { mesh: 'M2' } }))
    const [chart, ...more] = overviewCharts(caseSets({ series: [...sizes, ...other] }))
    expect(more).toEqual([])
    const drawn = chart && drawOverview(chart, undefined, { locale: 'en-GB', text: (key) => key })
    expect(drawn?.legend.map((entry) => entry.text)).toEqual(['mesh —', 'mesh M2', 'chart.ideal'])
  })

  test('are no picture with two sizes', () => {
    expect(overviewCharts(caseSets({ series: sizes.slice(1) }))).toEqual([])
  })

  test('give the project one result of each benchmark, those with a course first', () => {
    const project = makeKpiProject([makeSummary({ id: 'single', metric: 'other' }), ...sizes])
    expect(mainResults(project, 2).map(({ set }) => set.largest.id)).toEqual(['t16'])
  })

  test('have French names where the registry has them', () => {
    const project = withFrenchLabels(makeKpiProject(sizes), [
      makeMetric({ id: 'solve-time', labelFr: 'Temps de résolution' }),
    ])
    expect(project.groups[0]?.series[0]?.label).toBe('Temps de résolution')
  })
})

test('a series is found by words of its name, place, size and parameters, without accents or capitals', () => {
  const all = searchable(
    makeKpiProject([
      makeSummary({ id: 'a', label: 'Résolution', parameters: { mesh: 'M2' } }),
      makeSummary({ id: 'b' }),
    ]),
  )
  const found = (words: string): string[] => listFound(all, words).map(({ id }) => id)
  expect(found('resolution m2')).toEqual(['a'])
  expect(found('4 TASKS testbed')).toEqual(['a', 'b'])
  expect(found('nothing')).toEqual([])
  expect(found(' ')).toEqual(['a', 'b'])
})

describe('the interactive chart', () => {
  const columns = makeColumns([5, null, 6, 7], { status: ['pass', 'pass', 'fail', 'pass'] })
  const window = { from: start, to: start + 3 * day }

  test('gets the same points as the picture: gaps break the line, failures are marked', () => {
    const rows = liveRows(columns, {}, window, 800)
    expect(rows.line.map((point) => point.y)).toEqual([5, NaN, 6, 7])
    expect(rows.gaps.map((point) => point.row)).toEqual([1])
    expect(rows.failed.map((point) => point.row)).toEqual([2])
    expect(rows.latest.map((point) => point.row)).toEqual([3])
  })

  test('of a window has nothing from outside it', () => {
    const rows = liveRows(columns, {}, { from: start + 2 * day, to: start + 3 * day }, 800)
    expect(rows.line.map((point) => point.row)).toEqual([2, 3])
    expect(rows.gaps).toEqual([])
  })

  test('of 100,000 points gets some thousand', () => {
    const many = makeColumns(Array.from({ length: 100_000 }, (_, i) => i % 13))
    const rows = liveRows(many, {}, { from: start, to: start + 100_000 * day }, 1000)
    expect(rows.line.length).toBeLessThan(1400)
    expect(rows.isSparse).toBe(false)
  })

  test('reads back from the published file exactly what was measured', () => {
    const published = JSON.parse(JSON.stringify(publishSeries(makeSeries([], { columns })))) as ReturnType<
      typeof publishSeries
    >
    expect(spreadColumns(published.columns)).toEqual(columns)
  })
})
