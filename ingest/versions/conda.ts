// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SnapshotVersion } from '../../schemas/types.gen.ts'
import { gatherVersions } from './found-versions.ts'
import { asList, asText, asTime, getKey, listTexts, parseJson } from './json-shape.ts'
import { isPreRelease } from './pypi.ts'
import { answerLimits } from './repository-adapter.ts'
import type { RepositoryAdapter } from './repository-adapter.ts'

/** One package of a conda channel: `versions[]` and `files[].{version, upload_time}`. */
export const conda: RepositoryAdapter = {
  type: 'conda',
  accept: 'application/json',
  limit: answerLimits.all,
  read(text, [name = '']) {
    const answer = parseJson(text)
    const versions = asList(getKey(answer, 'versions'))
    if (versions === undefined) return undefined
    const files = Map.groupBy(asList(getKey(answer, 'files')) ?? [], (file) => asText(getKey(file, 'version')))
    const license = asText(getKey(answer, 'license'))
    const found = listTexts(versions).map((version) => describe(version, files.get(version) ?? []))
    return new Map([[name, gatherVersions(found, { licenses: license === undefined ? [] : [license] })]])
  },
}

function describe(version: string, files: readonly unknown[]): SnapshotVersion {
  const [released] = files.flatMap((file) => asTime(getKey(file, 'upload_time')) ?? []).sort()
  const kind = isPreRelease(version) ? { kind: 'prerelease' as const } : {}
  return { version, ...kind, ...(released === undefined ? {} : { released }) }
}
