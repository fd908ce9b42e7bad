// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { PackageSnapshot, SnapshotVersion } from '../../../schemas/types.gen.ts'
import type { Lag } from '../site-versions.ts'
import { giveRole, isRelease, orderBy } from './judge-versions.ts'
import type { HeldPackage, VersionRules } from './judge-versions.ts'

const dayMs = 86_400_000

/**
 * How long a package has been behind when it was last looked at: days from the first greater release, anywhere, to the day
 * of its own snapshot. Where nobody tells the day of a release, it is at least as old as the first snapshot that has it.
 * Undefined when nothing greater was known on that day.
 */
export function measureLag(
  { version, fetchedAt }: { readonly version: string; readonly fetchedAt: string },
  packages: readonly HeldPackage[],
  rules: VersionRules = {},
): Lag | undefined {
  const order = orderBy(rules)
  const greater = packages.flatMap(({ repository, snapshot }) =>
    listReleases(snapshot)
      .map((one) => giveRole(one, repository.id, rules))
      .filter((one) => isRelease(one) && order(one.version, version) > 0)
      .flatMap((one) => {
        const seen = snapshot?.timeline?.find((entry) => entry.version === one.version)?.since ?? snapshot?.fetchedAt
        const at = one.released ?? seen
        return at === undefined
          ? []
          : [{ version: one.version, at: Date.parse(at), isExact: one.released !== undefined }]
      }),
  )
  const dated = new Set(greater.filter(({ isExact }) => isExact).map((one) => one.version))
  const [first] = greater.toSorted((a, b) => a.at - b.at || order(a.version, b.version))
  if (first === undefined) return undefined
  const days = Math.floor((Date.parse(fetchedAt) - first.at) / dayMs)
  if (days < 0) return undefined
  return { days, behind: first.version, atLeast: greater.some((one) => !dated.has(one.version)) }
}

/** Versions of a snapshot, and those that were the newest once: a repository with one version at a time lists them no more. */
function listReleases(snapshot: PackageSnapshot | undefined): readonly SnapshotVersion[] {
  const { versions = [], timeline = [] } = snapshot ?? {}
  const listed = new Set(versions.map(({ version }) => version))
  return [...versions, ...timeline.filter(({ version }) => !listed.has(version)).map(({ version }) => ({ version }))]
}
