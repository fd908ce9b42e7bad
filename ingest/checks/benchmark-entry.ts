// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { BenchmarksFile } from '../../schemas/types.gen.ts'
import type { Problem } from '../problem.ts'
import { projectId } from '../records/catalogue.ts'
import { parseUnit } from '../records/units.ts'
import { report } from './content-check.ts'
import type { Content, ContentCheck, Finding } from './content-check.ts'

type Entry = NonNullable<BenchmarksFile['benchmarks']>[number]

/** Each benchmark is declared once, for a project that there is, and every number has a unit that converts. */
export const checkBenchmarks: ContentCheck = (content) => {
  const { benchmarks } = content
  if (benchmarks === undefined) return []
  const entries = benchmarks.record.benchmarks ?? []
  const findings = [
    ...findDuplicates(entries),
    ...findUnknownProjects(entries, content),
    ...findUnits(benchmarks.record),
  ]
  return findings.map((finding): Problem => report(benchmarks, finding))
}

function findDuplicates(entries: readonly Entry[]): Finding[] {
  const seen = new Set<string>()
  return entries.flatMap(({ project, benchmark, useCase }, index) => {
    const key = JSON.stringify([project, benchmark, useCase ?? null])
    const isNew = !seen.has(key)
    seen.add(key)
    if (isNew) return []
    const name = [benchmark, useCase].filter((part) => part !== undefined).join(', ')
    const message = `The benchmark ${name} of ${project} is declared twice.`
    const hint = 'Keep one entry, or tell the second one apart by its use case.'
    return [{ code: 'benchmark/duplicate', pointer: `/benchmarks/${index}/benchmark`, message, hint }]
  })
}

/** Without a catalogue nothing can be said of its projects. */
function findUnknownProjects(entries: readonly Entry[], { projects, config }: Content): Finding[] {
  if (projects === undefined) return []
  const outside = config?.record.outsideProjects ?? []
  const known = new Set([...projects.record.map((project) => projectId(project)), ...outside.map(({ id }) => id)])
  return entries.flatMap(({ project }, index) => {
    if (known.has(project)) return []
    const message = `No project has the id "${project}".`
    const hint = 'Use the id of a project in content/projects.yml or of an outside project in portal.config.yml.'
    return [{ code: 'benchmark/unknown-project', pointer: `/benchmarks/${index}/project`, message, hint }]
  })
}

function findUnits({ benchmarks = [], systems = [] }: BenchmarksFile): Finding[] {
  const references = benchmarks.flatMap(({ references = [] }, index) =>
    references.map(({ unit }, at) => judgeUnit(unit, `/benchmarks/${index}/references/${at}/unit`)),
  )
  const peaks = systems.flatMap(({ peakFlops, peakBandwidth }, index) => [
    judgeUnit(peakFlops.unit, `/systems/${index}/peakFlops/unit`, 'FLOP/s'),
    judgeUnit(peakBandwidth.unit, `/systems/${index}/peakBandwidth/unit`, 'By/s'),
  ])
  return [...references, ...peaks].filter((finding) => finding !== undefined)
}

/** Nothing for a unit that is known and, where one is given, measures the same as an example. */
function judgeUnit(unit: string, pointer: string, like?: string): Finding | undefined {
  const dimension = parseUnit(unit)?.dimension
  const isRight = dimension !== undefined && (like === undefined || dimension === parseUnit(like)?.dimension)
  if (isRight) return undefined
  const message =
    like === undefined ? `The portal does not know the unit "${unit}".` : `"${unit}" is no unit such as ${like}.`
  const hint = 'Units are written as in UCUM: s, J, GFLOP/s, GBy/s, and 1 for a pure number.'
  return { code: 'benchmark/unknown-unit', pointer, message, hint }
}
