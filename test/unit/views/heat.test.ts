// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { SeriesSummary } from '../../../ingest/records/site-data.ts'
import { chooseRows, heatOf, listFacets, prepareRows, readHeatQuery } from '../../../site/views/kpi/heat-query.ts'
import { listHeatRows } from '../../../site/views/kpi/heat-rows.ts'
import { makeEntry } from '../site/entries.ts'
import { makeKpiProject, makeSummary } from './series.ts'

const change = { at: '2026-05-01T00:00:00.000Z', before: 10, after: 12, relative: 0.2, kind: 'regression' } as const

function listRows(series: readonly SeriesSummary[]) {
  return listHeatRows({
    projects: [makeKpiProject(series)],
    catalogue: [],
    newest: '2026-06-11T12:00:00.000Z',
    lang: 'en',
  })
}

const rows = listRows([
  makeSummary({ id: 'steady', verdict: 'steady', spark: [1, null, 3] }),
  makeSummary({ id: 'short', system: 'other', lastAt: '2026-06-11T00:00:00.000Z' }),
  makeSummary({ id: 'small', verdict: 'changed', change: { ...change, relative: 0.02 } }),
  makeSummary({ id: 'big', verdict: 'changed', change: { ...change, relative: 0.4 } }),
  makeSummary({ id: 'better', verdict: 'changed', change: { ...change, relative: -0.1, kind: 'improvement' } }),
  makeSummary({ id: 'known', verdict: 'changed', change: { ...change, mark: { as: 'expected', reason: 'new grid' } } }),
])
const idsOf = (address: string) =>
  chooseRows(prepareRows(rows), readHeatQuery(new URLSearchParams(address))).map(({ path }) => path.split('/')[1])

describe('the table of all series', () => {
  test('shows what got worse first, and what somebody has answered after what nobody has', () => {
    expect(idsOf('')).toEqual(['big', 'small', 'better', 'known', 'steady', 'short'])
  })

  test('says in words how much a series changed, and that a short one says nothing', () => {
    const texts = new Map(rows.map(({ path, change: text }) => [path.split('/')[1], text]))
    expect(texts.get('big')).toBe('worse +40\u00a0%')
    expect(texts.get('better')).toBe('better −10\u00a0%')
    expect(texts.get('known')).toBe('answered +20\u00a0%')
    expect(texts.get('short')).toBe('not enough data')
  })

  test('is chosen from by words, fields and changes, all of them in the address', () => {
    expect(idsOf('tone=regression')).toEqual(['big', 'small'])
    expect(idsOf('q=OTHER')).toEqual(['short'])
    expect(idsOf('system=testbed&q=solve&tone=steady')).toEqual(['steady'])
    expect(idsOf('order=age')[0]).toBe('short')
    expect(idsOf('order=nonsense&colour=red')).toHaveLength(6)
  })

  test('offers only fields in which series differ', () => {
    expect(listFacets(rows).map(({ field }) => field)).toEqual(['system'])
  })

  test('is chosen from by a demonstrator as soon as one project names it, and by none before', () => {
    const projects = [makeKpiProject([makeSummary()]), { ...makeKpiProject([makeSummary()]), id: 'other' }]
    const entry = makeEntry({ id: 'other', demonstrators: ['wind-farm', 'thermal-bridges'] })
    const two = listHeatRows({ projects, catalogue: [entry], newest: undefined, lang: 'en' })
    const query = readHeatQuery(new URLSearchParams('demonstrator=wind-farm'))
    expect(chooseRows(prepareRows(two), query).map(({ project }) => project)).toEqual(['other'])
    expect(listFacets(two).find(({ field }) => field === 'demonstrator')?.options).toEqual([
      { value: 'thermal-bridges', count: 1 },
      { value: 'wind-farm', count: 1 },
    ])
    const before = listHeatRows({ projects, catalogue: [], newest: undefined, lang: 'en' })
    expect(listFacets(before).map(({ field }) => field)).not.toContain('demonstrator')
  })

  test('keeps gaps in its lines, and colours what is large more than what is small', () => {
    expect(rows.find(({ path }) => path.includes('steady'))?.spark).toEqual([0, null, 100])
    const heats = new Map(rows.map((row) => [row.path.split('/')[1], heatOf(row)]))
    expect(['big', 'better', 'small', 'known'].map((id) => heats.get(id))).toEqual([3, 2, 1, 0])
  })

  test('counts ages back from the newest run', () => {
    expect(rows.find(({ path }) => path.includes('steady'))?.age).toBe(10)
  })
})
