// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SnapshotVersion } from '../../schemas/types.gen.ts'
import { gatherVersions } from './found-versions.ts'
import { asList, asText, getKey, parseJson } from './json-shape.ts'
import { answerLimits } from './repository-adapter.ts'
import type { RepositoryAdapter } from './repository-adapter.ts'

/** All packages of Guix, packages.json: a list of `{name, version, source}` in which a name comes once per version. */
export const guixList: RepositoryAdapter = {
  type: 'guix-list',
  accept: 'application/json',
  limit: answerLimits.all,
  read(text, names) {
    const packages = asList(parseJson(text))
    if (packages === undefined || asText(getKey(packages[0], 'name')) === undefined) return undefined
    const wanted = new Map<string, SnapshotVersion[]>(names.map((name) => [name, []]))
    for (const item of packages) {
      const version = asText(getKey(item, 'version'))
      if (version !== undefined) wanted.get(asText(getKey(item, 'name')) ?? '')?.push(readGuixVersion(version))
    }
    const found = [...wanted].filter(([, versions]) => versions.length > 0)
    return new Map(found.map(([name, versions]) => [name, gatherVersions(versions)]))
  },
}

/** Guix writes a commit between releases as `1.2-3.0a1b2c3`: the version before it, a count, and the commit. */
export function readGuixVersion(version: string): SnapshotVersion {
  if (!/-[0-9]{1,6}[.][0-9a-f]{7,40}$/.test(version)) return { version }
  return { version, kind: 'ignored', reason: 'A commit, not a release.' }
}
