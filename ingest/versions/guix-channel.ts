// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { SnapshotVersion } from '../../schemas/types.gen.ts'
import { gatherVersions } from './found-versions.ts'
import { readGuixVersion } from './guix-list.ts'
import { answerLimits } from './repository-adapter.ts'
import type { RepositoryAdapter } from './repository-adapter.ts'

/**
 * A file of a Guix channel. Only what stands there in so many words is read: `(name "x")` and `(version "1.0")` of a
 * package. A version that is computed stays unknown.
 */
export const guixChannel: RepositoryAdapter = {
  type: 'guix-channel',
  accept: 'text/plain',
  limit: answerLimits.one,
  read(text, names) {
    if (!/^\(define-module/m.test(text)) return undefined
    const packages = text.split(/^(?=\(define-public)/m).flatMap(readDefinition)
    const found = names.flatMap((name) => {
      const versions = packages.filter((one) => one.name === name).flatMap(({ version }) => version)
      return packages.some((one) => one.name === name) ? [[name, gatherVersions(versions)] as const] : []
    })
    return new Map(found)
  },
}

interface Definition {
  readonly name: string
  readonly version: readonly SnapshotVersion[]
}

function readDefinition(text: string): readonly Definition[] {
  const name = /\(name[ \t]+"([^"\r\n]{1,200})"\)/.exec(text)?.[1]
  const version = /\(version[ \t]+"([^"\r\n]{1,200})"\)/.exec(text)?.[1]
  if (name === undefined) return []
  return [{ name, version: version === undefined ? [] : [readGuixVersion(version)] }]
}
