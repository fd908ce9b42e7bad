// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Folder of the instance: PORTAL_ROOT, else this repository. */
function locateInstance() {
  return resolve(process.env['PORTAL_ROOT'] ?? root)
}

/**
 * The instance's configuration as publish wrote it, with PORTAL_SITE and PORTAL_BASE applied.
 *
 * @returns {import('../../schemas/types.gen.ts').PortalConfig}
 */
export function readSiteConfig() {
  const folder = process.env['PORTAL_SITE_DATA'] ?? join(locateInstance(), '.portal/site-data')
  const file = resolve(folder, 'config.json')
  if (!existsSync(file)) {
    throw new Error(
      `The site has no data yet: ${file} is missing. Run \`npm run portal -- publish\`, then build again.`,
    )
  }
  const config = JSON.parse(readFileSync(file, 'utf8'))
  const url = process.env['PORTAL_SITE'] || config.site.url
  const base = process.env['PORTAL_BASE'] || config.site.base
  return { ...config, site: { ...config.site, url, base } }
}

/**
 * The folder that holds content/ and content.config.ts, as Astro wants it. Another instance's content is copied below .portal/,
 * because Starlight reads written pages from a fixed place inside the project.
 */
export function stageInstance() {
  const instance = locateInstance()
  if (instance === resolve(root)) return '.'
  const stage = join(root, '.portal/instance')
  rmSync(stage, { recursive: true, force: true })
  // The pages of problems belong to the software: an instance without its own has those that `check` points at.
  cpSync(join(root, 'content/docs/errors'), join(stage, 'content/docs/errors'), { recursive: true })
  if (existsSync(join(instance, 'content')))
    cpSync(join(instance, 'content'), join(stage, 'content'), { recursive: true })
  writeFileSync(join(stage, 'content.config.ts'), "export { collections } from '../../content.config.ts'\n")
  return './.portal/instance'
}
