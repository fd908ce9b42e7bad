// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// The steps of the site, in the order in which they need each other.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { forgetBuild, isBuilt, rememberBuild } from './build-memory.mjs'
import { runTool } from './child.mjs'
import { root } from './node.mjs'

/** The folder with portal.config.yml and content/: PORTAL_ROOT, else the repository. */
function instanceRoot() {
  return process.env.PORTAL_ROOT || root
}

/** Writes the site data from history and content. Gives the exit code. */
export async function publish() {
  return (await runTool('portal', ['publish'])).code
}

/** Publishes, then builds dist/ unless it is what building would give; any argument builds. Gives the exit code. */
export async function buildSite(args = []) {
  const code = await publish()
  if (code !== 0) return code
  if (args.length === 0 && isBuilt(instanceRoot())) {
    console.log('Nothing changed since the last build: dist/ stays. `npm run build -- --force` builds all the same.')
    return 0
  }
  forgetBuild()
  const built = await runTool('astro', ['build', ...args])
  if (built.code === 0) rememberBuild(instanceRoot())
  return built.code
}

/** The path that the site is under, with a slash at both ends: PORTAL_BASE, else portal.config.yml. */
export async function readBase() {
  const asked = process.env.PORTAL_BASE
  if (asked !== undefined && asked !== '') return `/${asked}/`.replace(/\/{2,}/g, '/')
  const file = join(instanceRoot(), 'portal.config.yml')
  if (!existsSync(file)) return '/'
  const { parse } = await import('yaml')
  const base = parse(readFileSync(file, 'utf8'))?.site?.base
  return typeof base === 'string' ? base : '/'
}
