// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { parse } from 'yaml'
import { copyInstance, removeFolder } from './instance-copy.ts'
import { serveFolder } from '../../scripts/static-server.ts'

/** A built and served site, as the browser tests get it. */
export interface BuiltSite {
  /** Origin and base path, with a slash at the end. */
  readonly address: string
  /** Folder of dist/. */
  readonly dist: string
  /** Folder of the JSON that the site was built from. */
  readonly siteData: string
}

declare module 'vitest' {
  interface ProvidedContext {
    portal: BuiltSite
    fork: BuiltSite
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Builds the default instance and a fork of it, once for all browser tests, and serves both. */
export default async function setup(project: TestProject): Promise<() => void> {
  const fork = copyInstance(root, join(root, 'test/fixtures/instances/other'))
  buildUnlessAsked(root)
  buildInstance(fork)
  const servers = [await serve(root), await serve(fork)] as const
  project.provide('portal', describeSite(root, servers[0].address))
  project.provide('fork', describeSite(fork, servers[1].address))
  return () => {
    for (const server of servers) server.close()
    removeFolder(fork)
  }
}

/** Ingests and builds an instance in a folder of its own. */
export function buildInstance(folder: string): void {
  run(folder, 'ingest/cli.ts', 'ingest')
  build(folder)
}

/** Serves a built instance until it is closed. */
export async function serveInstance(folder: string): Promise<{ readonly site: BuiltSite; close(): void }> {
  const { address, close } = await serve(folder)
  return { site: describeSite(folder, address), close }
}

function describeSite(folder: string, address: string): BuiltSite {
  return { address, dist: join(folder, 'dist'), siteData: join(folder, '.portal/site-data') }
}

function serve(folder: string): ReturnType<typeof serveFolder> {
  const config = parse(readFileSync(join(folder, 'portal.config.yml'), 'utf8')) as { site: { base: string } }
  return serveFolder(join(folder, 'dist'), config.site.base)
}

/** PORTAL_TEST_DIST=keep tests the dist/ that is there: for work on the tests themselves. */
function buildUnlessAsked(folder: string): void {
  if (process.env['PORTAL_TEST_DIST'] === 'keep' && existsSync(join(folder, 'dist/index.html'))) return
  build(folder)
}

function build(folder: string): void {
  run(folder, 'scripts/run-site.mjs', 'build')
}

function run(folder: string, ...args: readonly string[]): void {
  // Vitest tells its workers in the environment that this is no production.
  const { PORTAL_BASE, PORTAL_SITE, PORTAL_ROOT, VITEST, NODE_ENV, PROD, DEV, MODE, SSR, BASE_URL, TEST, ...env } =
    process.env
  // A build names each page that it writes: more than the megabyte after which Node would end it.
  const options = { cwd: folder, env, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 } as const
  const { status, error, stdout, stderr } = spawnSync(process.execPath, args, options)
  if (status === 0) return
  const end = error?.message ?? String(status)
  throw new Error(`${args.join(' ')} ended with ${end} in ${folder}:\n${stdout.slice(-4000)}\n${stderr.slice(-4000)}`)
}
