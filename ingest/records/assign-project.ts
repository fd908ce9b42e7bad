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

/** One warning for each benchmark without a project and for each project that nobody knows, at the first artefact with it. */
export function describeProjects(findings: readonly ProjectFindings[]): readonly Problem[] {
  return [
    ...describeEach(findings, 'unassigned', (benchmark, places) => ({
      code: 'kpi/unassigned',
      message: `Nobody says which project the benchmark ${benchmark} belongs to (${places}).`,
      hint: 'Add a rule to `mapping` in portal.config.yml, or ingest with --project ID.',
    })),
    ...describeEach(findings, 'unknownProjects', (project, places) => ({
      code: 'kpi/unknown-project',
      message: `The project ${project} is neither in content/projects.yml nor among outsideProjects (${places}).`,
      hint: 'Add the project to content/projects.yml, or correct its id.',
    })),
  ]
}

function describeEach(
  findings: readonly ProjectFindings[],
  list: 'unassigned' | 'unknownProjects',
  describe: (name: string, places: string) => Omit<ProblemInput, 'file'>,
): readonly Problem[] {
  const paths = new Map<string, string[]>()
  for (const finding of findings) {
    for (const name of finding[list]) {
      const known = paths.get(name)
      if (known === undefined) paths.set(name, [finding.path])
      else known.push(finding.path)
    }
  }
  return [...paths]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, files]) => {
      const places = files.length === 1 ? '1 file' : `${files.length} files`
      return makeProblem({ ...describe(name, places), file: files[0] ?? '' })
    })
}
