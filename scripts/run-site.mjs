// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// npm run dev | build | preview: the site alone, with what is installed and ingested now.
import { runTool } from './child.mjs'
import { installWhenNeeded } from './install.mjs'
import { buildSite, publish } from './site.mjs'

const [command = 'build', ...args] = process.argv.slice(2)
const steps = {
  build: () => buildSite(args),
  dev: async () => (await publish()) || (await runTool('astro', ['dev', ...args])).code,
  preview: async () => (await runTool('astro', ['preview', ...args])).code,
}

if (!Object.keys(steps).includes(command)) {
  console.error(`"${command}" is not a step of the site. These are: ${Object.keys(steps).sort().join(', ')}.`)
  process.exit(2)
}
await installWhenNeeded(`npm run ${command}`)
process.exitCode = await steps[command]()
