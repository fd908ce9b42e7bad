// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Project } from '../../schemas/types.gen.ts'
import type { Content } from '../checks/content-check.ts'
import { projectChecks } from '../checks/project-checks.ts'
import { judgeRecord } from '../documents/judge-record.ts'
import type { Validator } from '../documents/judge-record.ts'
import type { Locate } from '../documents/position.ts'
import type { Problem } from '../problem.ts'
import { projectId } from '../records/catalogue.ts'

export type { Validator } from '../documents/judge-record.ts'
export type { Locate } from '../documents/position.ts'
export type { Problem } from '../problem.ts'

/** What a candidate is held against: the catalogue of today, as far as the rules look at it. */
export interface Today {
  readonly projects: readonly Pick<Project, 'id' | 'name' | 'aliases'>[]
  /** Ids of the work packages that the configuration knows; without it no rule asks for them. */
  readonly workPackages?: readonly string[]
  /** Ids of the package repositories that the configuration knows; without it no rule asks for them. */
  readonly packageRepositories?: readonly string[]
}

/** A value that may be an entry, and where its parts stand. */
export interface Value {
  readonly value: unknown
  readonly file: string
  readonly locate: Locate
}

/**
 * What `portal check` says of an entry: first what its schema says, and when that is content, the rules across entries. The entry
 * of today with the same id is left out, since the candidate is there to take its place.
 */
export function judgeProject(
  { value, file, locate }: Value,
  isProject: Validator,
  today: Today,
): { readonly project?: Project; readonly problems: readonly Problem[] } {
  const problems = judgeRecord(
    { quick: isProject, thorough: () => isProject },
    { schema: 'project', value, file, locate },
  )
  if (problems.length > 0 || !wasAccepted(value, problems)) return { problems }
  return { project: value, problems: judgeAcross(value, { file, locate }, today) }
}

/** The cast after the schema said yes. */
function wasAccepted(value: unknown, problems: readonly Problem[]): value is Project {
  return value !== undefined && problems.length === 0
}

function judgeAcross(
  project: Project,
  { file, locate }: Omit<Value, 'value'>,
  { projects, ...configured }: Today,
): Problem[] {
  const id = projectId(project)
  const others = projects.filter((other) => projectId(other) !== id)
  const own = `/${others.length}`
  const record = [...others.map((other) => ({ ...other, description: '' })), project]
  const content: Content = {
    projects: {
      record,
      file,
      locate: (pointer, at) =>
        pointer === own || pointer.startsWith(`${own}/`) ? locate(pointer.slice(own.length), at) : undefined,
    },
    config: makeConfig(configured),
  }
  // What has no position is said of an entry of today; of these, only a double id is the candidate's doing.
  return projectChecks
    .flatMap((check) => check(content))
    .filter(({ code, position }) => position !== undefined || code === 'project/duplicate')
}

/** A configuration that knows what entries may name, and nothing else. */
function makeConfig({ workPackages, packageRepositories }: Omit<Today, 'projects'>): NonNullable<Content['config']> {
  const record = {
    programme: { name: '', shortName: '', description: '' },
    site: { url: '', base: '/', languages: ['en' as const] },
    ...(workPackages === undefined ? {} : { workPackages: workPackages.map((id) => ({ id, title: id })) }),
    ...(packageRepositories === undefined
      ? {}
      : {
          packageRepositories: packageRepositories.map((id) => ({
            id,
            title: id,
            type: 'spack-list' as const,
            url: '',
          })),
        }),
  }
  return { record, file: 'portal.config.yml', locate: () => undefined }
}
