// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// Which Node runs the portal. Loaded before anything is installed, so it keeps to what Node 14 can read.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root, with a separator at the end. */
export const root = fileURLToPath(new URL('../', import.meta.url))

const enoughToInstall = [20, 0]
// Astro asks for 22.12; TypeScript runs without a flag since 22.18.
const enoughToRun = [22, 18]

/** True when version a.b.c is at least [a, b]. */
function isAtLeast(version, [major, minor]) {
  const [a, b] = version.split('.').map(Number)
  return a > major || (a === major && b >= minor)
}

/** The Node that the lock file brings for this system, when there is one and it is installed. */
function lockedNode(folder = root) {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const path = join(folder, 'node_modules', `node-${system}-${process.arch}`, 'bin', file)
  return existsSync(path) ? path : undefined
}

/** Why this Node cannot install the portal, as a sentence; undefined when it can. */
export function refuseToInstall(version) {
  if (isAtLeast(version, enoughToInstall)) return undefined
  return `This is Node ${version}. The portal needs Node 20 or newer: install it from https://nodejs.org and try again.`
}

/** Why this Node cannot run the portal, as a sentence; undefined when it can. Linux and Windows get theirs from npm. */
export function refuseToRun(version, hasLockedNode) {
  if (hasLockedNode || isAtLeast(version, enoughToRun)) return undefined
  return (
    `This is Node ${version}, and npm brings no newer one for this system (macOS brings its own). ` +
    'The portal needs Node 22.18 or newer: install it from https://nodejs.org and try again.'
  )
}

/** The Node that starts every child: the locked one, else the one that runs this. */
export function nodePath() {
  return lockedNode() || process.execPath
}

/** Ends with a sentence when the installed portal has no Node that can run it. */
export function requireNode() {
  const refusal = refuseToRun(process.versions.node, lockedNode() !== undefined)
  if (refusal === undefined) return
  console.error(refusal)
  process.exit(1)
}

/** The environment of every child: the locked Node and the project's tools first on PATH, and no telemetry. */
export function childEnvironment(more = {}) {
  const bins = join(root, 'node_modules', '.bin')
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') || 'PATH'
  const rest = (process.env[key] || '').split(delimiter).filter((folder) => folder !== bins)
  return { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', [key]: [bins, ...rest].join(delimiter), ...more }
}
