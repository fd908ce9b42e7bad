import type { KpiProject } from '../../../ingest/records/site-data.ts'
import { caseSets } from './case-sets.ts'
import type { CaseSet } from './case-sets.ts'
import { groupTitle } from './case-words.ts'

/** A result that stands for its benchmark on the project's card. */
export interface MainResult {
  /** The benchmark, as a title. */
  readonly group: string
  readonly set: CaseSet
}

/**
 * The most telling result of each benchmark, then the next of each, up to `count`: main metrics,
 * times and rates, and long courses first.
 */
export function mainResults(project: Pick<KpiProject, 'groups'>, count: number): readonly MainResult[] {
  const ranked = project.groups.map((group) =>
    caseSets(group)
      .filter((set) => set.largest.last !== null)
      .toSorted((a, b) => weight(b) - weight(a))
      .slice(0, count)
      .map((set): MainResult => ({ group: groupTitle(group), set })),
  )
  return Array.from({ length: count }, (_, round) => ranked.flatMap((results) => results.slice(round, round + 1)))
    .flat()
    .toSorted((a, b) => Number(hasCourse(b.set)) - Number(hasCourse(a.set)))
    .slice(0, count)
}

function weight(set: CaseSet): number {
  const isFast = set.largest.family === 'performance' || set.largest.family === 'throughput'
  return (set.largest.main ? 2000 : 0) + (isFast ? 1000 : 0) + Math.min(999, measuredValues(set))
}

function hasCourse(set: CaseSet): boolean {
  return measuredValues(set) > 1
}

function measuredValues(set: CaseSet): number {
  return (set.spark ?? []).filter((value) => value !== null).length
}
