// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Findings } from './findings.ts'
import { isRecord, longestName, readName, type ForeignRecord } from './foreign-value.ts'

/** One object of `benchmarks`: a repetition, or what was computed from all repetitions. */
export interface GoogleRow {
  readonly row: ForeignRecord
  /** As written, without the name of the aggregate: the same for all rows of one benchmark. */
  readonly runName: string
  /** `mean`, `median`, `stddev`, `cv`, or what the author computes; absent for a repetition. */
  readonly aggregate?: string
  readonly state: 'measured' | 'error' | 'skipped'
  readonly pointer: string
}

/** How releases before 1.5 named what they computed, when `run_type` did not tell it yet. */
const oldAggregate = /^(.{1,2000})_(mean|median|stddev|cv|BigO|RMS)$/

/** The rows of `benchmarks`, with the benchmark that each belongs to. */
export function listRows(listed: readonly unknown[], findings: Findings): readonly GoogleRow[] {
  const names = new Set(
    listed.flatMap((row) => (isRecord(row) && typeof row['name'] === 'string' ? [row['name']] : [])),
  )
  return listed.flatMap((row, index) => {
    const pointer = `/benchmarks/${index}`
    const found = isRecord(row) ? readRow(row, names, pointer) : undefined
    if (found !== undefined) return [found]
    findings.add({ code: 'artefact/invalid', message: 'A benchmark without a usable name was left out.', pointer })
    return []
  })
}

function readRow(row: ForeignRecord, names: ReadonlySet<string>, pointer: string): GoogleRow | undefined {
  const state = readState(row)
  const name = row['name']
  if (row['run_type'] === 'aggregate') {
    const aggregate = readName(row['aggregate_name'])
    const runName = readText(row['run_name'] ?? cutEnd(name, aggregate))
    return runName === undefined || aggregate === undefined ? undefined : { row, runName, aggregate, state, pointer }
  }
  const old = row['run_type'] === undefined && typeof name === 'string' ? readOldAggregate(name, names) : undefined
  if (old !== undefined) return { row, ...old, state, pointer }
  const runName = readText(row['run_name'] ?? name)
  return runName === undefined ? undefined : { row, runName, state, pointer }
}

function cutEnd(name: unknown, aggregate: string | undefined): unknown {
  const end = `_${aggregate ?? ''}`
  return typeof name === 'string' && name.endsWith(end) ? name.slice(0, -end.length) : name
}

/** A name that ends like an aggregate is one when the benchmark itself, or its spread, is in the file too. */
function readOldAggregate(
  name: string,
  names: ReadonlySet<string>,
): (Pick<GoogleRow, 'runName'> & { readonly aggregate: string }) | undefined {
  const [, base = '', aggregate = ''] = oldAggregate.exec(name) ?? []
  const runName = readText(base)
  const isKnown = names.has(base) || names.has(`${base}_stddev`) || aggregate === 'BigO' || aggregate === 'RMS'
  return runName !== undefined && isKnown ? { runName, aggregate } : undefined
}

/** `error_occurred` to release 1.7 and since; `skipped` is newer. Zeros in such rows are not measured. */
function readState(row: ForeignRecord): GoogleRow['state'] {
  if (row['error_occurred'] === true) return 'error'
  return row['skipped'] === true ? 'skipped' : 'measured'
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= 10 * longestName ? value : undefined
}
