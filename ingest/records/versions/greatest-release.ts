// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SnapshotVersion } from '../../../schemas/types.gen.ts'
import { compareVersions } from './compare-versions.ts'

// Only words that mean it: 1.9.1-fixed is less than 1.9.1, but nobody tests it.
const preReleaseWords = /[0-9][._~+-]?(?:(?:alpha|beta|preview|pre|rc|dev|snapshot)(?![a-z])|[ab][0-9])/i

/** True for what its repository or its own letters call a version before a release. */
export function isPreRelease({ version, kind }: SnapshotVersion): boolean {
  return kind === 'prerelease' || preReleaseWords.test(version)
}

/** The greatest ordinary release of a list; undefined when it has none. */
export function findGreatestRelease(versions: readonly SnapshotVersion[]): string | undefined {
  const releases = versions.filter((version) => version.kind === undefined && !isPreRelease(version))
  return releases.map(({ version }) => version).sort((a, b) => compareVersions(b, a))[0]
}
