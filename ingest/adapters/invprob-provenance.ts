// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { AdaptedCase } from '../records/benchmark-case.ts'
import { parseTimestamp } from '../records/timestamp.ts'
import type { Findings } from './findings.ts'
import { isRecord, readName, type ForeignRecord } from './foreign-value.ts'

/** What the provenance of a result says of its run. */
export type Provenance = Pick<AdaptedCase, 'environment' | 'startedAt' | 'timeAssumed' | 'session'>

/**
 * Reads `provenance`, or `provenance.sources` of several. The hashes of the raw results are the session: who exports them again
 * tells nothing new. Of several sources the first run counts as the start, and an accelerator that not all share is none.
 * Paths of the raw results are not looked at.
 */
export function readProvenance(provenance: unknown, findings: Findings): Provenance {
  const sources = listSources(provenance)
  const starts = sources.flatMap((source) => parseTimestamp(source['runDate']) ?? [])
  const start = starts.toSorted((left, right) => (left.iso < right.iso ? -1 : 1))[0]
  if (start === undefined) {
    findings.add({
      code: 'artefact/bad-time',
      message: 'The provenance of this result does not say when it was run, so its points have no place in trends.',
      pointer: '/provenance',
      hint: 'Write provenance.runDate, such as 2026-06-30T09:44:33+02:00.',
    })
  }
  const accelerators = new Set(sources.map((source) => readName(source['accelerator'])))
  const [environment] = accelerators.size === 1 ? accelerators : []
  const hashes = sources.flatMap((source) => readHash(source['sourceSha256']) ?? []).sort()
  return {
    ...(environment === undefined ? {} : { environment }),
    ...(start === undefined ? {} : { startedAt: start.iso }),
    timeAssumed: start?.assumed ?? false,
    ...(hashes.length === 0 || hashes.length < sources.length ? {} : { session: hashes.join(' ') }),
  }
}

function listSources(provenance: unknown): readonly ForeignRecord[] {
  if (!isRecord(provenance)) return []
  return Array.isArray(provenance['sources']) ? provenance['sources'].filter(isRecord).slice(0, 100) : [provenance]
}

function readHash(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f]{64}$/i.test(value) ? value.toLowerCase() : undefined
}
