// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { HistoryRow } from '../history/history.ts'
import type { StoredCase } from '../history/stored-rows.ts'
import { ingestArtefacts } from '../pipeline.ts'
import type { Problem } from '../problem.ts'
import type { BenchmarkCase } from '../records/benchmark-case.ts'
import { isJobAccounting } from '../records/job-accounting.ts'
import { collectCases } from './bundle-store.ts'
import type { CommandContext } from './command.ts'
import { describeReading } from './ingest.ts'
import type { Instance } from './instance.ts'

/** What a side of a comparison is named by. */
export type SideName =
  | { readonly kind: 'history'; readonly system?: string }
  | { readonly kind: 'run'; readonly prefix: string }
  | { readonly kind: 'artefacts'; readonly path: string }

/** What a side holds. */
export interface Side {
  readonly rows: readonly HistoryRow[]
  /** Cases that measured nothing. */
  readonly bare: readonly StoredCase[]
}

/** `history`, `history:SYSTEM`, the beginning of a run's id, else a path; a file that is there comes before a run. */
export function readSideName(text: string, standing: string): SideName {
  const system = /^history:(.+)$/.exec(text)?.[1]
  if (text === 'history') return { kind: 'history' }
  if (system !== undefined) return { kind: 'history', system }
  const isRun = /^[0-9a-f]{6,32}$/.test(text) && !existsSync(path.resolve(standing, text))
  return isRun ? { kind: 'run', prefix: text } : { kind: 'artefacts', path: text }
}

/** Reads artefacts as an ingest would, and writes nothing. */
export async function readArtefacts(
  context: CommandContext,
  named: string,
  instance: Omit<Instance, 'problems'>,
): Promise<Side & { readonly problems: readonly Problem[] }> {
  const store = collectCases()
  const { problems } = await ingestArtefacts({
    ...describeReading({ ...context, paths: [named] }, instance),
    historyDir: '',
    dryRun: true,
    cache: () => undefined,
    store,
    onDescription: () => undefined,
  })
  return { ...listRows(store.list().flat()), problems }
}

/** Cases as rows; of a measure that several artefacts tell, that of the lowest hash counts, as in the history. */
function listRows(cases: readonly BenchmarkCase[]): Side {
  const rows = new Map<string, HistoryRow>()
  const bare = new Map<string, StoredCase>()
  const benchmarks = cases.filter((one) => !isJobAccounting(one))
  for (const { measures, ...stored } of benchmarks.sort((a, b) => (a.source.sha256 < b.source.sha256 ? -1 : 1))) {
    if (measures.length === 0 && !bare.has(stored.caseKey)) bare.set(stored.caseKey, stored)
    for (const measure of measures) {
      const key = `${stored.caseKey} ${measure.metricRaw}`
      if (!rows.has(key)) rows.set(key, { ...stored, ...measure, derived: measure.derived ?? false })
    }
  }
  return { rows: [...rows.values()], bare: [...bare.values()] }
}
