// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { findLoss } from '../../../ingest/records/efficiency-loss.ts'
import type { JsonValue, Parameters } from '../../../ingest/records/benchmark-case.ts'
import { canonicalJson } from '../../../ingest/records/identity.ts'
import { serialFraction } from '../../../ingest/records/karp-flatt.ts'
import { findProblemSize, findSaidKind } from '../../../ingest/records/problem-size.ts'
import { chooseWorkers, scaleStrongly } from '../../../ingest/records/scaling.ts'
import type { Scaled } from '../../../ingest/records/scaling.ts'
import type { BenchmarkGroup, SeriesSummary } from '../../../ingest/records/site-data.ts'
import { chainWeakRuns, scaleWeakly } from '../../../ingest/records/weak-scaling.ts'
import type { DeclaredBenchmark } from '../../../schemas/types.gen.ts'
import type { CaseSet } from './case-sets.ts'
import { idealOf } from './neighbours.ts'

/** How it is known that a study is strong or weak. */
export type Evidence = 'same' | 'declared' | 'said' | 'share' | 'grows'

/** One size of a study. */
export interface StudyRow extends Scaled<SeriesSummary> {
  /** Workers / workers of the smallest measured run. */
  readonly growth: number
  /** Karp-Flatt; null for weak studies, of which the formula says nothing. */
  readonly serial: number | null
}

/** One metric of one benchmark on one system at several sizes. */
export interface Study extends CaseSet {
  readonly kind: 'strong' | 'weak'
  readonly evidence: Evidence
  readonly workers: 'tasks' | 'nodes'
  readonly direction: 'lower' | 'higher'
  readonly rows: readonly StudyRow[]
  /** From here on more than half of the machine is lost. */
  readonly loss?: StudyRow
}

type Declared = Pick<DeclaredBenchmark, 'scaling' | 'sizeParameter'>

/**
 * The scaling studies of a benchmark, in the order in which it names its series: metrics with a perfect line, measured on two sizes or
 * more. Cases of the same parameters are strong scaling unless they say otherwise; a problem that grows is known by a parameter
 * that tells its size, never by how the values look.
 */
export function studiesOf(group: Pick<BenchmarkGroup, 'series'>, declared: Declared = {}): readonly Study[] {
  const scaled = group.series.filter((series) => idealOf(series) !== undefined)
  const sets = [...Map.groupBy(scaled, (series) => setKey(series, series.parameters)).values()]
  const own = sets.flatMap((members) => studySet(members, declared))
  return [...own, ...growingStudies(scaled, declared)]
}

/** Parameters that all runs of a study have in common: the size of a problem that grows is not one. */
export function sharedParameters({ members, largest }: CaseSet): Parameters {
  const isShared = ([name, value]: readonly [string, JsonValue]): boolean =>
    members.every(({ parameters }) => canonicalJson(parameters[name] ?? null) === canonicalJson(value))
  return Object.fromEntries(Object.entries(largest.parameters).filter(isShared))
}

function studySet(members: readonly SeriesSummary[], declared: Declared): readonly Study[] {
  const parameters = members[0]?.parameters ?? {}
  const said = findSaidKind(parameters)
  const size = findProblemSize(parameters, declared.sizeParameter)
  if (size?.of === 'share') return makeStudy(members, 'weak', 'share')
  const kind = said ?? declared.scaling
  // The sizes of a weak study differ in a parameter: its runs are not of one set.
  if (kind === 'weak' && size !== undefined) return []
  if (kind === undefined) return makeStudy(members, 'strong', 'same')
  return makeStudy(members, kind, said === undefined ? 'declared' : 'said')
}

/** Studies across sets that differ in the size of their problem only. */
function growingStudies(series: readonly SeriesSummary[], declared: Declared): readonly Study[] {
  const sized = series.flatMap((member) => {
    const size = findProblemSize(member.parameters, declared.sizeParameter)
    const kind = findSaidKind(member.parameters) ?? declared.scaling
    if (size?.of !== 'total' || kind === 'strong') return []
    const rest = Object.fromEntries(Object.entries(member.parameters).filter(([name]) => name !== size.parameter))
    return [{ member, size: size.value, key: setKey(member, rest) }]
  })
  return [...Map.groupBy(sized, ({ key }) => key).values()].flatMap((same) => {
    const kind = chooseWorkers(same.map(({ member }) => member))
    if (kind === undefined) return []
    const runs = same.map((one) => ({ ...one, workers: one.member[kind] ?? 0 }))
    return chainWeakRuns(runs).flatMap((chain) =>
      makeStudy(
        chain.map(({ member }) => member),
        'weak',
        'grows',
      ),
    )
  })
}

function makeStudy(series: readonly SeriesSummary[], kind: Study['kind'], evidence: Evidence): readonly Study[] {
  const workers = chooseWorkers(series)
  const measured = new Set(series.flatMap((member) => (member.last === null ? [] : [member.tasks ?? member.nodes])))
  const [first] = series
  const direction = first && idealOf(first)
  if (workers === undefined || direction === undefined || measured.size < 2) return []
  const scaled = kind === 'strong' ? scaleStrongly(series, direction) : scaleWeakly(series, direction)
  const base = scaled.find(({ speedup }) => speedup !== null)
  const rows = scaled.map((row): StudyRow => {
    const growth = base === undefined ? 1 : row.workers / base.workers
    return { ...row, growth, serial: kind === 'strong' ? serialFraction(row.speedup, growth) : null }
  })
  const members = rows.map(({ run }) => run)
  const largest = members.at(-1)
  const loss = rows.find(({ run }) => run === findLoss(scaled)?.run)
  if (largest === undefined || base === undefined) return []
  const study: Study = { members, largest, over: 'size', kind, evidence, workers, direction, rows }
  return [loss === undefined ? study : { ...study, loss }]
}

/** A series but for its sizes, with the given parameters. */
function setKey({ metric, system, partition, environment }: SeriesSummary, parameters: object): string {
  return canonicalJson([metric, Object.entries(parameters).sort(), system, partition ?? null, environment ?? null])
}
