// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'

/**
 * Publishes the schemas, and the script that writes system descriptions, with the site, so that editors and other repositories' CI can use them by address. Each copy is
 * named after the address it is published at: a reference from one schema to another stays on the same site.
 *
 * @returns {import('astro').AstroIntegration}
 */
export function publishSchemas() {
  const source = new URL('../../schemas/v1/', import.meta.url)
  const collector = new URL('../../scripts/collect-system.sh', import.meta.url)
  let home = new URL('http://localhost/')
  return {
    name: 'portal-schemas',
    hooks: {
      'astro:config:done': ({ config }) => {
        home = new URL(`${config.base.replace(/\/?$/, '/')}schemas/v1/`, config.site ?? 'http://localhost/')
      },
      'astro:build:done': async ({ dir }) => {
        const target = new URL('schemas/v1/', dir)
        await mkdir(target, { recursive: true })
        for (const file of await readdir(source)) {
          const text = await readFile(new URL(file, source), 'utf8')
          await writeFile(new URL(file, target), nameSchema(text, new URL(file, home).href))
        }
        await mkdir(new URL('tools/', dir), { recursive: true })
        await copyFile(collector, new URL('tools/collect-system.sh', dir))
      },
    },
  }
}

/**
 * The text of a schema with another $id, which is the first one in it.
 *
 * @param {string} text
 * @param {string} id
 */
function nameSchema(text, id) {
  return text.replace(/"\$id": "[^"]*"/, () => `"$id": ${JSON.stringify(id)}`)
}
