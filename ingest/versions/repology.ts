// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SnapshotVersion } from '../../schemas/types.gen.ts'
import { gatherVersions } from './found-versions.ts'
import { asList, asText, getKey, parseJson } from './json-shape.ts'
import { answerLimits } from './repository-adapter.ts'
import type { RepositoryAdapter } from './repository-adapter.ts'

/** One project of Repology: a list of `{repo, version, status}` over all repositories, empty for a project it does not know. */
export const repology: RepositoryAdapter = {
  type: 'repology',
  accept: 'application/json',
  limit: answerLimits.one,
  read(text, [name = '']) {
    const items = asList(parseJson(text))
    if (items === undefined) return undefined
    return new Map(items.length === 0 ? [] : [[name, gatherVersions(items.flatMap(toVersion))]])
  },
}

const leftOut = new Set(['ignored', 'incorrect', 'untrusted', 'noscheme'])

function toVersion(item: unknown): SnapshotVersion[] {
  const version = asText(getKey(item, 'version'))
  const status = asText(getKey(item, 'status')) ?? ''
  if (version === undefined) return []
  if (status === 'rolling') return [{ version, kind: 'rolling' }]
  if (status === 'devel') return [{ version, kind: 'prerelease' }]
  if (leftOut.has(status)) return [{ version, kind: 'ignored', reason: `Repology calls it ${status}.` }]
  return [{ version }]
}
