// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { FeedbackFacts } from './learning/training-answers.ts'
import { addFacts } from './quarter-facts.ts'
import type { ProjectFacts, Sample, WatchedMetric } from './quarter-facts.ts'

/** What a KPI of the programme is computed from, for one quarter. Projects from outside the programme are not in it. */
export interface KpiFacts {
  readonly projects: readonly ProjectFacts[]
  /** Judged series that became worse by more than is negligible. */
  readonly worseSeries: number
  /** Ids of the catalogue; absent when nobody kept how it stood in the quarter. */
  readonly catalogue?: readonly string[]
  /** What readers said of tutorials; absent when nobody said anything. */
  readonly feedback?: FeedbackFacts
}

/** A number that the portal can compute for a quarter. */
export interface ComputedKpi {
  readonly unit: string
  /** Undefined: nothing was measured that it could be computed from. */
  readonly compute: (facts: KpiFacts) => number | undefined
}

/** What `computed` in content/kpis.yml may name. */
export const computedKpis: ReadonlyMap<string, ComputedKpi> = new Map<string, ComputedKpi>([
  ['catalogue-projects', { unit: '1', compute: ({ catalogue }) => catalogue?.length }],
  ['catalogue-projects-measured', { unit: '%', compute: shareMeasured }],
  ['projects-measured', { unit: '1', compute: ({ projects }) => projects.length }],
  ['benchmarks-measured', { unit: '1', compute: ({ projects }) => addFacts(projects).benchmarks }],
  ['series-measured', { unit: '1', compute: ({ projects }) => addFacts(projects).series }],
  ['runs-measured', { unit: '1', compute: ({ projects }) => addFacts(projects).runs }],
  ['points-measured', { unit: '1', compute: ({ projects }) => addFacts(projects).points }],
  [
    'series-worse',
    { unit: '%', compute: ({ projects, worseSeries }) => share(worseSeries, addFacts(projects).judged) },
  ],
  ['pass-rate', { unit: '%', compute: ({ projects }) => meanOf(projects, 'pass-rate') }],
  ['deployment-time', { unit: 's', compute: ({ projects }) => meanOf(projects, 'deployment-time') }],
  ['user-adoption', { unit: '1', compute: meanAdoption }],
  ['tutorial-answers', { unit: '1', compute: ({ feedback }) => feedback?.answers }],
  [
    'tutorials-finished',
    { unit: '%', compute: ({ feedback }) => feedback && share(feedback.finished, feedback.answers) },
  ],
  ['tutorial-score', { unit: '1', compute: meanScore }],
])

/** Projects of the catalogue with a value in the quarter / projects of the catalogue (%). */
function shareMeasured({ projects, catalogue }: KpiFacts): number | undefined {
  if (catalogue === undefined) return undefined
  const listed = new Set(catalogue)
  return share(projects.filter(({ id, series }) => listed.has(id) && series > 0).length, catalogue.length)
}

/** Mean of all values of the quarter, each run counting once. */
function meanOf(projects: readonly ProjectFacts[], metric: WatchedMetric): number | undefined {
  const samples = listSamples(projects, metric)
  let [sum, count] = [0, 0]
  for (const sample of samples) {
    sum += sample.sum
    count += sample.count
  }
  return count === 0 ? undefined : sum / count
}

/** Adoption is a level, not a rate: the newest index of each project, and their mean. */
function meanAdoption({ projects }: KpiFacts): number | undefined {
  const samples = listSamples(projects, 'user-adoption')
  let sum = 0
  for (const { last } of samples) sum += last
  return samples.length === 0 ? undefined : sum / samples.length
}

/** Mean of what readers answered to "how useful was it?", from 1 to 5. */
function meanScore({ feedback }: KpiFacts): number | undefined {
  return feedback === undefined || feedback.scored === 0 ? undefined : feedback.scores / feedback.scored
}

function listSamples(projects: readonly ProjectFacts[], metric: WatchedMetric): readonly Sample[] {
  return projects.flatMap(({ samples }) => samples[metric] ?? []).filter(({ count }) => count > 0)
}

/** Percent; undefined of nothing. */
function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : (part / whole) * 100
}
