// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SnapshotVersion } from '../../schemas/types.gen.ts'
import { gatherVersions } from './found-versions.ts'
import { answerLimits } from './repository-adapter.ts'
import type { RepositoryAdapter } from './repository-adapter.ts'

/** A Spack environment of E4S, spack.yaml: a list of specs, `- hdf5@1.14.5 +fortran`, not all of which name a version. */
export const e4s: RepositoryAdapter = {
  type: 'e4s',
  accept: 'text/plain',
  limit: answerLimits.one,
  read(text, names) {
    if (!/^spack:/m.test(text)) return undefined
    const specs = [
      ...text.matchAll(/^[ \t]+-[ \t]+["']?([a-z0-9][a-z0-9-]{0,100})(?:@=?([0-9A-Za-z._-]{1,100}))?(?![\w.:/-])/gm),
    ]
    if (specs.length === 0) return undefined
    const found = names.flatMap((name) => {
      const own = specs.filter(([, one]) => one === name)
      const versions = own.flatMap(([, , version]): SnapshotVersion[] => (version === undefined ? [] : [{ version }]))
      return own.length === 0 ? [] : [[name, gatherVersions(versions)] as const]
    })
    return new Map(found)
  },
}
