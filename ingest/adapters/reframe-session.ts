// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { parseTimestamp, type Timestamp } from '../records/timestamp.ts'
import type { Findings } from './findings.ts'
import { readName, type ForeignRecord } from './foreign-value.ts'

/** What a run report says once for all its cases. */
export interface ReframeSession {
  readonly startedAt?: string
  readonly timeAssumed: boolean
  /** ReFrame's own session id, from data_version 4.0 on. */
  readonly session?: string
  readonly commit?: string
  readonly dirty?: boolean
}

/** Plain keys under which `--session-extras` is used to say what was measured. */
const commitKeys = ['commit', 'git_commit', 'commit_sha', 'git_sha', 'sha'] as const

/** Reads `session_info`. User, host, command line and files in it are not looked at. */
export function readSession(info: ForeignRecord, findings: Findings): ReframeSession {
  const start = readStart(info, findings)
  const session = readName(info['uuid'])
  return {
    ...(start === undefined ? {} : { startedAt: start.iso }),
    timeAssumed: start?.assumed ?? false,
    ...(session === undefined ? {} : { session }),
    ...readCommit(info),
  }
}

function readStart(info: ForeignRecord, findings: Findings): Timestamp | undefined {
  const start = parseTimestamp(info['time_start_unix']) ?? parseTimestamp(info['time_start'])
  if (start !== undefined) return start
  const missing = info['time_start'] === undefined
  findings.add({
    code: 'artefact/bad-time',
    message: missing
      ? 'This run report does not say when it began, so its points have no place in trends.'
      : 'The start of this run cannot be read as a time between 2000 and 2100, so its points have no place in trends.',
    ...(missing ? {} : { pointer: '/session_info/time_start' }),
    hint: 'ReFrame writes session_info.time_start, such as 2026-11-20T17:47:57+0000.',
  })
  return undefined
}

function readCommit(info: ForeignRecord): { readonly commit?: string; readonly dirty?: boolean } {
  for (const key of commitKeys) {
    const text = info[key]
    const parts = typeof text === 'string' ? /^([0-9a-f]{7,64})(-dirty)?$/i.exec(text.trim()) : null
    if (parts?.[1] === undefined) continue
    return { commit: parts[1].toLowerCase(), ...(parts[2] === undefined ? {} : { dirty: true }) }
  }
  return {}
}
