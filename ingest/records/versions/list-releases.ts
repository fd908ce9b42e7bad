// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { PackageRepository, Project } from '../../../schemas/types.gen.ts'
import type { Release } from '../site-versions.ts'
import type { Shelves } from './describe-packages.ts'
import { giveRole } from './judge-versions.ts'
import { listPackageNames } from './wanted-packages.ts'

/** Where developers release themselves. All others tell when somebody packaged it, which is another day. */
const sources: readonly PackageRepository['type'][] = ['github', 'gitlab', 'pypi']

/**
 * Releases of a project whose day is known, oldest first: of several places that tell the same version, the earliest. Pre-releases,
 * branches and what a rule of the project leaves out are none.
 */
export function listReleases(project: Project, { repositories, snapshots }: Shelves): readonly Release[] {
  const byVersion = new Map<string, Release>()
  for (const repository of repositories.filter(({ type }) => sources.includes(type))) {
    const packages = snapshots.get(repository.id)?.packages ?? {}
    for (const name of listPackageNames(project, repository)) {
      const versions = Object.hasOwn(packages, name) ? (packages[name]?.versions ?? []) : []
      for (const one of versions) {
        const { role, version, released } = giveRole(one, repository.id, project.versions ?? {})
        if (released === undefined || (role !== 'release' && role !== 'deprecated')) continue
        const known = byVersion.get(version)
        const at = new Date(released).toISOString()
        if (known === undefined || at < known.at) byVersion.set(version, { version, at, source: repository.title })
      }
    }
  }
  return [...byVersion.values()].sort((a, b) => compareTexts(a.at, b.at) || compareTexts(a.version, b.version))
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
