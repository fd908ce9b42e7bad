// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SnapshotVersion } from '../../schemas/types.gen.ts'
import { gatherVersions, readTag } from './found-versions.ts'
import { asList, asText, asTime, getKey, parseJson } from './json-shape.ts'
import { answerLimits } from './repository-adapter.ts'
import type { RepositoryAdapter } from './repository-adapter.ts'

/** Releases of a project on GitLab, `{tag_name, released_at}`; its tags, `{name, commit.created_at}`, when it has none. */
export const gitlab: RepositoryAdapter = {
  type: 'gitlab',
  accept: 'application/json',
  limit: answerLimits.one,
  second: (url) => url.replace('/releases', '/repository/tags'),
  read(text, [name = '']) {
    const items = asList(parseJson(text))
    return items === undefined ? undefined : new Map([[name, gatherVersions(items.flatMap(toVersion))]])
  },
}

function toVersion(item: unknown): SnapshotVersion[] {
  const tag = asText(getKey(item, 'tag_name') ?? getKey(item, 'name'))
  if (tag === undefined || getKey(item, 'upcoming_release') === true) return []
  const released = asTime(getKey(item, 'released_at') ?? getKey(getKey(item, 'commit'), 'created_at'))
  return [{ ...readTag(tag), ...(released === undefined ? {} : { released }) }]
}
