// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '../problem.ts'
import type { BenchmarkCase } from '../records/benchmark-case.ts'
import { appendCase, countCases, countPoints, createBatch, settleBatch, weighPoints } from './case-batch.ts'
import type { CaseBatch } from './case-batch.ts'
import { wordAt } from './growing-column.ts'
import type { Database } from './database.ts'
import { openDatabase } from './database.ts'
import type { AddResult } from './history.ts'
import { mergeCases } from './merge-cases.ts'
import { selectNew } from './select-new.ts'
import { keepQuarter, writeBatch } from './segment-writer.ts'
import type { QuarterRows } from './segment-writer.ts'

/** The way into the history. Nothing is kept before flush has come back. */
export interface HistoryStore {
  /** Takes over the cases of one artefact and returns how many points they have. The file is named in messages. */
  add(cases: readonly BenchmarkCase[], file: string): number
  /** True when so much waits that it should be flushed. */
  isFull(): boolean
  /** Writes what waits, except what the history has already. */
  flush(): Promise<AddResult>
}

/** How to open a store. */
export interface StoreOptions {
  /** Nothing is written; the counts are what they would be. */
  readonly dryRun?: boolean
  /** A database to work in, which stays open; without it each flush has its own. */
  readonly database?: Database
}

// About 60 MB of columns. A smaller batch would make more segments, a bigger one would cost more memory.
const fullAt = { points: 250_000, cases: 60_000 }

/** Opens the history in a folder for adding; the folder need not exist. */
export function openStore(historyDir: string, { dryRun = false, database: shared }: StoreOptions = {}): HistoryStore {
  let batch = createBatch()
  return {
    add: (cases, file) => addArtefact(batch, cases, file),
    isFull: () => weighPoints(batch) >= fullAt.points || countCases(batch) >= fullAt.cases,
    async flush() {
      const full = batch
      batch = createBatch()
      if (countCases(full) === 0) return { added: 0, duplicates: 0, gaps: 0, problems: [], segments: [] }
      settleBatch(full)
      // One thread: writing is short, and a second one costs more than it saves.
      // A database keeps what it once had, so each batch has its own and the memory of the next does not add to it.
      const database = shared ?? (await openDatabase({ memory: 256, threads: 1 }))
      try {
        return await flushBatch(database, full, { historyDir, dryRun })
      } finally {
        if (shared === undefined) database.close()
      }
    },
  }
}

/** Adds cases to the history in one go. */
export async function addCases(historyDir: string, cases: readonly BenchmarkCase[], file: string): Promise<AddResult> {
  const store = openStore(historyDir)
  store.add(cases, file)
  return store.flush()
}

function addArtefact(batch: CaseBatch, cases: readonly BenchmarkCase[], file: string): number {
  const before = countPoints(batch)
  for (const one of mergeCases(cases)) appendCase(batch, one, file)
  return countPoints(batch) - before
}

async function flushBatch(
  database: Database,
  batch: CaseBatch,
  { historyDir, dryRun }: { readonly historyDir: string; readonly dryRun: boolean },
): Promise<AddResult> {
  const total = { added: 0, duplicates: 0, gaps: 0 }
  const problems: Problem[] = []
  const quarters: QuarterRows[] = []
  for (const [quarter, rows] of groupByQuarter(batch)) {
    const selected = await selectNew(database, { historyDir, quarter, batch, rows })
    total.added += selected.count.added
    total.duplicates += selected.count.duplicates
    total.gaps += selected.count.gaps
    problems.push(...selected.count.problems)
    if (selected.rows.length > 0) quarters.push({ quarter, rows: selected.rows })
    if (selected.rows.length < rows.length && !dryRun) keepQuarter(historyDir, quarter)
  }
  const written = dryRun ? [] : await writeBatch(database, batch, { historyDir, quarters })
  const segments = written.filter(({ isNew }) => isNew).map(({ segment }) => segment.path)
  return { ...total, problems, segments: segments.sort() }
}

function groupByQuarter(batch: CaseBatch): readonly (readonly [string, readonly number[]])[] {
  const quarters = Map.groupBy(batch.firstPoints.keys(), (row) => wordAt(batch.quarters, row) ?? 'undated')
  return [...quarters].sort(([a], [b]) => (a < b ? -1 : 1))
}
