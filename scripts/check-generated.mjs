// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// Checks that every committed file that a program writes is what the program writes now, and that nothing is left behind.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runProgram, runTool } from './child.mjs'
import { root } from './node.mjs'
import { runSteps } from './steps.mjs'

const quiet = { quiet: true }
const before = await listChanges()

process.exitCode = await runSteps([
  { name: 'types of the schemas', run: () => runTool('scripts/generate-types.ts', ['--check'], quiet) },
  { name: 'issue forms', run: () => runTool('scripts/issue-forms.ts', ['--check'], quiet) },
  { name: 'content', run: () => runTool('portal', ['check'], quiet) },
  ...(existsSync(join(root, 'history'))
    ? [
        { name: 'history', run: () => runTool('portal', ['history', 'verify'], quiet) },
        { name: 'ingest of the committed sources adds nothing', run: checkIngested },
      ]
    : []),
  { name: 'publish', run: () => runTool('portal', ['publish'], quiet) },
  { name: 'git is as clean as before', run: checkClean },
])

/** The committed history is what its committed sources give: ingesting them again finds nothing new. */
async function checkIngested() {
  const { code, output } = await runTool('portal', ['ingest', '--dry-run', '--format', 'json'], quiet)
  const added = code === 0 ? JSON.parse(output.slice(output.indexOf('{'))).added : 0
  return added === 0
    ? { code, output }
    : { code: 1, output: `Ingest would add ${added}: run \`npm run portal -- ingest\`.` }
}

async function checkClean() {
  const after = await listChanges()
  return { code: after === before ? 0 : 1, output: `Before:\n${before}\nAfter:\n${after}` }
}

async function listChanges() {
  return (await runProgram('git', ['status', '--porcelain'], quiet)).output
}
