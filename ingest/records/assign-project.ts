// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { makeProblem } from '../problem.ts'
import type { Problem, ProblemInput } from '../problem.ts'
import type { MappingRule } from '../../schemas/types.gen.ts'
import type { AdaptedCase } from './benchmark-case.ts'
import { matchMapping } from './mapping.ts'

/** Project of a case of which nobody says whose it is. */
export const unassignedProject = 'unassigned'

/** Who may say which project an artefact belongs to. */
export interface ProjectClaims {
  /** From the command line: has the last word. */
  readonly option?: string
  /** From the source in portal.config.yml. */
  readonly source?: string
  readonly mapping: readonly MappingRule[]
  /** Path of the artefact, forward slashes. */
  readonly path: string
}

/** The project of a case: the person who ingests, else the artefact, else its source, else the mapping, else nobody. */
export function assignProject(adapted: AdaptedCase, { option, source, mapping, path }: ProjectClaims): string {
  const said = option ?? adapted.project ?? source
  if (said !== undefined) return said
  return matchMapping(mapping, { path, benchmark: adapted.benchmark }).project ?? unassignedProject
}

/** What one artefact says of projects. */
export interface ProjectFindings {
  /** The artefact, as messages show it. */
  readonly path: string
  /** Benchmarks that nobody gave a project. */
  readonly unassigned: readonly string[]
  /** Ids of projects that are neither in the catalogue nor declared as outside projects. */
  readonly unknownProjects: readonly string[]
}

/** Where something was found: the first artefact, and how many there are. */
interface Places {
  readonly first: string
  count: number
}

/** Findings of many artefacts by what they name; what is kept grows with the names and not with the artefacts. */
export interface ProjectSums {
  readonly unassigned: Map<string, Places>
  readonly unknownProjects: Map<string, Places>
}

/** Sums of no artefact. */
export function createProjectSums(): ProjectSums {
  return { unassigned: new Map(), unknownProjects: new Map() }
}

/** Adds what one artefact says. */
export function addProjects(sums: ProjectSums, { path, unassigned, unknownProjects }: ProjectFindings): void {
  for (const name of unassigned) addPlace(sums.unassigned, name, path)
  for (const name of unknownProjects) addPlace(sums.unknownProjects, name, path)
}

function addPlace(places: Map<string, Places>, name: string, path: string): void {
  const known = places.get(name)
  if (known === undefined) places.set(name, { first: path, count: 1 })
  else known.count += 1
}

/** One warning for each benchmark without a project and for each project that nobody knows, at the first artefact with it. */
export function describeProjects({ unassigned, unknownProjects }: ProjectSums): readonly Problem[] {
  return [
    ...describeEach(unassigned, (benchmark, places) => ({
      code: 'kpi/unassigned',
      message: `Nobody says which project the benchmark ${benchmark} belongs to (${places}).`,
      hint: 'Add a rule to `mapping` in portal.config.yml, or ingest with --project ID.',
    })),
    ...describeEach(unknownProjects, (project, places) => ({
      code: 'kpi/unknown-project',
      message: `The project ${project} is neither in content/projects.yml nor among outsideProjects (${places}).`,
      hint: 'Add the project to content/projects.yml, or correct its id.',
    })),
  ]
}

function describeEach(
  names: ReadonlyMap<string, Places>,
  describe: (name: string, places: string) => Omit<ProblemInput, 'file'>,
): readonly Problem[] {
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { first, count }]) =>
      makeProblem({ ...describe(name, count === 1 ? '1 file' : `${count} files`), file: first }),
    )
}
