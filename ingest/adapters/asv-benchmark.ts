// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CaseStatus, Measure } from '../records/benchmark-case.ts'
import { readPrinted } from './reframe-name.ts'
import { addSamples, makeMeasure } from './tool-case.ts'

/** One combination of the parameters of one benchmark. */
export interface AsvResult {
  readonly parameters: ReadonlyMap<string, unknown>
  readonly status: CaseStatus
  readonly measure: Measure
}

/** Far more than anyone measures; a file that multiplies to more is not read. */
const mostCombinations = 100_000

/**
 * Kinds of benchmarks by the first word of the function's name (asv, "Benchmark types"). What `track_` returns has a unit
 * that only benchmarks.json knows, and which of its values is better nobody says.
 */
const kinds: ReadonlyMap<string, Pick<Measure, 'metricRaw' | 'unit' | 'direction'>> = new Map([
  ['time', { metricRaw: 'time', unit: 's', direction: 'lower' }],
  ['timeraw', { metricRaw: 'timeraw', unit: 's', direction: 'lower' }],
  ['mem', { metricRaw: 'mem', unit: 'B', direction: 'lower' }],
  ['peakmem', { metricRaw: 'peakmem', unit: 'B', direction: 'lower' }],
  ['track', { metricRaw: 'track', unit: '' }],
])

/** Reads one row of `results`; undefined when it is no row, or its values do not fit its parameters. */
export function readAsvBenchmark(
  name: string,
  columns: readonly unknown[],
  row: unknown,
): readonly AsvResult[] | undefined {
  const cells = readCells(columns, row)
  if (cells === undefined) return undefined
  const combinations = combine(cells.params)
  if (combinations === undefined) return undefined
  const values = cells.result === null ? combinations.map(() => null) : cells.result
  if (!Array.isArray(values) || values.length !== combinations.length) return undefined
  const word = /(?:^|\.)([a-z]{1,20})_[^.]*$/.exec(name)?.[1] ?? ''
  const { metricRaw, ...kind } = kinds.get(word) ?? { metricRaw: 'result', unit: '' }
  return combinations.map((parameters, index) => {
    const value: unknown = values[index]
    const { status, gap } = judge(value)
    const measure = makeMeasure(metricRaw, value, kind)
    const samples: unknown = cells.samples[index]
    return {
      parameters,
      status,
      measure: measure.value === null ? { ...measure, gap: gap ?? 'missing' } : addSamples(measure, samples),
    }
  })
}

interface Cells {
  readonly result: unknown
  readonly params: readonly unknown[]
  readonly samples: readonly unknown[]
}

/** Columns at the end that hold nothing are not written. A row without parameters may hold its one value alone. */
function readCells(columns: readonly unknown[], row: unknown): Cells | undefined {
  if (typeof row === 'number' || row === null) return { result: [row], params: [], samples: [] }
  if (!Array.isArray(row)) return undefined
  const read = (column: string): unknown => {
    const index = columns.indexOf(column)
    return index < 0 ? undefined : row[index]
  }
  const params = read('params')
  const samples = read('samples')
  return {
    result: read('result') ?? null,
    params: Array.isArray(params) ? params : [],
    samples: Array.isArray(samples) ? samples : [],
  }
}

/** Values stand in the order of nested loops over the parameters, the last one fastest. asv calls them `param1`, `param2`. */
function combine(params: readonly unknown[]): readonly ReadonlyMap<string, unknown>[] | undefined {
  let combinations: readonly ReadonlyMap<string, unknown>[] = [new Map()]
  for (const [index, axis] of params.entries()) {
    if (!Array.isArray(axis) || axis.length * combinations.length > mostCombinations) return undefined
    const values: readonly unknown[] = axis
    combinations = combinations.flatMap((before) =>
      values.map((value) => new Map([...before, [`param${index + 1}`, readParameter(value)]])),
    )
  }
  return combinations
}

/** Parameters are written as Python prints them: `10`, `'lu'`, `<class 'float'>`. */
function readParameter(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const quoted = /^'([^'\\]*)'$/.exec(value)?.[1]
  return quoted ?? readPrinted(value)
}

/** null: the benchmark failed, or was not run for these parameters. NaN: it says itself that they do not apply. */
function judge(value: unknown): { readonly status: CaseStatus; readonly gap?: string } {
  if (value === null || value === undefined) return { status: 'fail', gap: 'failed or not run' }
  if (typeof value === 'number' && Number.isNaN(value)) return { status: 'skip', gap: 'not applicable' }
  return { status: 'pass' }
}
