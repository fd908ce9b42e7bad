// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { PackageRepository } from '../../../schemas/types.gen.ts'
import type { PackageRow, ProjectVersions, VersionRow } from '../site-versions.ts'
import type { PackageFact } from './project-facts.ts'

/** Images have tags instead of releases, and Repology repeats what others have: neither says that there is a package. */
const noPackages: ReadonlySet<PackageRepository['type']> = new Set(['oci', 'repology'])

/** Neither a branch nor a pre-release is a release, and what a rule leaves out is none of this software. */
const noReleases: ReadonlySet<VersionRow['status']> = new Set(['rolling', 'devel', 'ignored'])

/** What the snapshots say of each project's packages, by project. */
export function listPackageFacts(
  projects: readonly ProjectVersions[],
  repositories: readonly PackageRepository[],
): ReadonlyMap<string, readonly PackageFact[]> {
  const byId = new Map(repositories.map((repository) => [repository.id, repository]))
  return new Map(
    projects.map(({ project, packages }) => {
      const facts = packages.flatMap((row) => {
        const repository = byId.get(row.repository)
        return repository === undefined || noPackages.has(repository.type) ? [] : [toFact(row, repository)]
      })
      return [project, facts]
    }),
  )
}

function toFact(row: PackageRow, { id, title, family, upstream }: PackageRepository): PackageFact {
  const builds = row.versions.flatMap(({ builds: own = [] }) => own)
  return {
    repository: id,
    title,
    ...(family === undefined ? {} : { family }),
    ...(upstream === true ? { isUpstream: true } : {}),
    name: row.name,
    status: nameStatus(row),
    ...(row.url === undefined ? {} : { url: row.url }),
    ...(row.fetchedAt === undefined ? {} : { checkedAt: row.fetchedAt }),
    versions: row.versions.filter(({ status }) => !noReleases.has(status)).map(({ version }) => version),
    targets: new Set(builds.flatMap(({ cpu, gpu }) => [...cpu, ...gpu])).size,
    licenses: row.licenses ?? [],
  }
}

/** What was there when a repository last answered still counts while it does not answer; its day says how old that is. */
function nameStatus({ status }: PackageRow): PackageFact['status'] {
  if (status === 'ok' || status === 'stale') return 'listed'
  return status === 'absent' ? 'absent' : 'unread'
}
