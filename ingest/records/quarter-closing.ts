// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { OpenBenchmark, OpenProject } from './open-quarter.ts'
import { compareQuarters, listQuarters } from './quarter.ts'
import type { Quarter } from './quarter.ts'
import type { AbsentBenchmark, ProjectFacts, QuarterFacts } from './quarter-facts.ts'
import { closeSample } from './quarter-sample.ts'

/** Quarters without data between two with data are told, too, unless there are so many that a date must be wrong. */
const mostQuarters = 400

/** Facts of all quarters from the first with data to the last, oldest first. */
export function closeQuarters(projects: readonly OpenProject[]): readonly QuarterFacts[] {
  const quarters = spanQuarters(projects)
  const absentOf = new Map(quarters.map((quarter): [Quarter, AbsentBenchmark[]] => [quarter, []]))
  for (const project of projects) {
    for (const benchmark of project.benchmarks.values()) {
      for (const [quarter, absent] of listAbsent(project, benchmark, quarters)) absentOf.get(quarter)?.push(absent)
    }
  }
  return quarters.map((quarter) => {
    const absent = absentOf.get(quarter) ?? []
    return { quarter, projects: projects.flatMap((project) => closeProject(project, quarter, absent)), absent }
  })
}

function spanQuarters(projects: readonly OpenProject[]): readonly Quarter[] {
  const measured = [...new Set(projects.flatMap((project) => [...project.quarters.keys()]))].sort(compareQuarters)
  const [first, last] = [measured[0], measured.at(-1)]
  if (first === undefined || last === undefined) return []
  const span = listQuarters(first, last)
  return span.length <= mostQuarters ? span : measured
}

/** What is missing of one benchmark in each quarter: series that began before less those of them that were measured. */
function* listAbsent(
  { identity }: OpenProject,
  { benchmark, useCase, first, again }: OpenBenchmark,
  quarters: readonly Quarter[],
): Generator<[Quarter, AbsentBenchmark]> {
  let begun = 0
  let last: Quarter | undefined
  for (const quarter of quarters) {
    const series = begun - (again.get(quarter) ?? 0)
    if (first.has(quarter) || again.has(quarter)) last = quarter
    begun += first.get(quarter) ?? 0
    if (series === 0 || last === undefined) continue
    const { id: project, name: projectName, origin } = identity
    yield [
      quarter,
      { project, projectName, origin, benchmark, ...(useCase === undefined ? {} : { useCase }), series, last },
    ]
  }
}

function closeProject(project: OpenProject, quarter: Quarter, absent: readonly AbsentBenchmark[]): ProjectFacts[] {
  const open = project.quarters.get(quarter)
  if (open === undefined) return []
  const { id, name, origin } = project.identity
  const { benchmarks, runs, series, points, gaps, judged } = open
  let missing = 0
  for (const one of absent) if (one.project === id) missing += one.series
  const samples = Object.fromEntries([...open.samples].map(([metric, sample]) => [metric, closeSample(sample)]))
  const counts = { benchmarks: benchmarks.size, runs: runs.size, series, points, gaps, judged, absent: missing }
  return [{ id, name, origin, ...counts, samples }]
}
