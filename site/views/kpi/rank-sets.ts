// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CaseSet } from './case-sets.ts'

/** Families in the order in which a committee asks: how fast, how much, at what cost. */
const families = ['performance', 'throughput', 'scalability', 'energy', 'memory']

/** The sets of each metric together, most telling metric first: main ones, by family, and of times the longest first. */
export function rankMetrics<Set extends CaseSet>(sets: readonly Set[]): readonly (readonly Set[])[] {
  const metrics = [...Map.groupBy(sets, ({ largest }) => largest.metric).values()]
  return metrics
    .map((own) => ({
      own,
      main: Number(own.some(({ largest }) => largest.main)),
      family: familyRank(own),
      time: longest(own),
    }))
    .sort((a, b) => b.main - a.main || a.family - b.family || b.time - a.time)
    .map(({ own }) => own)
}

/** At most `count` sets for an overview: some of each metric rather than all of the first. */
export function pickSets(sets: readonly CaseSet[], count: number): readonly CaseSet[] {
  const ranked = rankMetrics(sets)
  if (sets.length <= count) return ranked.flat()
  return ranked.flatMap((own) => own.slice(0, Math.max(2, Math.floor(count / 4)))).slice(0, count)
}

function familyRank(sets: readonly CaseSet[]): number {
  const rank = families.indexOf(sets[0]?.largest.family ?? '')
  return rank < 0 ? families.length : rank
}

/** The longest time among the sets; 0 for what is no time, so that other metrics keep their order. */
function longest(sets: readonly CaseSet[]): number {
  const values = sets.flatMap(({ members }) =>
    members.map((member) => (member.direction === 'lower' ? (member.last ?? 0) : 0)),
  )
  return sets[0]?.largest.family === 'performance' ? Math.max(0, ...values) : 0
}
