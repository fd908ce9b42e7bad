// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { HistoryReader, HistoryRow } from '../history/history.ts'
import type { StoredCase } from '../history/stored-rows.ts'
import { isJobAccounting } from '../records/job-accounting.ts'
import type { Side } from './compare-side.ts'

type CaseRow = Pick<StoredCase, 'project' | 'benchmark' | 'system' | 'run' | 'startedAt'>

/** Above this many benchmarks, reading the whole history once is quicker. */
const mostReads = 8

/** Runs whose ids begin so. */
export async function findRuns(reader: Pick<HistoryReader, 'readRuns'>, prefix: string): Promise<readonly string[]> {
  const runs = await reader.readRuns()
  return runs.map(({ run }) => run).filter((run) => run.startsWith(prefix))
}

/** Cases of runs, with those that measured nothing. */
export async function readRunCases(
  reader: Pick<HistoryReader, 'readCases'>,
  runs: ReadonlySet<string>,
): Promise<readonly StoredCase[]> {
  const found: StoredCase[] = []
  for await (const cases of reader.readCases()) {
    for (const one of cases) if (runs.has(one.run) && !isJobAccounting(one)) found.push(one)
  }
  return found
}

/** Rows of benchmarks on the systems where a candidate ran them: all that a comparison can need. */
export async function readRelated(
  reader: Pick<HistoryReader, 'readRows'>,
  cases: readonly Pick<CaseRow, 'benchmark' | 'system'>[],
): Promise<readonly HistoryRow[]> {
  const places = new Set(cases.map(namePlace))
  const benchmarks = [...new Set(cases.map(({ benchmark }) => benchmark))]
  const found: HistoryRow[] = []
  for (const benchmark of benchmarks.length > mostReads ? [undefined] : benchmarks) {
    for await (const rows of reader.readRows(benchmark)) {
      for (const row of rows) if (places.has(namePlace(row))) found.push(row)
    }
  }
  return found
}

/** What the history says of a run. */
export function pickRun(rows: readonly HistoryRow[], cases: readonly StoredCase[], run: string): Side {
  const own = rows.filter((row) => row.run === run)
  const measured = new Set(own.map(({ caseKey }) => caseKey))
  return { rows: own, bare: cases.filter((one) => one.run === run && !measured.has(one.caseKey)) }
}

/** The history before a candidate: dated rows of other runs that began before it. */
export function pickBefore(rows: readonly HistoryRow[], candidate: readonly CaseRow[], system?: string): Side {
  const runs = new Set(candidate.map(({ run }) => run))
  const starts = candidate.flatMap(({ startedAt }) => startedAt ?? []).sort()
  const [from] = starts
  const isBefore = ({ run, startedAt }: CaseRow) =>
    startedAt !== undefined && !runs.has(run) && (from === undefined || startedAt < from)
  return { rows: rows.filter((row) => isBefore(row) && (system === undefined || row.system === system)), bare: [] }
}

function namePlace({ benchmark, system }: Pick<CaseRow, 'benchmark' | 'system'>): string {
  return JSON.stringify([benchmark, system])
}
