// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readHeader } from './http-faults.ts'
import type { Headers } from './http-faults.ts'

/**
 * Milliseconds that the server asks to wait, undefined when it does not ask: Retry-After in seconds or as a date (RFC 9110,
 * 10.2.3), or the moment in which a used up limit begins anew, as GitHub and GitLab name it.
 */
export function readWait(status: number, headers: Headers, now: number): number | undefined {
  const retryAfter = readHeader(headers, 'retry-after')
  if (retryAfter !== undefined) {
    const ms = /^\d{1,9}$/.test(retryAfter.trim()) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now
    return Number.isNaN(ms) ? undefined : Math.max(0, ms)
  }
  if (!isUsedUp(status, headers)) return undefined
  const reset = readHeader(headers, 'x-ratelimit-reset') ?? readHeader(headers, 'ratelimit-reset') ?? ''
  return /^\d{1,12}$/.test(reset) ? Math.max(0, Number(reset) * 1000 - now) : undefined
}

/** True when an answer says that too many requests came: 429, or GitHub's 403 with nothing left of the limit. */
export function isUsedUp(status: number, headers: Headers): boolean {
  if (status === 429) return true
  const left = readHeader(headers, 'x-ratelimit-remaining') ?? readHeader(headers, 'ratelimit-remaining')
  return status === 403 && (left === '0' || readHeader(headers, 'retry-after') !== undefined)
}

/** Milliseconds before the next try where the server does not ask for any: twice as long each time, half of it by chance. */
export function chooseBackoff(attempt: number, firstMs: number): number {
  return firstMs * 2 ** attempt * (0.5 + Math.random() / 2)
}
