// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { KpiProject, SeriesColumns, SeriesData, SeriesSummary } from '../../../ingest/records/site-data.ts'
import type { DisplayUnit } from '../../../site/views/kpi/measure-text.ts'

/** A day in milliseconds. */
export const day = 24 * 3600 * 1000

/** Noon of 1 June 2026, UTC. */
export const start = Date.UTC(2026, 5, 1, 12)

/** Seconds shown as seconds. */
export const seconds: DisplayUnit = { multiply: 1, divide: 1, text: 's' }

/** Columns of runs one day apart; what is not given is a run that passed, once, with nothing more to say. */
export function makeColumns(value: readonly (number | null)[], overrides: Partial<SeriesColumns> = {}): SeriesColumns {
  return {
    time: value.map((_, i) => start + i * day),
    value,
    gap: value.map((one) => (one === null ? 'not in the report' : null)),
    status: value.map(() => 'pass' as const),
    attempt: value.map(() => 1),
    run: value.map((_, i) => `run${i}`),
    commit: value.map(() => null),
    reference: value.map(() => null),
    low: value.map(() => null),
    high: value.map(() => null),
    ...overrides,
  }
}

/** A summary of a series; made up. */
export function makeSummary(overrides: Partial<SeriesSummary> = {}): SeriesSummary {
  return {
    id: 'solve-testbed-4t-00000000',
    label: 'Solve time',
    metric: 'solve-time',
    main: true,
    family: 'performance',
    direction: 'lower',
    unit: 's',
    parameters: {},
    system: 'testbed',
    tasks: 4,
    points: 1,
    gaps: 0,
    last: 12.5,
    lastAt: '2026-06-01T12:00:00.000Z',
    lastStatus: 'pass',
    verdict: 'short',
    ...overrides,
  }
}

/** A series with its points; made up. */
export function makeSeries(value: readonly (number | null)[], overrides: Partial<SeriesData> = {}): SeriesData {
  const { spark: _spark, ...summary } = makeSummary({ points: value.length })
  return {
    ...summary,
    last: value.findLast((one) => one !== null) ?? null,
    project: 'example',
    projectName: 'Example',
    benchmark: 'heat',
    useCase: 'plate',
    group: 'heat-plate',
    metricRaw: ['solve'],
    columns: makeColumns(value),
    trend: { verdict: 'short', noise: null, changes: [] },
    scaling: [],
    elsewhere: [],
    sources: [{ format: 'kpi-run', formatVersion: '1' }],
    ...overrides,
  }
}

/** A project with one benchmark of these series; made up. */
export function makeKpiProject(series: readonly SeriesSummary[]): KpiProject {
  const group = { id: 'heat-plate', benchmark: 'heat', useCase: 'plate', systems: ['testbed'], runs: 1, series }
  return {
    id: 'example',
    name: 'Example',
    origin: 'catalogue',
    systems: ['testbed'],
    benchmarks: 1,
    series: series.length,
    runs: 1,
    points: series.length,
    gaps: 0,
    groups: [group],
  }
}
