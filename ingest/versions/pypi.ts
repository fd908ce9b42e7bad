// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SnapshotVersion } from '../../schemas/types.gen.ts'
import { gatherVersions } from './found-versions.ts'
import { asList, asText, asTime, getKey, listTexts, parseJson } from './json-shape.ts'
import { answerLimits } from './repository-adapter.ts'
import type { RepositoryAdapter } from './repository-adapter.ts'

/** The simple index of Python packages as JSON (PEP 691 and 700): `versions[]` and `files[].{filename, upload-time, yanked}`. */
export const pypi: RepositoryAdapter = {
  type: 'pypi',
  accept: 'application/vnd.pypi.simple.v1+json',
  limit: answerLimits.one,
  read(text, [name = '']) {
    const answer = parseJson(text)
    const files = asList(getKey(answer, 'files'))
    if (files === undefined) return undefined
    const byVersion = Map.groupBy(files, readFileVersion)
    const named = listTexts(getKey(answer, 'versions'))
    const versions = named.length > 0 ? named : [...byVersion.keys()].filter((version) => version !== undefined)
    return new Map([[name, gatherVersions(versions.map((version) => describe(version, byVersion.get(version) ?? [])))]])
  },
}

/** A version is as old as its first file, and withdrawn when all of them are. */
function describe(version: string, files: readonly unknown[]): SnapshotVersion {
  const [released] = files.flatMap((file) => asTime(getKey(file, 'upload-time')) ?? []).sort()
  const isYanked = files.length > 0 && files.every((file) => isTrue(getKey(file, 'yanked')))
  const kind = isYanked ? 'deprecated' : isPreRelease(version) ? 'prerelease' : undefined
  return { version, ...(kind === undefined ? {} : { kind }), ...(released === undefined ? {} : { released }) }
}

/** Withdrawn files say true or why. */
function isTrue(yanked: unknown): boolean {
  return yanked === true || (typeof yanked === 'string' && yanked !== '')
}

/** Pre-releases by PEP 440, in its normal form. */
export function isPreRelease(version: string): boolean {
  return /[0-9](?:a|b|rc)[0-9]+|[.]dev[0-9]+/.test(version)
}

/** Wheels are name-version-tags.whl, sources name-version.tar.gz or .zip. */
function readFileVersion(file: unknown): string | undefined {
  const name = asText(getKey(file, 'filename')) ?? ''
  if (name.endsWith('.whl')) return name.split('-')[1]
  const stem = name.replace(/[.](?:tar[.](?:gz|bz2|xz)|zip|tgz)$/, '')
  return stem === name ? undefined : stem.slice(stem.lastIndexOf('-') + 1)
}
