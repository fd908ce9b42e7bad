// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { copyInstance, makeFolder } from '../../test/setup/instance-copy.ts'
import { makePages, makeProjects, makeRuns } from './make-content.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const seed = 42

/** How much of each an instance has. */
export interface PortalSize {
  readonly pages: number
  readonly projects: number
  readonly reports: number
}

/** A portal with made-up content of a given size, in a temporary folder. */
export function makePortal({ pages, projects, reports }: PortalSize): string {
  const folder = copyInstance(root, join(root, 'test/fixtures/instances/other'))
  rmSync(join(folder, 'artefacts'), { recursive: true, force: true })
  mkdirSync(join(folder, 'artefacts'))
  makePages(join(folder, 'content/docs/learn'), pages, seed)
  makeProjects(join(folder, 'content/projects.yml'), projects, seed)
  makeRuns(join(folder, 'artefacts'), reports, seed)
  return folder
}

/**
 * What `npm create astro -- --template starlight` gives, with the same written pages (those of problems, which every
 * portal has, too): its own sidebar, search, nothing else.
 */
export function makeStarter(pages: number): string {
  const folder = makeFolder(root, 'starter')
  const files = {
    'package.json': JSON.stringify({ type: 'module', dependencies: { astro: '*', '@astrojs/starlight': '*' } }),
    'astro.config.mjs': `import { defineConfig } from 'astro/config'
import starlight from '@astrojs/starlight'
export default defineConfig({ integrations: [starlight({ title: 'Starter' })] })
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`,
    'src/content/docs/index.md': '---\ntitle: Home\n---\nHome.\n',
  }
  mkdirSync(join(folder, 'src/content/docs'), { recursive: true })
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
  const docs = join(folder, 'src/content/docs')
  cpSync(join(root, 'content/docs/errors'), join(docs, 'errors'), { recursive: true })
  makePages(join(docs, 'learn'), pages, seed)
  return folder
}
