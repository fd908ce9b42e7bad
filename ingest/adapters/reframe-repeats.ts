// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { AdaptedCase, CaseStatus } from '../records/benchmark-case.ts'
import { canonicalJson } from '../records/identity.ts'
import { mergeByName } from './repeated-measures.ts'

/** A case that may be one of several repeats. */
export interface Repeatable {
  readonly adapted: AdaptedCase
  /** Number that ReFrame gave the repeat. */
  readonly repeat: number | undefined
  /** Where it was read, for problems. */
  readonly pointer: string
}

/** Cases in which repeats are one, and where cases were found that nothing but their place in the file tells apart. */
export interface MergedRepeats {
  readonly cases: readonly AdaptedCase[]
  readonly alike: readonly string[]
}

/** Best first: a merged case ended as its worst repeat. */
const fromBest: readonly CaseStatus[] = ['pass', 'xfail', 'skip', 'xpass', 'fail', 'error']

/** Makes one case of the repeats (`--repeat`) of the same test: single values are samples, the value is their median. */
export function mergeRepeats(found: readonly Repeatable[]): MergedRepeats {
  const groups = new Map<string, [Repeatable, ...Repeatable[]]>()
  for (const item of found) {
    const key = describe(item.adapted)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  const cases: AdaptedCase[] = []
  const alike: string[] = []
  for (const group of groups.values()) {
    cases.push(group.length === 1 ? group[0].adapted : mergeGroup(group))
    if (new Set(group.map(({ repeat }) => repeat)).size < group.length) alike.push(group[0].pointer)
  }
  return { cases, alike }
}

/** Parameters have sorted keys (parameter-value.ts), so plain JSON is enough and fast. */
function describe(adapted: AdaptedCase): string {
  const { benchmark, useCase, parameters, system, partition, environment, nodes, tasks, attempt } = adapted
  const dimensions = [benchmark, useCase, system, partition, environment, nodes, tasks, attempt].join('\n')
  return dimensions + JSON.stringify(parameters)
}

/** The order of repeats is that of their numbers, so that the order of the file does not matter. */
function mergeGroup(group: readonly [Repeatable, ...Repeatable[]]): AdaptedCase {
  const sorted = group
    .map((item) => ({ ...item, text: canonicalJson([item.adapted.jobId, item.adapted.measures]) }))
    .sort((left, right) => (left.repeat ?? 0) - (right.repeat ?? 0) || (left.text < right.text ? -1 : 1))
    .map(({ adapted }) => adapted)
  const [first = group[0].adapted] = sorted
  const measures = mergeByName(sorted.flatMap((item) => item.measures))
  return { ...first, status: findWorst(sorted, first.status), measures }
}

function findWorst(cases: readonly AdaptedCase[], first: CaseStatus): CaseStatus {
  let worst = first
  for (const { status } of cases) if (fromBest.indexOf(status) > fromBest.indexOf(worst)) worst = status
  return worst
}
