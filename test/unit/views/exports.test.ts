// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { parseXml } from '@rgrove/parse-xml'
import { describe, expect, test } from 'vitest'
import { openmetrics } from '../../../ingest/adapters/openmetrics.ts'
import { describeBadge, writeBadge, writeShield } from '../../../site/views/kpi/badge.ts'
import { makeDashboard } from '../../../site/views/kpi/grafana-dashboard.ts'
import { listLatest } from '../../../site/views/kpi/latest-values.ts'
import { writeOpenMetrics } from '../../../site/views/kpi/open-metrics.ts'
import { readDocument } from '../adapters/documents.ts'
import { makeKpiProject, makeSummary } from './series.ts'

const site = 'https://example.org/portal/'

function listRows(...series: readonly Parameters<typeof makeSummary>[0][]) {
  return listLatest([makeKpiProject(series.map((one, at) => makeSummary({ id: `series-${at}`, ...one })))], site)
}

/** The text read by the adapter that ingests OpenMetrics. */
function ingest(text: string) {
  const { cases, problems } = openmetrics.adapt(readDocument('metrics.txt', Buffer.from(text)), { mapping: [] })
  return { cases: cases.filter(({ benchmark }) => benchmark === 'heat'), problems }
}

describe('the latest values', () => {
  test('are flat rows with the address of each page', () => {
    expect(listRows({})).toMatchObject([
      {
        project: 'example',
        benchmark: 'heat',
        useCase: 'plate',
        system: 'testbed',
        nodes: null,
        tasks: 4,
        value: 12.5,
      },
    ])
    expect(listRows({})[0]?.url).toBe('https://example.org/portal/kpi/example/series-0/')
  })

  test('have none where the newest run failed or did not measure, however good the one before was', () => {
    const rows = listRows({ lastStatus: 'fail' }, { spark: [12, null] }, { last: 0, spark: [1, 0] })
    expect(rows.map(({ value }) => value)).toEqual([null, null, 0])
  })
})

describe('the text for Prometheus', () => {
  test('is read by the adapter for OpenMetrics with the same values, times and places', () => {
    const text = writeOpenMetrics(listRows({ last: 12.5 }, { unit: 'ms', last: 40, tasks: 8, metric: 'latency' }))
    const { cases, problems } = ingest(text)
    expect(problems).toEqual([])
    expect(cases).toHaveLength(2)
    expect(cases.find(({ tasks }) => tasks === 4)).toMatchObject({
      useCase: 'plate',
      system: 'testbed',
      tasks: 4,
      project: 'example',
      startedAt: '2026-06-01T12:00:00.000Z',
    })
    const measures = cases.flatMap((one) => one.measures.map(({ metricRaw, value, unit }) => [metricRaw, value, unit]))
    expect(measures.sort()).toEqual([
      ['portal_latency_seconds', 0.04, 's'],
      ['portal_solve_time_seconds', 12.5, 's'],
    ])
  })

  test('leaves out what failed or was not measured, and keeps a measured zero', () => {
    const { cases } = ingest(writeOpenMetrics(listRows({ lastStatus: 'error' }, { last: null }, { last: 0 })))
    expect(cases.flatMap(({ measures }) => measures.map(({ value }) => value))).toEqual([0])
  })

  test('uses base units, with the unit in the name', () => {
    const rows = listRows(
      { unit: 'MBy', last: 2, metric: 'memory' },
      { unit: 'GFLOP/s', last: 3, metric: 'speed' },
      { unit: '%', last: 80, metric: 'efficiency' },
      { unit: '{iter}', last: 7, metric: 'iterations' },
    )
    const lines = writeOpenMetrics(rows).split('\n')
    const values = lines.filter((line) => line.startsWith('portal_') && !line.includes('newest'))
    const short = values.map((line) => [line.split('{')[0], line.split('} ')[1]?.split(' ')[0]].join(' '))
    expect(short).toEqual([
      'portal_efficiency_ratio 0.8',
      'portal_iterations_iter 7',
      'portal_memory_bytes 2000000',
      'portal_speed_flops_per_second 3000000000',
    ])
    expect(lines).toContain('# UNIT portal_memory_bytes bytes')
    expect(lines.slice(-2)).toEqual(['# EOF', ''])
  })

  test('escapes what a stranger wrote into a name', () => {
    const evil = 'a"b\\c\nportal_fake 1\u2028'
    const { cases, problems } = ingest(writeOpenMetrics(listRows({ system: evil, label: evil, partition: evil })))
    expect(problems).toEqual([])
    expect(cases).toHaveLength(1)
  })

  test('is the end mark alone when there is nothing', () => {
    expect(writeOpenMetrics([])).toBe('# EOF\n')
  })
})

test('the dashboard asks for addresses that the site has, with the systems of the data', () => {
  const text = JSON.stringify(makeDashboard(listRows({}, { system: 'a, b:c' }), { site, title: 'Test' }))
  expect(text).toContain('https://example.org/portal/api/v1/series.json')
  expect(text).toContain('https://example.org/portal/api/v1/kpi/${series}.csv')
  const { templating } = JSON.parse(text)
  expect(templating.list[1].query).toBe('a\\, b\\:c,testbed')
  expect(templating.list[2].query).toBe('example/series-0')
})

describe('a badge', () => {
  const change = {
    before: 10,
    after: 12.5,
    relative: 0.25,
    kind: 'regression' as const,
    at: '2026-06-01T12:00:00.000Z',
  }

  test.each([
    [{}, '12.5\u00a0s, not enough data', '#556562'],
    [{ verdict: 'steady' as const }, '12.5\u00a0s, steady', '#0b665e'],
    [{ verdict: 'changed' as const, change }, '12.5\u00a0s, regression', '#a5301f'],
    [
      { verdict: 'changed' as const, change: { ...change, kind: 'improvement' as const } },
      '12.5\u00a0s, improvement',
      '#2a6d2e',
    ],
    [{ lastStatus: 'fail' as const }, 'failed, not enough data', '#a5301f'],
    [{ last: null }, 'not measured, not enough data', '#556562'],
  ])('says in words what its colour says (%#)', (overrides, message, colour) => {
    expect(describeBadge(makeSummary(overrides))).toEqual({ label: 'Solve time', message, colour })
  })

  test('does not shout about a change that people have answered', () => {
    const mark = { as: 'expected' as const, reason: 'A new mesh.' }
    expect(describeBadge(makeSummary({ verdict: 'changed', change: { ...change, mark } })).message).toMatch(/steady$/)
  })

  test('is a picture that does nothing, whatever stands in it', () => {
    const svg = writeBadge(describeBadge(makeSummary({ label: '</text><script>alert(1)</script>"&\u0007' })))
    const root = parseXml(svg).root ?? expect.fail('no root')
    expect(svg).not.toMatch(/<script|href|style|on\w+=|<foreign|<image/i)
    expect(root.text).toContain('</text><script>')
    expect(root.attributes['aria-label']).toContain('alert(1)')
  })

  test('is an endpoint that shields.io reads', () => {
    expect(writeShield(describeBadge(makeSummary({})))).toEqual({
      schemaVersion: 1,
      label: 'Solve time',
      message: '12.5\u00a0s, not enough data',
      color: '556562',
    })
  })
})
