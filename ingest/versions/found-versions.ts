// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { compareVersions } from '../records/versions/compare-versions.ts'
import type { SnapshotVersion } from '../../schemas/types.gen.ts'
import type { FoundPackage } from './repository-adapter.ts'

/** A package from its versions, greatest first, each once: of two with the same name the one that is more of a release. */
export function gatherVersions(
  versions: readonly SnapshotVersion[],
  { dependencies = [], licenses = [] }: Partial<FoundPackage> = {},
): FoundPackage {
  const byName = new Map<string, SnapshotVersion>()
  for (const version of versions) {
    const known = byName.get(version.version)
    if (known === undefined || rank(version) < rank(known)) byName.set(version.version, version)
  }
  return {
    versions: [...byName.values()].sort(
      (a, b) => compareVersions(b.version, a.version) || (a.version < b.version ? -1 : 1),
    ),
    ...(dependencies.length === 0 ? {} : { dependencies: [...new Set(dependencies)].sort() }),
    ...(licenses.length === 0 ? {} : { licenses: [...new Set(licenses)].sort() }),
  }
}

const kinds = [undefined, 'prerelease', 'deprecated', 'rolling', 'ignored'] as const

function rank({ kind }: SnapshotVersion): number {
  return kinds.indexOf(kind)
}

/**
 * The version that a tag stands for: `v1.2`, `release-1.2` and `solver_1.2` all mean 1.2. A tag without a number is a
 * rolling one, such as `nightly`.
 */
export function readTag(tag: string): SnapshotVersion {
  const at = tag.search(/(?<![A-Za-z0-9])[vV]?[0-9]/)
  const start = at === -1 ? tag.search(/[0-9]/) : at
  if (start === -1) return { version: tag, kind: 'rolling' }
  const version = tag.slice(start).replace(/^[vV]/, '')
  return version === tag ? { version } : { version, original: tag }
}
