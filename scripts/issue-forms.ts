// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// Writes .github/ISSUE_TEMPLATE/<id>.yml for each form of content/requests/, and removes those whose form is gone. With --check it
// compares instead and says how to repair. A file that it has not written stays as it is.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import prettier from 'prettier'
import { stringify } from 'yaml'
import { readCollections } from '../ingest/documents/collections.ts'
import { describeIssueForm } from '../ingest/records/issue-form.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = new URL('../.github/ISSUE_TEMPLATE/', import.meta.url)
const mark = '# Generated from content/requests/'

const wanted = new Map<string, string>()
const { records } = await readCollections(root)
for (const { id, record } of records.requests) {
  const text = `${mark}${id}.yml by \`npm run generate\`. Do not edit.\n${stringify(describeIssueForm(record), { lineWidth: 0 })}`
  const options = await prettier.resolveConfig(fileURLToPath(new URL(`${id}.yml`, folder)))
  wanted.set(`${id}.yml`, await prettier.format(text, { ...options, parser: 'yaml' }))
}

await mkdir(folder, { recursive: true })
const found = new Map<string, string>()
for (const name of await readdir(folder)) found.set(name, await readFile(new URL(name, folder), 'utf8'))

const left = [...found].filter(([name, text]) => text.startsWith(mark) && !wanted.has(name)).map(([name]) => name)
const taken = [...wanted.keys()].filter((name) => found.has(name) && found.get(name)?.startsWith(mark) !== true)
const changed = [...wanted.keys()].filter((name) => found.get(name) !== wanted.get(name) && !taken.includes(name))

for (const name of taken) {
  console.error(`.github/ISSUE_TEMPLATE/${name} is written by hand: give the form of content/requests/ another name.`)
  process.exitCode = 1
}
if (process.argv.includes('--check')) {
  for (const name of [...changed, ...left]) {
    console.error(
      `.github/ISSUE_TEMPLATE/${name} is not what content/requests/ gives. Run \`npm run generate\` and commit the result.`,
    )
    process.exitCode = 1
  }
} else {
  for (const name of changed) await writeFile(new URL(name, folder), wanted.get(name) ?? '')
  for (const name of left) await rm(new URL(name, folder))
}
