// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { AdaptedCase } from '../records/benchmark-case.ts'
import { parseTimestamp } from '../records/timestamp.ts'
import type { Finding, Findings } from './findings.ts'

/** When a case began; without a time it has no place in trends. */
export type StartTime = Pick<AdaptedCase, 'startedAt' | 'timeAssumed'>

/** The start as a tool wrote it, in UTC. What is no time between 2000 and 2100 is `artefact/bad-time`, in the adapter's words. */
export function readStartTime(written: unknown, findings: Findings, missing: Omit<Finding, 'code'>): StartTime {
  const start = parseTimestamp(written)
  if (start !== undefined) return { startedAt: start.iso, timeAssumed: start.assumed }
  findings.add({ code: 'artefact/bad-time', ...missing })
  return { timeAssumed: false }
}
