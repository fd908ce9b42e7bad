// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { PackageRepository, Project, VersionSnapshot } from '../../../schemas/types.gen.ts'
import { safeUrl } from '../safe-url.ts'
import type { PackageRow } from '../site-versions.ts'
import { fillAddress } from './fill-address.ts'
import { judgeVersions } from './judge-versions.ts'
import type { HeldPackage, Verdict, VersionRules } from './judge-versions.ts'
import { measureLag } from './measure-lag.ts'
import { listPackageNames } from './wanted-packages.ts'
import { writeCommands } from './write-commands.ts'

/** Package repositories and what they said, by id. */
export interface Shelves {
  readonly repositories: readonly PackageRepository[]
  readonly snapshots: ReadonlyMap<string, VersionSnapshot>
}

/** Something with packages: a project, or an entry of a stack. */
export type PackageOwner = Pick<Project, 'packages' | 'containers'>

/** All packages of the same software, and the greatest release of it. */
export function describePackages(
  owners: readonly PackageOwner[],
  shelves: Shelves,
  rules: VersionRules = {},
): { readonly newest?: string; readonly packages: readonly PackageRow[] } {
  const held = holdPackages(owners, shelves)
  const { newest, verdicts } = judgeVersions(held, rules)
  const packages = held.map((one, index) => describe(one, verdicts[index] ?? { versions: [] }, { held, rules }))
  return { ...(newest === undefined ? {} : { newest }), packages }
}

/** The packages of the same software with their snapshots, by the order of the repositories. */
export function holdPackages(
  owners: readonly PackageOwner[],
  { repositories, snapshots }: Shelves,
): readonly HeldPackage[] {
  return repositories.flatMap((repository) => {
    const names = [...new Set(owners.flatMap((owner) => listPackageNames(owner, repository)))]
    const packages = snapshots.get(repository.id)?.packages ?? {}
    return names.map((name): HeldPackage => ({
      repository,
      name,
      snapshot: Object.hasOwn(packages, name) ? packages[name] : undefined,
    }))
  })
}

function describe(
  { repository, name, snapshot }: HeldPackage,
  verdict: Verdict,
  { held, rules }: { readonly held: readonly HeldPackage[]; readonly rules: VersionRules },
): PackageRow {
  const { newest } = verdict
  const fetchedAt = snapshot?.fetchedAt
  const lag =
    newest === undefined || fetchedAt === undefined
      ? undefined
      : measureLag({ version: newest.version, fetchedAt }, held, rules)
  const url = repository.page === undefined ? undefined : safeUrl(fillAddress(repository.page, name))
  const shown = verdict.versions.find(({ version }) => version === newest?.version) ?? verdict.versions[0]
  return {
    repository: repository.id,
    name,
    status: snapshot?.status ?? 'never',
    ...(fetchedAt === undefined ? {} : { fetchedAt }),
    ...(snapshot?.message === undefined ? {} : { message: snapshot.message }),
    ...(url === undefined ? {} : { url }),
    ...verdict,
    ...(lag === undefined ? {} : { lag }),
    install: writeCommands(repository, name, shown),
    ...(snapshot?.dependencies === undefined ? {} : { dependencies: snapshot.dependencies }),
    ...(snapshot?.licenses === undefined ? {} : { licenses: snapshot.licenses }),
    timeline: snapshot?.timeline ?? [],
  }
}
