// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// npm run lint: code rules, formatting, dead files, generated files, licence headers. With --fix it repairs what it can.
import { runTool } from './child.mjs'
import { installWhenNeeded } from './install.mjs'
import { runSteps } from './steps.mjs'

const fix = process.argv.includes('--fix')
const quiet = { quiet: true }
/** What was fine and has the same bytes is not looked at again. A fresh clone, as in CI, looks at everything. */
const cached = (tool) => ['--cache', '--cache-strategy', 'content', '--cache-location', `.portal/cache/${tool}`]

await installWhenNeeded('npm run lint')
process.exitCode = await runSteps([
  { name: 'licence headers', run: () => runTool('scripts/check-reuse.mjs', fix ? ['--add'] : [], quiet) },
  { name: 'generated files', run: () => runTool('scripts/generate-types.ts', fix ? [] : ['--check'], quiet) },
  {
    name: 'formatting (prettier)',
    run: () =>
      runTool('prettier', [fix ? '--write' : '--check', '--log-level', 'warn', ...cached('prettier'), '.'], quiet),
  },
  {
    name: 'code rules (eslint)',
    run: () => runTool('eslint', ['--max-warnings=0', ...cached('eslint'), ...(fix ? ['--fix'] : []), '.'], quiet),
  },
  { name: 'dead files (knip)', run: () => runTool('knip', ['--no-progress'], quiet) },
])
