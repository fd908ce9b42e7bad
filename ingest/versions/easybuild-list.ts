// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SnapshotVersion } from '../../schemas/types.gen.ts'
import { gatherVersions } from './found-versions.ts'
import { asList, asText, getKey, parseJson } from './json-shape.ts'
import { answerLimits } from './repository-adapter.ts'
import type { RepositoryAdapter } from './repository-adapter.ts'

/** What `eb --list-software=detailed --output-format=json` writes: a list of `{name, version, toolchain}`. */
export const easybuildList: RepositoryAdapter = {
  type: 'easybuild-list',
  accept: 'application/json',
  limit: answerLimits.all,
  read(text, names) {
    const items = asList(parseJson(text))
    if (items === undefined || asText(getKey(items[0], 'name')) === undefined) return undefined
    const wanted = new Map<string, SnapshotVersion[]>(names.map((name) => [name, []]))
    for (const item of items) {
      const version = asText(getKey(item, 'version'))
      if (version !== undefined) wanted.get(asText(getKey(item, 'name')) ?? '')?.push({ version })
    }
    const found = [...wanted].filter(([, versions]) => versions.length > 0)
    return new Map(found.map(([name, versions]) => [name, gatherVersions(versions)]))
  },
}
