// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// What ingest is compared with: a process that reads every file of a folder and parses it, and does nothing else.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2] ?? '.'
let parsed = 0
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue
  const value: unknown = JSON.parse(readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  if (value !== null) parsed += 1
}
process.stdout.write(`${String(parsed)}\n`)
