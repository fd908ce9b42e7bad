// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { createHash } from 'node:crypto'
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { close, createIndex } from 'pagefind'

/** Files handed to the indexer at once. */
const batch = 64

/**
 * Builds the search with Pagefind, as Starlight does, but reads only pages that are to be found, and keeps the index for the next
 * build: as long as these pages have the same bytes, nothing is indexed again.
 *
 * @returns {import('astro').AstroIntegration}
 */
export function searchIndex() {
  let cache = ''
  return {
    name: 'portal-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(new URL('search/', config.cacheDir))
      },
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now()
        const folder = fileURLToPath(dir)
        const pages = listSearchable(folder)
        const kept = join(cache, digestOf(pages))
        const isKnown = existsSync(kept)
        if (!isKnown) await indexPages(pages, cache, kept)
        cpSync(kept, join(folder, 'pagefind'), { recursive: true })
        const how = isKnown ? 'unchanged' : 'indexed'
        logger.info(`${pages.length} pages can be found, ${how} (${Math.round(performance.now() - started)} ms)`)
      },
    },
  }
}

/**
 * The pages that Starlight marks for the search, with their text, in an order that does not depend on the file system.
 *
 * @param {string} folder
 */
function listSearchable(folder) {
  return globSync('**/*.html', { cwd: folder })
    .sort()
    .map((file) => ({ file: file.replaceAll('\\', '/'), html: readFileSync(join(folder, file), 'utf8') }))
    .filter(({ html }) => html.includes(' data-pagefind-body'))
}

/** @param {readonly { file: string, html: string }[]} pages */
function digestOf(pages) {
  const hash = createHash('sha256')
  for (const { file, html } of pages) hash.update(file).update('\0').update(html).update('\0')
  return hash.digest('hex').slice(0, 32)
}

/**
 * Indexes the pages into `kept`, in place of every earlier index. Renamed at the end, so that a build that was stopped leaves no
 * half of an index.
 *
 * @param {readonly { file: string, html: string }[]} pages
 * @param {string} cache
 * @param {string} kept
 */
async function indexPages(pages, cache, kept) {
  rmSync(cache, { recursive: true, force: true })
  mkdirSync(cache, { recursive: true })
  try {
    const { index, errors } = await createIndex()
    if (index === undefined) throw new Error(errors.join('\n'))
    for (let at = 0; at < pages.length; at += batch) {
      const added = await Promise.all(
        pages.slice(at, at + batch).map(({ file, html }) => index.addHTMLFile({ sourcePath: file, content: html })),
      )
      const failed = added.flatMap((one) => one.errors)
      if (failed.length > 0) throw new Error(failed.join('\n'))
    }
    const made = join(cache, 'making')
    const written = await index.writeFiles({ outputPath: made })
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'))
    renameSync(made, kept)
  } catch (cause) {
    throw new Error('The search index could not be built.', { cause })
  } finally {
    await close()
  }
}
