// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { KpiProject, SeriesSummary } from '../../../ingest/records/site-data.ts'
import { listDoors } from '../../../site/views/home/doors.ts'
import { pickFeatured } from '../../../site/views/home/featured.ts'
import { pickPreview } from '../../../site/views/home/preview.ts'
import { listNavigation } from '../../../site/views/navigation.ts'
import { listMap } from '../../../site/views/site-map.ts'
import { readConfig } from '../../../site/site-data.ts'
import { makeEntry } from './entries.ts'

const all = ['learn', 'learn/publish-your-software', 'faq']

const everything = {
  features: readConfig().features,
  written: all,
  filled: new Set(['demonstrators', 'calendar', 'programme']),
}

describe('the header and the ways in', () => {
  test('lead to every part of the site', () => {
    expect(listNavigation(everything).map(({ path }) => path)).toEqual([
      '/learn/',
      '/catalogue/',
      '/kpi/',
      '/reports/',
      '/showroom/',
      '/events/',
      '/about/programme/',
    ])
    expect(listDoors(readConfig(), all).map(({ who }) => who)).toEqual(['trainee', 'project', 'committee', 'visitor'])
  })

  test('do not lead to what is switched off or not written', () => {
    const features = { kpi: false, glossary: false, events: false }
    const parts = { features, written: ['learn'], filled: new Set(['calendar']) }
    expect(listNavigation(parts).map(({ path }) => path)).toEqual(['/learn/', '/catalogue/'])
    const config = { ...readConfig(), features }
    expect(listDoors(config, ['learn']).map(({ who }) => who)).toEqual(['trainee', 'visitor'])
  })

  test('the foot of every page leads to all that there is, and to nothing else', () => {
    const paths = (parts: Parameters<typeof listMap>[0]) =>
      listMap(parts).flatMap(({ entries }) => entries.map(({ path }) => path))
    expect(paths(everything)).toContain('/about/governance/')
    expect(paths(everything)).toContain('/faq/')
    expect(paths(everything)).not.toContain('/about/risks/')
    expect(
      paths({ features: { kpi: false, catalogue: false, glossary: false }, written: [], filled: new Set() }),
    ).toEqual(['/about/performance/', '/about/accessibility/', '/about/'])
  })
})

test('a measured project is featured before one that only says a lot', () => {
  const measured = makeEntry({ id: 'z', kpi: { series: 1, runs: 1 } })
  const talkative = makeEntry({
    id: 'a',
    languages: ['C'],
    license: 'MIT',
    topics: ['x'],
    repository: ['https://a.example.org'],
  })
  expect(pickFeatured([makeEntry({ id: 'b' }), talkative, measured], 2).map(({ id }) => id)).toEqual(['z', 'a'])
})

describe('the preview of measured series', () => {
  test('leaves out series that are too short for a line', () => {
    expect(pickPreview([makeProject('a', [makeSeries('one', [1, null, 2, 3])])], 4)).toEqual([])
  })

  test('shows projects of the catalogue before examples from outside, and each metric once before any twice', () => {
    const long = [1, 2, 3, 4, 5]
    const outside = makeProject('b', [
      makeSeries('b1', long, 'time'),
      makeSeries('b2', long, 'time'),
      makeSeries('b3', long, 'heap'),
    ])
    const own = makeProject('a', [makeSeries('a1', long, 'time')])
    const picked = pickPreview([{ ...outside, origin: 'outside' }, own], 4)
    expect(picked.map(({ series }) => series.id)).toEqual(['a1', 'b1', 'b3'])
  })
})

function makeSeries(id: string, spark: SeriesSummary['spark'], metric = id): SeriesSummary {
  return {
    id,
    label: id,
    metric,
    main: true,
    direction: 'lower',
    unit: 's',
    parameters: {},
    system: 'testbed',
    points: 5,
    gaps: 0,
    last: 5,
    lastStatus: 'pass',
    verdict: 'short',
    ...(spark === undefined ? {} : { spark }),
  }
}

function makeProject(id: string, series: readonly SeriesSummary[]): KpiProject {
  const counts = { systems: ['testbed'], benchmarks: 1, series: series.length, runs: 5, points: 5, gaps: 0 }
  const group = { id: 'heat', benchmark: 'heat', systems: ['testbed'], runs: 5, series }
  return { id, name: id, origin: 'catalogue', ...counts, groups: [group] }
}
