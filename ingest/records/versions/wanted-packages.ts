// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { PackageRepository, PortalConfig, Project } from '../../../schemas/types.gen.ts'

/** Something that names packages, by the ids of their repositories. */
export type PackageNames = Readonly<Record<string, string | readonly string[]>>

/** Names of a project's packages in one repository, in their order. Images of the project are packages of their registry. */
export function listPackageNames(
  { packages = {}, containers = [] }: Pick<Project, 'packages' | 'containers'>,
  { id, type, url }: PackageRepository,
): readonly string[] {
  const host = type === 'oci' ? `${URL.parse(url)?.host ?? ''}/` : undefined
  const images = containers.flatMap((image) =>
    host !== undefined && image.startsWith(host) ? [image.slice(host.length)] : [],
  )
  return [...new Set([...[packages[id] ?? []].flat(), ...images])]
}

/** Names that projects and stacks want to know of each repository, sorted. */
export function listWanted(
  { packageRepositories = [] }: PortalConfig,
  owners: readonly Pick<Project, 'packages' | 'containers'>[],
): ReadonlyMap<string, readonly string[]> {
  const list = (repository: PackageRepository) =>
    [...new Set(owners.flatMap((owner) => listPackageNames(owner, repository)))].sort()
  return new Map(packageRepositories.map((repository) => [repository.id, list(repository)]))
}
