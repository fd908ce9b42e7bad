// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { adoptionBenchmark } from '../records/adoption.ts'
import type { MetricResolver } from '../records/metric-registry.ts'
import { derivePlaceRows } from './derived-rows.ts'
import type { DerivedInput } from './derived-rows.ts'
import type { HistoryRow, RowReader } from './history.ts'
import { readJobs } from './job-table.ts'
import { compareRows, deriveOutcomeRows } from './outcome-rows.ts'
import { isSamePlace } from './place-order.ts'

/**
 * The same history with what the portal computes from it: energy joined from the accounts of jobs, and derived KPIs, each
 * row marked as derived. The one place where this happens, so that site and export agree. It happens at reading, so the order in which
 * artefacts arrive decides nothing, and a better formula needs no new ingest. Holds the rows of one place and the
 * runs of one benchmark at a time.
 */
export function deriveReader<Reader extends RowReader>(reader: Reader, registry: MetricResolver): Reader {
  return {
    ...reader,
    async *readRows(benchmark?: string) {
      const jobs = await readJobs(reader)
      const outcomes = deriveOutcomeRows(reader.readCases())
      yield* mergeRows(deriveSections(reader.readRows(benchmark), { registry, jobs }), outcomes)
    },
  }
}

/** Rows with those derived from them, section by section, in order. */
async function* deriveSections(
  batches: AsyncIterable<readonly HistoryRow[]>,
  input: DerivedInput,
): AsyncGenerator<readonly HistoryRow[]> {
  let section: HistoryRow[] = []
  for await (const rows of batches) {
    for (const row of rows) {
      const [first] = section
      if (first !== undefined && !sharesSection(first, row)) {
        yield deriveSection(section, input)
        section = []
      }
      section.push(row)
    }
  }
  if (section.length > 0) yield deriveSection(section, input)
}

/** One place; all of user adoption of a project, because its index stands before the parts that it is made of. */
function sharesSection(a: HistoryRow, b: HistoryRow): boolean {
  if (a.benchmark === adoptionBenchmark && b.benchmark === adoptionBenchmark) return a.project === b.project
  return isSamePlace(a, b)
}

function deriveSection(rows: readonly HistoryRow[], input: DerivedInput): readonly HistoryRow[] {
  const derived = derivePlaceRows(rows, input)
  return derived.length === 0 ? rows : [...rows, ...derived].sort(compareRows)
}

/** Two sequences in order as one. */
async function* mergeRows(
  sections: AsyncIterable<readonly HistoryRow[]>,
  others: AsyncGenerator<readonly HistoryRow[]>,
): AsyncGenerator<readonly HistoryRow[]> {
  let waiting: readonly HistoryRow[] = []
  for await (const section of sections) {
    const last = section.at(-1)
    const due: HistoryRow[] = []
    while (last !== undefined) {
      if (waiting.length === 0) waiting = await readSome(others)
      const isDue = (row: HistoryRow) => compareRows(row, last) <= 0
      const [first] = waiting
      if (first === undefined || !isDue(first)) break
      due.push(...waiting.filter(isDue))
      waiting = waiting.filter((row) => !isDue(row))
    }
    yield due.length === 0 ? section : [...due, ...section].sort(compareRows)
  }
  while (waiting.length > 0) {
    yield waiting
    waiting = await readSome(others)
  }
}

/** The next rows; none at the end. */
async function readSome(others: AsyncGenerator<readonly HistoryRow[]>): Promise<readonly HistoryRow[]> {
  for (;;) {
    const result = await others.next()
    if (result.done === true) return []
    if (result.value.length > 0) return result.value
  }
}
