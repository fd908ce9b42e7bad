// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// Checks that every file says under which licence it is. With --add it writes the two header lines where they are missing.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runProgram } from './child.mjs'
import { root } from './node.mjs'
import { addHeader, findLicence, readPatterns } from './reuse.mjs'

const add = process.argv.includes('--add')
const licences = readdirSync(join(root, 'LICENSES')).map((file) => file.replace(/\.txt$/, ''))
const patterns = readPatterns(readFileSync(join(root, 'REUSE.toml'), 'utf8'))

let missing = 0
for (const file of await listFiles()) checkFile(file)
if (missing > 0) {
  console.error(
    `${missing} files do not say their licence. \`npm run lint -- --fix\` writes the two lines where they fit.`,
  )
  process.exitCode = 1
}

/** Everything that git knows or would add; nothing outside a git clone, where there is nothing to hold to. */
async function listFiles() {
  const { code, output } = await runProgram('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    quiet: true,
  })
  if (code !== 0) return []
  return output
    .split('\0')
    .filter((file) => file !== '' && !file.startsWith('LICENSES/') && existsSync(join(root, file)))
}

function checkFile(file) {
  if (patterns.some((pattern) => pattern.test(file))) return
  const text = readFileSync(join(root, file), 'utf8')
  const licence = findLicence(text)
  if (licence !== undefined && licences.includes(licence)) return
  const headed = licence === undefined && add ? addHeader(file, text) : undefined
  if (headed !== undefined) {
    writeFileSync(join(root, file), headed)
    return
  }
  missing += 1
  const why = licence === undefined ? 'has no SPDX header' : `names ${licence}, which is not in LICENSES/`
  console.error(`${file} ${why}.`)
}
