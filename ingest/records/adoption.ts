// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Measure } from './benchmark-case.ts'

/** Benchmark name of counts of user adoption. */
export const adoptionBenchmark = 'adoption'

/** Parts of user adoption, by the ids of content/metrics.yml. */
export const adoptionParts = [
  'container-pulls',
  'forge-forks',
  'forge-stars',
  'package-repositories',
  'release-downloads',
  'training-attendance',
] as const

/** One part of user adoption. */
export type AdoptionPart = (typeof adoptionParts)[number]

/** An index of one part would only say again what the part says. */
const fewestParts = 2

/**
 * Index of user adoption: the mean of log10(1 + count) over the parts that were counted. Counts of different kinds lie orders of
 * magnitude apart, so each counts by its order of magnitude: ten times as many in every part adds 1. A part that was not
 * counted is left out, and never counts as 0; which parts went in is told by listCountedParts and belongs to the series, so
 * that values from different parts are never on one line. The formula is the portal's own; deliverables name user adoption
 * as a KPI and give no formula. Undefined with fewer than two parts.
 */
export function deriveAdoption(known: ReadonlyMap<string, { readonly value: number }>): Measure | undefined {
  const counts = adoptionParts.flatMap((part) => known.get(part)?.value ?? [])
  if (counts.length < fewestParts || counts.some((count) => count < 0)) return undefined
  const sum = counts.reduce((total, count) => total + Math.log10(1 + count), 0)
  return { metricRaw: 'user-adoption', value: sum / counts.length, unit: '1', derived: true }
}

/** The parts that were counted, as one text in the order of the alphabet. */
export function listCountedParts(known: ReadonlyMap<string, unknown>): string {
  return adoptionParts.filter((part) => known.has(part)).join(', ')
}
