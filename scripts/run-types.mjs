// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// npm run types: TypeScript over everything, then Astro's check of the components. With --only-make, only
// what both read is made; with --only-check, it is there already.
import { runTool } from './child.mjs'
import { installWhenNeeded } from './install.mjs'
import { runSteps } from './steps.mjs'

await installWhenNeeded('npm run types')
const making = [
  // The site's configuration reads the site data, which a fresh clone does not have.
  { name: 'site data', run: () => runTool('portal', ['publish'], { quiet: true }) },
  { name: 'types of Astro', run: () => runTool('astro', ['sync'], { quiet: true }) },
]
const checking = [
  // astro check also writes .astro/types.d.ts, which tsc reads: so it comes first.
  { name: 'astro check', run: () => runTool('astro', ['check', '--minimumFailingSeverity', 'error'], { quiet: true }) },
  {
    name: 'tsc',
    run: () =>
      runTool('tsc', ['--noEmit', '--incremental', '--tsBuildInfoFile', '.portal/cache/types.tsbuildinfo', '-p', '.'], {
        quiet: true,
      }),
  },
]
const isAsked = (option) => process.argv.includes(option)
process.exitCode = await runSteps([
  ...(isAsked('--only-check') ? [] : making),
  ...(isAsked('--only-make') ? [] : checking),
])
