// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CaseStatus } from '../records/benchmark-case.ts'

const statuses: ReadonlyMap<unknown, CaseStatus> = new Map([
  ['success', 'pass'],
  ['pass', 'pass'],
  ['failure', 'fail'],
  ['fail', 'fail'],
  ['aborted', 'error'],
  ['abort', 'error'],
  ['skipped', 'skip'],
  ['skip', 'skip'],
  ['xfail', 'xfail'],
  ['xpass', 'xpass'],
])

/** How a case ended, in the words of ReFrame 3 or 4; undefined for any other word. */
export function readStatus(result: unknown): CaseStatus | undefined {
  return statuses.get(result)
}

/** Scheduler job id. The words `None` and `null` are what some versions write when no job was started. */
export function readJobId(value: unknown): { readonly jobId?: string } {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || text === '' || text === 'None' || text === 'null' || text.length > 200) return {}
  return { jobId: text }
}
