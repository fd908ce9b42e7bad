// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { AdaptedCase, CaseStatus } from '../records/benchmark-case.ts'
import { parseTimestamp, type Timestamp } from '../records/timestamp.ts'
import { readZonedTime } from '../records/zoned-time.ts'
import { readName } from './foreign-value.ts'
import type { ColumnPlan } from './mapped-columns.ts'

/** What the cells of a line say of its run; undefined where there is no such column or the cell is blank. */
export interface RunCells {
  readonly time: string | undefined
  readonly commit: string | undefined
  readonly status: string | undefined
  readonly session: string | undefined
  readonly jobId: string | undefined
}

type Run = Pick<AdaptedCase, 'startedAt' | 'timeAssumed' | 'commit' | 'status' | 'session' | 'jobId'>

/** When, of which commit and how the case of a line ran, or why the line cannot be used. */
export function readRun(cells: RunCells, plan: ColumnPlan): Run | string {
  const start = readStart(cells.time, plan)
  if (start === 'wrong') return 'Its time cannot be read as the mapping file says.'
  const status = readStatus(cells.status, plan)
  if (status === undefined) return `Nobody says what its status ${readName(cells.status) ?? ''} means.`
  const commit = cells.commit === undefined ? plan.mapping.constants?.commit : readCommit(cells.commit)
  const session = readName(cells.session) ?? nameSession(cells.time && start?.iso, cells.commit && commit, cells.jobId)
  return {
    ...(start === undefined ? {} : { startedAt: start.iso }),
    timeAssumed: start?.assumed ?? false,
    ...(commit === undefined ? {} : { commit }),
    status,
    ...(session === undefined ? {} : { session }),
    ...(cells.jobId === undefined ? {} : { jobId: cells.jobId }),
  }
}

/**
 * A table grows by a line with each run, so the file cannot say which run a line is of: its time, its commit and its job do. Without any
 * of them, or when they are the same for all lines, the run is the file.
 */
function nameSession(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.every((part) => part === undefined)
    ? undefined
    : parts
        .map((part) => part ?? '')
        .join(' ')
        .trim()
}

/** A line without a time is one without a time; a time that cannot be read is a mistake. */
function readStart(text: string | undefined, { roles, mapping }: ColumnPlan): Timestamp | 'wrong' | undefined {
  if (text === undefined) return parseTimestamp(mapping.constants?.time)
  const { format = 'iso', zone } = roles.get('time')?.column ?? {}
  return readZonedTime(text, { format, ...(zone === undefined ? {} : { zone }) }) ?? 'wrong'
}

const words: ReadonlyMap<string, CaseStatus> = new Map([
  ['pass', 'pass'],
  ['fail', 'fail'],
  ['error', 'error'],
  ['skip', 'skip'],
  ['xfail', 'xfail'],
  ['xpass', 'xpass'],
])

/** A table without a status column holds what was measured, so its lines passed; a blank in one says nothing. */
function readStatus(text: string | undefined, { roles }: ColumnPlan): CaseStatus | undefined {
  const column = roles.get('status')?.column
  if (column === undefined) return 'pass'
  if (text === undefined) return 'skip'
  return new Map(Object.entries(column.statuses ?? {})).get(text) ?? words.get(text.toLowerCase())
}

function readCommit(text: string): string | undefined {
  return /^[0-9a-f]{7,64}$/i.test(text) ? text.toLowerCase() : undefined
}
