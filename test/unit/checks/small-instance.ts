// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach } from 'vitest'
import { checkContent } from '../../../ingest/checks/check-content.ts'

/** The configuration of such an instance. */
export const config = `programme: {name: Example programme, shortName: Example, description: One sentence.}
site: {url: https://example.org, base: /, languages: [en, fr]}
workPackages: [{id: WP1, title: Meshes}]
`
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** The folder of an instance of one work package with these files; it is gone after the test. */
export function makeInstance(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'portal-check-'))
  folders.push(root)
  for (const [name, text] of Object.entries({ 'portal.config.yml': config, ...files })) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return root
}

/** What the check says of an instance with these files, as `file:line:column code`. */
export async function check(files: Readonly<Record<string, string>>): Promise<string[]> {
  const problems = await checkContent(makeInstance(files))
  return problems.map(
    ({ code, file, position }) => `${file}:${position?.line ?? '-'}:${position?.column ?? '-'} ${code}`,
  )
}
