// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

// What turns bytes into cases. Who repairs an adapter wants the artefacts read again.
const folders = ['../adapters', '../documents', '../intake', '../records']

/** Hash of the code that reads artefacts. */
export function hashCode(): string {
  const sha = createHash('sha256')
  for (const folder of folders) {
    const absolute = path.join(import.meta.dirname, folder)
    const names = readdirSync(absolute, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    for (const name of names.sort()) sha.update(name).update(readFileSync(path.join(absolute, name)))
  }
  return sha.digest('hex')
}
