// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SnapshotVersion } from '../../schemas/types.gen.ts'
import { gatherVersions } from './found-versions.ts'
import { asList, asText, getKey, listTexts, parseJson } from './json-shape.ts'
import { answerLimits } from './repository-adapter.ts'
import type { FoundPackage, RepositoryAdapter } from './repository-adapter.ts'

/** One package as packages.spack.io describes it: `versions[].name`, `versions_deprecated[].name`, `dependencies[].name`. */
export const spackPackage: RepositoryAdapter = {
  type: 'spack-package',
  accept: 'application/json',
  limit: answerLimits.one,
  read(text, [name = '']) {
    const answer = parseJson(text)
    if (asText(getKey(answer, 'name')) === undefined || asList(getKey(answer, 'versions')) === undefined)
      return undefined
    return new Map([[name, readSpackPackage(answer)]])
  },
}

/** The package that an object of this shape describes. A version with a branch follows it: it is no release. */
export function readSpackPackage(answer: unknown): FoundPackage {
  const versions = (asList(getKey(answer, 'versions')) ?? []).flatMap(toVersion)
  const deprecated = (asList(getKey(answer, 'versions_deprecated')) ?? []).flatMap((item) =>
    toVersion(item).map(({ version }) => ({ version, kind: 'deprecated' as const })),
  )
  const dependencies = (asList(getKey(answer, 'dependencies')) ?? []).flatMap(
    (item) => asText(getKey(item, 'name')) ?? [],
  )
  return gatherVersions([...versions, ...deprecated], { dependencies, licenses: listTexts(getKey(answer, 'licenses')) })
}

function toVersion(item: unknown): SnapshotVersion[] {
  const version = asText(getKey(item, 'name'))
  if (version === undefined) return []
  return [isRolling(version, asText(getKey(item, 'branch'))) ? { version, kind: 'rolling' } : { version }]
}

/** Spack calls a version that follows a branch by one of its own words, or by any name without a number. */
function isRolling(version: string, branch: string | undefined): boolean {
  return branch !== undefined || !/[0-9]/.test(version)
}
