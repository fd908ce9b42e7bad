// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SnapshotVersion } from '../../schemas/types.gen.ts'
import { gatherVersions } from './found-versions.ts'
import { asList, asText, getKey, parseJson } from './json-shape.ts'
import { answerLimits } from './repository-adapter.ts'
import type { RepositoryAdapter } from './repository-adapter.ts'

/** One source package of Debian: `versions[].version`, each with what Debian itself adds to the version of the authors. */
export const debian: RepositoryAdapter = {
  type: 'debian',
  accept: 'application/json',
  limit: answerLimits.one,
  read(text, [name = '']) {
    const answer = parseJson(text)
    const versions = asList(getKey(answer, 'versions'))
    if (versions !== undefined) {
      const found = versions.flatMap((item) => asText(getKey(item, 'version')) ?? [])
      return new Map([[name, gatherVersions(found.map(readDebianVersion))]])
    }
    // A package that is not there has an answer of its own, with the status of success.
    return getKey(answer, 'error') === 404 ? new Map() : undefined
  },
}

/** The version of the authors: without the epoch before it, the revision and the mark of a repacked archive behind it. */
export function readDebianVersion(original: string): SnapshotVersion {
  const upstream = original.replace(/^[0-9]+:/, '').replace(/-[0-9A-Za-z.+~]+$/, '')
  const version = upstream.replace(/[+~.](?:dfsg|ds|repack|really)[0-9.+~a-z]*$/, '')
  const kind = /~(?:rc|beta|alpha|pre|git|exp)/.test(version) ? { kind: 'prerelease' as const } : {}
  return { version, ...(version === original ? {} : { original }), ...kind }
}
