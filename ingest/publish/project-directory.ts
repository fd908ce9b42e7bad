// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { OutsideProject, Project } from '../../schemas/types.gen.ts'
import { projectId } from '../records/catalogue.ts'
import { hashText } from '../records/identity.ts'
import type { KpiProjectSummary } from '../records/site-data.ts'
import { cutSlug, makeSlug } from '../records/slug.ts'

/** Whose history it is, as the site names it. */
export type ProjectIdentity = Pick<KpiProjectSummary, 'id' | 'name' | 'origin' | 'outside'>

/** The projects that the history may name. */
export interface ProjectDirectory {
  readonly identify: (project: string) => ProjectIdentity
  /** True when the history may name one project in several ways. */
  readonly hasSynonyms: boolean
}

const noProject = 'unassigned'
const validId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * Finds the project that the history names: by id, earlier id, name among its kpi_projects or slug of the name in the catalogue, else among the projects
 * from outside. What nobody knows keeps its own id, so that its numbers are not lost.
 */
export function buildProjectDirectory(
  projects: readonly Project[],
  outside: readonly OutsideProject[],
): ProjectDirectory {
  const identities = new Map<string, ProjectIdentity>()
  const offer = (name: string, identity: ProjectIdentity) => {
    if (!identities.has(name)) identities.set(name, identity)
  }
  const authored = projects.map((project) => {
    return { project, identity: { id: projectId(project), name: project.name, origin: 'catalogue' } as const }
  })
  for (const { identity } of authored) offer(identity.id, identity)
  for (const { project, identity } of authored) {
    for (const name of [...(project.aliases ?? []), ...(project.kpi_projects ?? []), makeSlug(project.name)])
      offer(name, identity)
  }
  for (const project of outside)
    offer(project.id, { id: project.id, name: project.name, origin: 'outside', outside: project })
  return {
    identify: (project) => identities.get(project) ?? describeStranger(project),
    hasSynonyms: new Set(identities.values()).size < identities.size,
  }
}

/** An id that is not one, in a history written by other means, must not become a path. */
function describeStranger(project: string): ProjectIdentity {
  const isId = validId.test(project) && project.length <= 64
  const id = isId ? project : `${cutSlug(makeSlug(`project ${project}`), 55)}-${hashText(project).slice(0, 8)}`
  return { id, name: project === noProject ? 'Unassigned' : project, origin: 'unassigned' }
}
