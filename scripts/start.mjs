// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// npm start: from a fresh clone to the portal in the browser.
import { runTool, startTool } from './child.mjs'
import { installWhenNeeded } from './install.mjs'
import { choosePort } from './port.mjs'
import { buildSite, readBase } from './site.mjs'

const usage = `npm start: installs what is missing, ingests the sources of portal.config.yml, builds the site and serves it.

  npm start                 serve on http://localhost:4321, or the next free port
  PORT=8080 npm start       serve on another port
  npm start -- --no-ingest  leave the history as it is
  npm start -- --help       this text

For work on the site itself, \`npm run dev\` reloads the page when a file changes.`

const args = process.argv.slice(2)
const known = ['--no-ingest', '--help', '-h']
const unknown = args.find((argument) => !known.includes(argument))
if (unknown !== undefined) {
  console.error(`npm start does not know "${unknown}".\n\n${usage}`)
  process.exit(2)
}
if (args.includes('--help') || args.includes('-h')) {
  console.log(usage)
  process.exit(0)
}

await choosePortOrStop()
await installWhenNeeded('npm start')
if (!args.includes('--no-ingest')) await ingest()
console.log('\nBuilding the site.')
if ((await buildSite()) !== 0)
  stop('The site could not be built: the reason is above. Repair it and run `npm start` again.')
await serve()

/** One project's broken artefact never keeps the site from being built; what it says is shown. */
async function ingest() {
  console.log('\nIngesting the sources of portal.config.yml.')
  const { code } = await runTool('portal', ['ingest'])
  if (code > 1)
    stop('The sources could not be ingested: the reason is above. `npm start -- --no-ingest` goes on without.')
  if (code === 1) console.log('Some artefacts have errors, listed above. The site is built with the others.')
}

/** Asked for before the long work, so that a busy port is known at once, and again when it is over. */
async function choosePortOrStop() {
  const choice = await choosePort(process.env.PORT)
  if (choice.refusal !== undefined) stop(choice.refusal)
  return choice
}

async function serve() {
  const { port, note } = await choosePortOrStop()
  const server = startTool('astro', ['preview', '--port', String(port)], { ASTRO_LOG_LEVEL: 'warn' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
  server.on('close', (code) => process.exit(code ?? 0))
  const address = `http://localhost:${port}${await readBase()}`
  await waitFor(address)
  if (note !== undefined) console.log(`\n${note}`)
  console.log(`\n  The portal is at ${address}\n  Stop it with Ctrl+C.\n`)
}

async function waitFor(address) {
  for (let i = 0; i < 120; i++) {
    const answered = await fetch(address).then(
      () => true,
      () => false,
    )
    if (answered) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

function stop(sentence) {
  console.error(`\n${sentence}`)
  process.exit(1)
}
