// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { BenchmarkCase } from './benchmark-case.ts'

/**
 * A case that tells no time, at the time at which its CI run left it, ISO 8601 in UTC, and marked so. It comes after identity:
 * the same file read from a folder, where nobody knows its time, has the same run and key.
 */
export function assumeTime(one: BenchmarkCase, leftAt: string | undefined): BenchmarkCase {
  return leftAt === undefined || one.startedAt !== undefined ? one : { ...one, startedAt: leftAt, timeAssumed: true }
}
