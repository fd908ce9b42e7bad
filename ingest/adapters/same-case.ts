// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { AdaptedCase, CaseStatus, Measure } from '../records/benchmark-case.ts'
import { canonicalJson } from '../records/identity.ts'
import { mergeByName } from './repeated-measures.ts'

/** A case without its measures. */
export type CaseWithoutMeasures = Omit<AdaptedCase, 'measures'>

/** Collects lines of tables that belong to the same case. */
export interface CaseCollector {
  add(shared: CaseWithoutMeasures, measures: readonly Measure[]): void
  list(): readonly AdaptedCase[]
}

const fromBest: readonly CaseStatus[] = ['pass', 'xfail', 'skip', 'xpass', 'fail', 'error']

/**
 * What tells a case from others (identity.ts) is the same in repeats: their values are samples, and together they ended as the worst of
 * them. All else, such as the commit, is that of the first.
 */
export function collectCases(): CaseCollector {
  const groups = new Map<
    string,
    { readonly shared: CaseWithoutMeasures; status: CaseStatus; readonly measures: Measure[] }
  >()
  return {
    add(shared, measures) {
      const key = describeIdentity(shared)
      const group = groups.get(key) ?? { shared, status: shared.status, measures: [] }
      groups.set(key, group)
      group.status = pickWorst(group.status, shared.status)
      for (const measure of measures) group.measures.push(measure)
    },
    list() {
      return Array.from(groups.values(), ({ shared, status, measures }) => {
        return { ...shared, status, measures: mergeByName(measures) }
      })
    },
  }
}

function describeIdentity(shared: CaseWithoutMeasures): string {
  const { benchmark, useCase, parameters, system, partition, environment, nodes, tasks, attempt, session } = shared
  const run = session === undefined ? { startedAt: shared.startedAt } : { session }
  const dimensions = { benchmark, useCase, parameters, system, partition, environment, nodes, tasks, attempt }
  return canonicalJson([run, shared.project, dimensions])
}

function pickWorst(one: CaseStatus, other: CaseStatus): CaseStatus {
  return fromBest.indexOf(one) >= fromBest.indexOf(other) ? one : other
}
