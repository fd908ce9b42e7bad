// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { nameSnapshot } from '../documents/version-snapshots.ts'
import type { VersionSnapshot } from '../../schemas/types.gen.ts'

/** Keeps a snapshot, in one step: packages by name, a line for each version, so that a change can be read in a diff. */
export function writeVersionSnapshot(root: string, snapshot: VersionSnapshot): void {
  const path = join(root, nameSnapshot(snapshot.repository))
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.tmp`
  writeFileSync(draft, formatSnapshot(snapshot))
  renameSync(draft, path)
}

/** The text of a snapshot; the same content is the same bytes. */
export function formatSnapshot({ packages, ...head }: VersionSnapshot): string {
  const named = Object.entries(packages).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const lines = named.map(([name, { versions, ...rest }]) => {
    const listed = versions.map((version) => `        ${JSON.stringify(version)}`).join(',\n')
    const own = Object.entries(rest)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => `      ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`)
    return `    ${JSON.stringify(name)}: {\n${own.join('')}      "versions": [${listed === '' ? '' : `\n${listed}\n      `}]\n    }`
  })
  const top = Object.entries(head).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const heads = top.map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`)
  return `{\n${heads.join('')}  "packages": {${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}}\n}\n`
}
