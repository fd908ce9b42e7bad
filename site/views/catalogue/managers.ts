// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { CatalogueEntry } from '../../../ingest/records/site-catalogue.ts'

/** How people write the names of package repositories that an entry may name without the instance describing them. */
const usualTitles: Readonly<Record<string, string>> = {
  'conda-forge': 'conda-forge',
  debian: 'Debian',
  e4s: 'E4S',
  easybuild: 'EasyBuild',
  eessi: 'EESSI',
  guix: 'Guix',
  pypi: 'PyPI',
  spack: 'Spack',
}

/** Places that are no package manager: forges, registries of images, lists of what others have. */
const noManagers: ReadonlySet<string> = new Set(['github', 'gitlab', 'gitlab-inria', 'ghcr', 'repology'])

/** Ids of the package managers that a project can be installed with, sorted; titles say more than ids where they are known. */
export function listManagers(entry: CatalogueEntry): readonly string[] {
  const named = Object.keys(entry.packages).filter((id) => !noManagers.has(id))
  const linked = [
    ...(entry.spackPackage.length > 0 ? ['spack'] : []),
    ...(entry.guixPackage.length > 0 ? ['guix'] : []),
  ]
  return [...new Set([...named, ...linked].map(familyOf))].sort()
}

/** The name of a package manager as people write it. */
export function managerTitle(id: string): string {
  return usualTitles[id] ?? id
}

/** Channels and overlays are named after what they belong to: guix-hpc is a channel of Guix, spack-numpex a repository of Spack. */
function familyOf(id: string): string {
  const family = /^(?<family>spack|guix)-/.exec(id)?.groups?.['family']
  return family ?? id
}
