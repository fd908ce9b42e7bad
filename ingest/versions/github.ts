// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SnapshotVersion } from '../../schemas/types.gen.ts'
import { gatherVersions, readTag } from './found-versions.ts'
import { asList, asText, asTime, getKey, parseJson } from './json-shape.ts'
import { answerLimits } from './repository-adapter.ts'
import type { RepositoryAdapter } from './repository-adapter.ts'

/** Releases of a repository on GitHub, `{tag_name, published_at, prerelease, draft}`; its tags, `{name}`, when it has none. */
export const github: RepositoryAdapter = {
  type: 'github',
  accept: 'application/vnd.github+json',
  limit: answerLimits.one,
  second: (url) => url.replace('/releases', '/tags'),
  read(text, [name = '']) {
    const items = asList(parseJson(text))
    return items === undefined ? undefined : new Map([[name, gatherVersions(items.flatMap(toVersion))]])
  },
}

function toVersion(item: unknown): SnapshotVersion[] {
  const tag = asText(getKey(item, 'tag_name') ?? getKey(item, 'name'))
  if (tag === undefined || getKey(item, 'draft') === true) return []
  const released = asTime(getKey(item, 'published_at'))
  const kind = getKey(item, 'prerelease') === true ? { kind: 'prerelease' as const } : {}
  return [{ ...kind, ...readTag(tag), ...(released === undefined ? {} : { released }) }]
}
