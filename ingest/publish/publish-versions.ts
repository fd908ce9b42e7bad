// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { projectId } from '../records/catalogue.ts'
import { safeUrl } from '../records/safe-url.ts'
import type {
  ProjectReleases,
  ProjectVersions,
  RepositoryRow,
  SiteStack,
  StackItem,
  VersionsData,
} from '../records/site-versions.ts'
import { describePackages, holdPackages } from '../records/versions/describe-packages.ts'
import type { PackageOwner, Shelves } from '../records/versions/describe-packages.ts'
import { findMachines } from '../records/versions/find-machines.ts'
import { listReleases } from '../records/versions/list-releases.ts'
import { traceLag } from '../records/versions/trace-lag.ts'
import { listWanted } from '../records/versions/wanted-packages.ts'
import type { PackageRepository, Project, Stack, StackEntry, Supercomputer } from '../../schemas/types.gen.ts'
import type { SiteContent } from './site-content.ts'
import type { SiteWriter } from './site-writer.ts'

type VersionsContent = Pick<SiteContent, 'config' | 'projects' | 'versions'>

/**
 * Writes what the snapshots know of the software's versions: by project, by stack, and how the repositories were. Gives back
 * what it wrote of projects.
 */
export function publishVersions({ config, projects, versions }: VersionsContent, writer: SiteWriter): VersionsData {
  const { packageRepositories: repositories = [] } = config
  const shelves: Store = { repositories, snapshots: versions.snapshots, machines: versions.supercomputers }
  const byId = new Map(projects.map((project) => [projectId(project), project]))
  const wanted = listWanted(config, [...projects, ...listEntries(versions.stacks)])
  const data: VersionsData = {
    repositories: repositories.map((one) => describeRepository(one, shelves, wanted.get(one.id)?.length ?? 0)),
    projects: [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([id, one]) => describeProject(id, one, shelves)),
  }
  writer.write('versions.json', data)
  writer.write('releases.json', [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(describeReleases(shelves)))
  writer.write(
    'stacks.json',
    versions.stacks.map((stack) => describeStack(stack, byId, shelves)),
  )
  writer.write('images.json', versions.images)
  writer.write('supercomputers.json', versions.supercomputers)
  return data
}

interface Store extends Shelves {
  readonly machines: readonly Supercomputer[]
}

/** Entries of all stacks, each of which may name packages. */
export function listEntries(stacks: readonly Stack[]): readonly StackEntry[] {
  return stacks.flatMap(({ groups }) => groups.flatMap(({ items }) => items))
}

function describeRepository(
  { id, title, type, homepage }: PackageRepository,
  { snapshots }: Shelves,
  packages: number,
): RepositoryRow {
  const address = safeUrl(homepage)
  const { status = 'never', fetchedAt, source, message } = snapshots.get(id) ?? {}
  return {
    id,
    title,
    type,
    ...(address === undefined ? {} : { homepage: address }),
    status,
    ...(fetchedAt === undefined ? {} : { fetchedAt }),
    ...(source === undefined ? {} : { source }),
    ...(message === undefined ? {} : { message }),
    packages,
  }
}

function describeProject(id: string, project: Project, shelves: Store): readonly ProjectVersions[] {
  const described = describePackages([project], shelves, project.versions)
  if (described.packages.length === 0) return []
  return [{ project: id, ...described, machines: findMachines(described.packages, shelves.machines) }]
}

function describeReleases(shelves: Shelves): (entry: readonly [string, Project]) => readonly ProjectReleases[] {
  return ([project, entry]) => {
    const releases = listReleases(entry, shelves)
    return releases.length === 0 ? [] : [{ project, releases }]
  }
}

function describeStack(
  { groups, published = [], ...stack }: Stack,
  byId: ReadonlyMap<string, Project>,
  shelves: Store,
): SiteStack {
  return {
    ...stack,
    groups: groups.map(({ items, ...group }) => ({
      ...group,
      items: items.map((item) => describeItem(item, byId, shelves)),
    })),
    published: published
      .map(({ url, ...table }) => {
        const address = safeUrl(url)
        return { ...table, ...(address === undefined ? {} : { url: address }) }
      })
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
    lag: traceLag(
      groups
        .flatMap(({ items }) => items)
        .map((item) => {
          const { owners, project } = findOwners(item, byId)
          return { held: holdPackages(owners, shelves), rules: project?.versions }
        }),
    ),
  }
}

/** An entry that names a project has the packages of both. */
function findOwners(
  item: StackEntry,
  byId: ReadonlyMap<string, Project>,
): { readonly owners: readonly PackageOwner[]; readonly project: Project | undefined } {
  const project = item.project === undefined ? undefined : byId.get(item.project)
  return { owners: [...(project === undefined ? [] : [project]), item], project }
}

/** A cell needs no list of versions: the page of the project has it. */
function describeItem(item: StackEntry, byId: ReadonlyMap<string, Project>, shelves: Store): StackItem {
  const { owners, project } = findOwners(item, byId)
  const { newest, packages } = describePackages(owners, shelves, project?.versions)
  return {
    name: item.name,
    ...(project === undefined ? {} : { project: projectId(project) }),
    ...(newest === undefined ? {} : { newest }),
    cells: packages.map((row) => ({ ...row, versions: [] })),
    machines: findMachines(packages, shelves.machines),
  }
}
