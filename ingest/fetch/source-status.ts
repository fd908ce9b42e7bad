// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SourceState } from '../history/source-state.ts'
import { makeProblem } from '../problem.ts'
import type { Problem } from '../problem.ts'
import type { FetchYield } from '../sources/source-reader.ts'

/** What is known of a source after it was asked. */
export interface Condition {
  readonly status: SourceState['status']
  /** ISO 8601 in UTC. */
  readonly fetchedAt: string
  /** Last time that it answered, ISO 8601 in UTC; absent when it never has. */
  readonly freshAt?: string
  readonly message?: string
  readonly problems: readonly Problem[]
}

/** What decides on the condition of a source. */
export interface Asking {
  readonly id: string
  /** Last time that it answered before this one. */
  readonly freshAt: string | undefined
  readonly maxAgeDays: number | undefined
  /** Milliseconds since 1970. */
  readonly now: number
}

const dayMs = 86_400_000

/**
 * A source that does not answer is stale when it has answered before, since what it gave stands, and an error when it never has.
 * One whose newest result is older than it should be is stale, too.
 */
export function judgeSource({ fault, newestAt, problems }: FetchYield, asking: Asking): Condition {
  const fetchedAt = new Date(asking.now).toISOString()
  if (fault !== undefined) return judgeFault(fault, problems, { ...asking, fetchedAt })
  const known = { fetchedAt, freshAt: fetchedAt }
  const ageDays = newestAt === undefined ? 0 : Math.floor((asking.now - Date.parse(newestAt)) / dayMs)
  if (asking.maxAgeDays === undefined || ageDays <= asking.maxAgeDays) return { status: 'ok', ...known, problems }
  const message = `There has been nothing new for ${ageDays} days.`
  const hint = `It should have something new every ${asking.maxAgeDays} days (maxAgeDays): look whether the job still runs.`
  const stale = makeProblem({ code: 'source/stale', message, file: asking.id, hint })
  return { status: 'stale', ...known, message, problems: [...problems, stale] }
}

function judgeFault(
  fault: Problem,
  problems: readonly Problem[],
  { id, freshAt, fetchedAt }: Asking & { readonly fetchedAt: string },
): Condition {
  const status = fault.code === 'source/absent' ? 'absent' : freshAt === undefined ? 'error' : 'stale'
  const told: Problem = {
    ...fault,
    severity: status === 'stale' ? 'warning' : 'error',
    message: `The source "${id}": ${fault.message}${freshAt === undefined ? '' : ` What it gave until ${freshAt.slice(0, 10)} stands.`}`,
  }
  return {
    status,
    fetchedAt,
    ...(freshAt === undefined ? {} : { freshAt }),
    message: fault.message,
    problems: [...problems, told],
  }
}
