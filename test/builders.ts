// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Metric, Project } from '../schemas/types.gen.ts'
import type { HistoryRow } from '../ingest/history/history.ts'
import type { BenchmarkCase, Measure } from '../ingest/records/benchmark-case.ts'

/** A digest for tests: a word repeated as hex digits would be, `ab` gives `abab…` of 32 or 64 digits. */
export function makeHash(seed: string, length = 32): string {
  return seed.repeat(length).slice(0, length)
}

/** A measured value of a case; made up. */
export function makeMeasure(overrides: Partial<Measure> = {}): Measure {
  return { metricRaw: 'run_time', value: 12.5, unit: 's', ...overrides }
}

/** A case that passed with one measure; made up. */
export function makeCase(overrides: Partial<BenchmarkCase> = {}): BenchmarkCase {
  return {
    project: 'example',
    run: makeHash('a1'),
    caseKey: makeHash('c1'),
    benchmark: 'heat',
    parameters: {},
    system: 'testbed',
    startedAt: '2026-01-05T12:00:00.000Z',
    timeAssumed: false,
    attempt: 1,
    status: 'pass',
    source: { sha256: makeHash('5e', 64), format: 'kpi-run', formatVersion: '1' },
    measures: [makeMeasure()],
    ...overrides,
  }
}

/** One row of the history as its reader gives it; made up. */
export function makeRow(overrides: Partial<HistoryRow> = {}): HistoryRow {
  const { measures: _measures, ...rest } = makeCase()
  return { ...rest, metricRaw: 'run_time', value: 12.5, unit: 's', derived: false, ...overrides }
}

/** A project as projects.yml has it; made up. */
export function makeProject(overrides: Partial<Project> = {}): Project {
  return { name: 'Example', description: 'A project made up for tests.', ...overrides }
}

/** A metric as metrics.yml has it; made up. */
export function makeMetric(overrides: Partial<Metric> = {}): Metric {
  return {
    id: 'time-to-solution',
    label: 'Time to solution',
    description: 'Wall time of the whole run.',
    unit: 's',
    direction: 'lower',
    family: 'performance',
    aliases: ['run_time', 'Execution_time'],
    main: true,
    ...overrides,
  }
}
