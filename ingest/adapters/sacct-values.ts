// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CaseStatus } from '../records/benchmark-case.ts'
import { parseTimestamp, type Timestamp } from '../records/timestamp.ts'

/** States of a job that has ended, as sacct spells them (https://slurm.schedmd.com/job_state_codes.html). */
const ended: ReadonlyMap<string, CaseStatus> = new Map([
  ['COMPLETED', 'pass'],
  ['FAILED', 'fail'],
  ['OUT_OF_MEMORY', 'fail'],
  ['TIMEOUT', 'fail'],
  ['DEADLINE', 'fail'],
  ['CANCELLED', 'error'],
  ['NODE_FAIL', 'error'],
  ['BOOT_FAIL', 'error'],
  ['LAUNCH_FAILED', 'error'],
  ['PREEMPTED', 'error'],
  ['REVOKED', 'error'],
])
/** States of a job that waits, runs or is being tidied up. */
const going = new Set([
  'PENDING',
  'RUNNING',
  'SUSPENDED',
  'COMPLETING',
  'CONFIGURING',
  'REQUEUED',
  'REQUEUE_HOLD',
  'REQUEUE_FED',
  'RESIZING',
  'SIGNALING',
  'STAGE_OUT',
  'STOPPED',
  'SPECIAL_EXIT',
  'RESV_DEL_HOLD',
])

/** How a job ended; 'going' when it has not, undefined for a state that is not known. `CANCELLED by 1001` names a user: only its first word counts. */
export function readState(text: string): CaseStatus | 'going' | undefined {
  const word = text.trim().split(/[ +]/)[0] ?? ''
  return going.has(word) ? 'going' : ended.get(word)
}

/** Seconds of `D-HH:MM:SS`, `HH:MM:SS` or `MM:SS`; a fraction of a second may follow. */
export function readElapsed(text: string | undefined): number | undefined {
  const parts = /^(?:(\d{1,5})-)?(?:(\d{1,4}):)?(\d{1,2}):(\d{2}(?:\.\d{1,9})?)$/.exec(text ?? '')
  if (parts === null) return undefined
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0))
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds
}

/** A time as Slurm writes it: without an offset, with `T` or `-` before the hour, or in Unix seconds. Unknown and None are none. */
export function readSlurmTime(text: string | undefined): Timestamp | undefined {
  if (text === undefined) return undefined
  if (/^\d{9,11}$/.test(text)) return parseTimestamp(Number(text))
  return parseTimestamp(text.replace(/^(\d{4}-\d{2}-\d{2})-/, '$1T'))
}

/** Above this Slurm's "no value" was printed as a number (2^64 - 2): a machine of 30 MW needs a year for it. */
const mostJoules = 1e15
const factors: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['K', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['T', 1e12],
])

/** Joules of `20543125`, `1.5K` or `20.54M`, whose prefixes are decimal. 0 and nothing mean that Slurm does not measure energy. */
export function readJoules(text: string | undefined): number | undefined {
  const [, number, prefix = ''] = /^(\d{1,25}(?:\.\d{1,9})?)([KMGT]?)$/.exec(text ?? '') ?? []
  if (number === undefined) return undefined
  // Through the text of the number: 20.54 * 1e6 is 20539999.999999996.
  const joules = Number(`${number}e${Math.log10(factors.get(prefix) ?? 1)}`)
  return joules > 0 && joules < mostJoules ? joules : undefined
}

/** Joules in a list of trackable resources, `cpu=2,energy=20543125,mem=4G`. */
export function readTresJoules(text: string | undefined): number | undefined {
  return readJoules(/(?:^|,)energy=([^,]{1,40})/.exec(text ?? '')?.[1])
}

/**
 * Whether a job had its nodes for itself. `OverSubscribe` is NO or EXCLUSIVE where it had and YES where it shared; OK only
 * says that it might have shared, which is not known.
 */
export function readExclusive(exclusive: string | undefined, overSubscribe: string | undefined): boolean | undefined {
  const own = exclusive?.toLowerCase() ?? ''
  if (['yes', 'true', '1', 'exclusive', 'node'].includes(own)) return true
  if (['no', 'false', '0'].includes(own)) return false
  const shared = overSubscribe?.toLowerCase() ?? ''
  if (shared === 'no' || shared === 'exclusive') return true
  return shared === 'yes' || shared === 'force' ? false : undefined
}
