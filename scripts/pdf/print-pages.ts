// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// Pages of a built site to PDF, each once, and links to what was printed.
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { serveFolder } from '../static-server.ts'
import { readBase } from '../site.mjs'
import { openBrowser, printPage } from './print-page.ts'
import { pdfOf } from './printable-pages.ts'
import type { PrintablePage } from './printable-pages.ts'

const cache = fileURLToPath(new URL('../../.portal/cache/pdf', import.meta.url))

/** Prints pages to PDF. A page that is the same as last time, with the same style sheets, is taken from the cache. */
export async function printPages(
  dist: string,
  pages: readonly PrintablePage[],
): Promise<ReadonlyMap<PrintablePage, string>> {
  const styles = hashStyles(dist)
  const base = await readBase()
  const printed = new Map<PrintablePage, string>()
  let browser: Browser | undefined
  const server = await serveFolder(dist, base)
  try {
    mkdirSync(cache, { recursive: true })
    for (const page of pages) {
      const digest = createHash('sha256').update(styles).update(page.path).update(readUnlinked(page.file)).digest('hex')
      const file = join(cache, `${digest.slice(0, 32)}.pdf`)
      if (!existsSync(file)) {
        browser ??= await openBrowser()
        writeFileSync(file, await printPage(browser, `${server.address}${page.path}/`))
      }
      printed.set(page, file)
    }
  } finally {
    await browser?.close()
    server.close()
  }
  return printed
}

/** Puts PDFs beside the pages that lead to them, and links to them. */
export function linkPdfs(printed: ReadonlyMap<PrintablePage, string>): void {
  for (const [page, pdf] of printed) {
    copyFileSync(pdf, pdfOf(page))
    const html = readFileSync(page.shownOn, 'utf8')
    const linked = html.replace(place, '<a data-report-pdf class="p-button" href="$<href>">$<text></a>')
    if (linked !== html) writeFileSync(page.shownOn, linked)
  }
}

/** The place that a page keeps for the link, with what it says while there is no PDF. */
const place = /<span data-report-pdf="(?<href>[^"<>]+)" data-text="(?<text>[^"<>]*)">[^<]*<\/span>/

/** A page as the build wrote it, without the link that an earlier printing put there. */
function readUnlinked(file: string): string {
  const html = readFileSync(file, 'utf8')
  return html.replace(/<a data-report-pdf[^>]*>[^<]*<\/a>/, '')
}

function hashStyles(dist: string): string {
  const sha = createHash('sha256')
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.css')) sha.update(readFileSync(join(dist, name)))
  }
  return sha.digest('hex')
}
