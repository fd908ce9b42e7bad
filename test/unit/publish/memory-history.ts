// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { HistoryReader, HistoryRow } from '../../../ingest/history/history.ts'
import { canonicalJson } from '../../../ingest/records/identity.ts'

/** What publishing asks of a history. */
type MemoryHistory = Pick<HistoryReader, 'readRows' | 'readCases' | 'readRuns'>

/** A history that lives in memory: the smallest engine there is. Gives rows in the order that every engine keeps. */
export function openMemoryHistory(rows: readonly HistoryRow[], chunk = rows.length): MemoryHistory {
  const sorted = rows.map((row) => ({ row, key: listKey(row) })).sort((a, b) => compareKeys(a.key, b.key))
  return {
    async *readRows(benchmark) {
      const asked = sorted.filter(({ row }) => benchmark === undefined || row.benchmark === benchmark)
      for (let start = 0; start < asked.length; start += chunk) {
        yield await Promise.resolve(asked.slice(start, start + chunk).map(({ row }) => row))
      }
    },
    async *readCases() {
      yield await Promise.resolve([...new Map(sorted.map(({ row }) => [row.caseKey, row])).values()])
    },
    readRuns: () => Promise.resolve(rows.map(({ run, project, system }) => ({ run, project, system, cases: 1 }))),
  }
}

function listKey(row: HistoryRow): readonly (string | number)[] {
  const { project, benchmark, useCase = '', system, partition = '', environment = '', nodes = -1, tasks = -1 } = row
  const place = [system, partition, environment, nodes, tasks]
  const moment = [row.metricRaw, row.startedAt ?? '', row.run, row.attempt, row.caseKey]
  return [project, benchmark, useCase, canonicalJson(row.parameters), ...place, ...moment]
}

function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? ''
    if (part !== other) return part < other ? -1 : 1
  }
  return 0
}
