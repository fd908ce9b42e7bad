// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// Installs the packages when they are not there or not those of package-lock.json.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runProgram } from './child.mjs'
import { refuseToInstall, requireNode, root } from './node.mjs'

const networkTrouble = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/

/** Installs when needed, then makes sure that there is a Node to go on with. Ends with a sentence when it cannot. */
export async function installWhenNeeded(again) {
  const refusal = refuseToInstall(process.versions.node)
  if (refusal !== undefined) fail(refusal)
  const stamp = join(root, 'node_modules', '.portal-lock')
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (!isInstalled(root, hash)) {
    console.log('Installing the packages of package-lock.json (about half a GB, once: a minute or two).')
    const { code, output } = await runProgram('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      tee: true,
      shell: process.platform === 'win32',
    })
    if (code !== 0) fail(explainInstallFailure(output, again))
  }
  writeFileSync(stamp, hash)
  requireNode()
}

/** True when node_modules holds what the lock file says, whoever installed it. */
export function isInstalled(folder, hash) {
  const stamp = join(folder, 'node_modules', '.portal-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true
  const hidden = join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(hidden)) return false
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages
  const found = JSON.parse(readFileSync(hidden, 'utf8')).packages
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    if (found[path] === undefined) return Boolean(entry.optional || entry.devOptional || entry.peer)
    return found[path].version === entry.version
  })
}

/** What to do after `npm ci` failed, as a sentence. */
export function explainInstallFailure(output, again) {
  if (networkTrouble.test(output)) {
    return (
      'The packages could not be downloaded. Connect this machine to the network, or name a registry it can reach with ' +
      `\`npm config set registry ADDRESS\`, and run \`${again}\` again. After that the portal needs no network.`
    )
  }
  return `The packages could not be installed: npm says why above. When that is repaired, run \`${again}\` again.`
}

function fail(sentence) {
  console.error(`\n${sentence}`)
  process.exit(1)
}
