// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { BenchmarkGroup, KpiProject } from '../../../ingest/records/site-data.ts'
import { extentOf } from '../chart/domain.ts'
import { caseSets } from './case-sets.ts'
import type { CaseSet } from './case-sets.ts'
import { groupTitle } from './case-words.ts'
import { pickSets } from './rank-sets.ts'

/** A result that stands for its benchmark on the project's card. */
export interface MainResult {
  /** The benchmark, as a title. */
  readonly group: string
  readonly set: CaseSet
}

/**
 * The most telling result of each benchmark, then the next of each, up to `count`; those with a course before single
 * values, benchmarks with the largest runs first.
 */
export function mainResults(project: Pick<KpiProject, 'groups'>, count: number): readonly MainResult[] {
  const groups = project.groups.toSorted((a, b) => largestRun(b) - largestRun(a))
  const ranked = groups.map((group) => {
    const measured = caseSets(group).filter((set) => set.largest.last !== null)
    const telling = measured.some(hasCourse) ? measured.filter(hasCourse) : measured
    return pickSets(telling, count).map((set): MainResult => ({ group: groupTitle(group), set }))
  })
  return Array.from({ length: count }, (_, round) => ranked.flatMap((results) => results.slice(round, round + 1)))
    .flat()
    .toSorted((a, b) => Number(hasCourse(b.set)) - Number(hasCourse(a.set)))
    .slice(0, count)
}

function largestRun({ series }: BenchmarkGroup): number {
  return extentOf(series.map(({ tasks }) => tasks))?.max ?? 0
}

function hasCourse(set: CaseSet): boolean {
  return (set.spark ?? []).filter((value) => value !== null).length > 1
}
