// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SnapshotBuild, SnapshotVersion } from '../../schemas/types.gen.ts'
import { gatherVersions } from './found-versions.ts'
import { asList, asText, getKey, isObject, listTexts, parseJson } from './json-shape.ts'
import { answerLimits } from './repository-adapter.ts'
import type { RepositoryAdapter } from './repository-adapter.ts'

/** All software of EESSI, with the machines that each build is for. One version may have several builds. */
export const eessi: RepositoryAdapter = {
  type: 'eessi',
  accept: 'application/json',
  limit: answerLimits.all,
  read(text, names) {
    const software = getKey(parseJson(text), 'software')
    if (!isObject(software) || Object.keys(software).length === 0) return undefined
    return new Map(
      names.flatMap((name) => {
        const found = getKey(software, name)
        if (found === undefined) return []
        const items = asList(getKey(found, 'versions')) ?? []
        const licenses = items.flatMap((item) => listTexts(getKey(item, 'license')))
        return [[name, gatherVersions(joinBuilds(items), { licenses })]]
      }),
    )
  },
}

function joinBuilds(items: readonly unknown[]): readonly SnapshotVersion[] {
  const builds = new Map<string, SnapshotBuild[]>()
  for (const item of items) {
    const version = asText(getKey(item, 'version'))
    const module = asText(getKey(getKey(item, 'module'), 'full_module_name'))
    if (version === undefined || module === undefined) continue
    const build = {
      module,
      release: readRelease(item),
      cpu: [...listTexts(getKey(item, 'cpu_arch'))].sort(),
      gpu: listGpus(item),
    }
    builds.set(version, [...(builds.get(version) ?? []), build])
  }
  return [...builds].map(([version, list]) => ({
    version,
    builds: list.sort((a, b) => (`${a.release} ${a.module}` < `${b.release} ${b.module}` ? -1 : 1)),
  }))
}

/** The release of EESSI is the first module that has to be loaded. */
function readRelease(item: unknown): string {
  const [first] = asList(getKey(item, 'required_modules')) ?? []
  return getKey(first, 'module_name') === 'EESSI' ? (asText(getKey(first, 'module_version')) ?? 'unknown') : 'unknown'
}

/** Accelerators over all processors. */
function listGpus(item: unknown): string[] {
  const byCpu = getKey(item, 'gpu_arch')
  return [...new Set(isObject(byCpu) ? Object.values(byCpu).flatMap(listTexts) : [])].sort()
}
