// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SnapshotVersion } from '../../schemas/types.gen.ts'
import { gatherVersions } from './found-versions.ts'
import { asList, asText, getKey, isObject, listTexts, parseJson } from './json-shape.ts'
import { answerLimits } from './repository-adapter.ts'
import type { RepositoryAdapter } from './repository-adapter.ts'

/** All packages of Spack in one file, made for Repology: `packages.<name>.version[].{version, branch}`. */
export const spackList: RepositoryAdapter = {
  type: 'spack-list',
  accept: 'application/json',
  limit: answerLimits.all,
  read(text, names) {
    const packages = getKey(parseJson(text), 'packages')
    if (!isObject(packages) || Object.keys(packages).length === 0) return undefined
    return new Map(
      names.flatMap((name) => {
        const found = getKey(packages, name)
        if (found === undefined) return []
        const versions = (asList(getKey(found, 'version')) ?? []).flatMap(toVersion)
        const dependencies = listTexts(getKey(found, 'dependencies'))
        return [[name, gatherVersions(versions, { dependencies, licenses: listTexts(getKey(found, 'licenses')) })]]
      }),
    )
  },
}

function toVersion(item: unknown): SnapshotVersion[] {
  const version = asText(getKey(item, 'version'))
  if (version === undefined) return []
  return [getKey(item, 'branch') === undefined ? { version } : { version, kind: 'rolling' }]
}
