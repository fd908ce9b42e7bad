// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  BenchmarkVerdicts,
  ChangeClass,
  ChangeSummary,
  ChangeTally,
  ReportChange,
} from '../../schemas/types.gen.ts'
import { findMedian } from './changes/noise.ts'

/** Changes smaller than this are listed and not counted: a committee has nothing to decide about them. */
export const negligibleChange = 0.01

/** Changes that a report counts: nobody has silenced them, and they are not negligible. */
export function listCounted(changes: readonly ReportChange[]): readonly ReportChange[] {
  return changes.filter(({ mark, small }) => mark === undefined && small === undefined)
}

/** How many changes people have answered, of the programme or of examples from outside: they are not counted, and yet no level was kept. */
export function countAnswered(changes: readonly ReportChange[], scope: 'programme' | 'outside'): number {
  return changes.filter(({ mark, origin }) => mark !== undefined && (origin === 'outside') === (scope === 'outside'))
    .length
}

/** Counts, mean and range of changes, main metrics apart. Of the changes given all are counted. */
export function summariseChanges(changes: readonly ReportChange[]): ChangeSummary {
  return {
    main: classify(changes.filter(({ main }) => main)),
    other: classify(changes.filter(({ main }) => !main)),
    benchmarks: judgeBenchmarks(changes),
  }
}

/** Main metrics first, regressions before improvements, large before small, then by place. */
export function compareChanges(a: ReportChange, b: ReportChange): number {
  return (
    Number(b.main) - Number(a.main) ||
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    sizeOf(b) - sizeOf(a) ||
    compareTexts(`${a.project} ${a.series} ${a.at}`, `${b.project} ${b.series} ${b.at}`)
  )
}

const kinds: readonly ReportChange['kind'][] = ['regression', 'improvement', 'change']

function classify(changes: readonly ReportChange[]): ChangeClass {
  const pick = (kind: ReportChange['kind']) => measureSizes(changes.filter((change) => change.kind === kind))
  return { regressions: pick('regression'), improvements: pick('improvement'), undecided: pick('change') }
}

/** A change from 0 has no size; it is counted all the same. */
function measureSizes(changes: readonly ReportChange[]): ChangeTally {
  const sizes = changes.flatMap(({ relative }) => (relative === null ? [] : [Math.abs(relative)])).sort((a, b) => a - b)
  let sum = 0
  for (const size of sizes) sum += size
  return {
    count: changes.length,
    mean: sizes.length === 0 ? null : sum / sizes.length,
    median: sizes.length === 0 ? null : findMedian(Float64Array.from(sizes)),
    least: sizes[0] ?? null,
    most: sizes.at(-1) ?? null,
  }
}

function judgeBenchmarks(changes: readonly ReportChange[]): BenchmarkVerdicts {
  const verdicts = { worse: 0, better: 0, mixed: 0 }
  for (const group of Map.groupBy(changes, ({ project, group: id }) => `${project} ${id}`).values()) {
    const isWorse = group.some(({ kind }) => kind === 'regression')
    const isBetter = group.some(({ kind }) => kind === 'improvement')
    if (isWorse && isBetter) verdicts.mixed += 1
    else if (isWorse) verdicts.worse += 1
    else if (isBetter) verdicts.better += 1
  }
  return verdicts
}

function sizeOf({ relative }: ReportChange): number {
  return relative === null ? Number.MAX_VALUE : Math.abs(relative)
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
