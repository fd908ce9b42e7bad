// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// npm run pdf: prints the quarterly reports of the built site to PDF and puts a link to each on its page.
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { serveFolder } from './static-server.ts'
import { findChromium } from './chromium.mjs'
import { readBase } from './site.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const cache = join(root, '.portal', 'cache', 'pdf')
const usage = `npm run pdf: prints the quarterly reports of the built site to PDF, each beside its page, with a link to it.

  npm run pdf                                    all reports in dist/
  npm run pdf -- 2026-q1                         one of them
  npm run pdf -- 2026-q1 --output report.pdf     into a file, and dist/ stays as it is
  npm run pdf -- --site DIR                      those of a site that was built elsewhere
  npm run pdf -- --help                          this text

Needs a Chromium: the system's, Playwright's, or CHROMIUM_PATH. Run \`npm run build\` first.

Ends with 2 when there is no such report, and with 3 when there is no Chromium.`

/** A report in one language. */
interface ReportPage {
  /** File of the page. */
  readonly file: string
  /** Address below the base path. */
  readonly path: string
  readonly quarter: string
}

/** The pages of reports in a built site, sorted: reports/<quarter>/ in each language. */
export function listReportPages(dist: string): readonly ReportPage[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  return files.sort().flatMap((name) => {
    const found = /^(?:[a-z]{2}\/)?reports\/(?<quarter>\d{4}-q[1-4])\/index\.html$/.exec(name)
    const quarter = found?.groups?.['quarter']
    return quarter === undefined ? [] : [{ file: join(dist, name), path: dirname(name), quarter }]
  })
}

/** Prints pages to PDF. A page that is the same as last time, with the same style sheets, is taken from the cache. */
export async function printReports(
  dist: string,
  pages: readonly ReportPage[],
): Promise<ReadonlyMap<ReportPage, string>> {
  const styles = hashStyles(dist)
  const base = await readBase()
  const printed = new Map<ReportPage, string>()
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

async function openBrowser(): Promise<Browser> {
  const executablePath = await findChromium()
  if (executablePath === undefined) throw new NoBrowser()
  // As root, in a container, Chromium starts without its sandbox only; it opens nothing but the built pages.
  const isRoot = process.getuid?.() === 0
  return chromium.launch({ executablePath, args: isRoot ? ['--disable-gpu', '--no-sandbox'] : ['--disable-gpu'] })
}

/** A4 with the number of the page below; tagged, so that a screen reader finds headings and tables. */
async function printPage(browser: Browser, address: string): Promise<Uint8Array> {
  const context = await browser.newContext({ colorScheme: 'light', reducedMotion: 'reduce' })
  try {
    const page = await context.newPage()
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.emulateMedia({ media: 'print' })
    const title = escapeHtml(await page.title())
    const line =
      'font: 8px sans-serif; color: #556562; width: 100%; padding: 0 15mm; display: flex; justify-content: space-between'
    return await page.pdf({
      format: 'A4',
      margin: { top: '16mm', bottom: '18mm', left: '15mm', right: '15mm' },
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: `<div style="${line}"><span>${title}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`,
      outline: true,
      tagged: true,
    })
  } finally {
    await context.close()
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function hashStyles(dist: string): string {
  const sha = createHash('sha256')
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.css')) sha.update(readFileSync(join(dist, name)))
  }
  return sha.digest('hex')
}

/** The place that the page keeps for the link, with what it says while there is no PDF. */
const place = /<span data-report-pdf="(?<href>[^"<>]+)" data-text="(?<text>[^"<>]*)">[^<]*<\/span>/

/** A page as the build wrote it, without the link that an earlier printing put there. */
function readUnlinked(file: string): string {
  const html = readFileSync(file, 'utf8')
  return html.replace(/<a data-report-pdf[^>]*>[^<]*<\/a>/, '')
}

/** Puts PDFs beside their pages and links to them. */
export function linkReports(printed: ReadonlyMap<ReportPage, string>): void {
  for (const [{ file, quarter }, pdf] of printed) {
    copyFileSync(pdf, join(dirname(file), `${quarter}.pdf`))
    const html = readFileSync(file, 'utf8')
    const linked = html.replace(place, '<a data-report-pdf class="p-button" href="$<href>">$<text></a>')
    if (linked !== html) writeFileSync(file, linked)
  }
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      output: { type: 'string' },
      site: { type: 'string', default: join(root, 'dist') },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  })
  if (values.help === true) {
    console.log(usage)
    return 0
  }
  const standing = process.env['INIT_CWD'] ?? '.'
  const dist = resolve(standing, values.site)
  const chosen = choosePages(dist, positionals, values.output !== undefined)
  if (chosen.length === 0) {
    console.error(`${relative(root, dist)}/ has no such report. Run \`npm run build\` first.\n\n${usage}`)
    return 2
  }
  const printed = await printReports(dist, chosen)
  const [first] = printed.values()
  if (values.output !== undefined && first !== undefined) copyFileSync(first, resolve(standing, values.output))
  else linkReports(printed)
  for (const { file, quarter } of printed.keys()) {
    console.log(values.output ?? relative(root, join(dirname(file), `${quarter}.pdf`)))
  }
  return 0
}

/** Pages of quarters, or of all; for one file, the page in the first language of the site, which has no language in its path. */
function choosePages(dist: string, quarters: readonly string[], isOneFile: boolean): readonly ReportPage[] {
  const asked = quarters.map((name) => name.toLowerCase())
  const all = existsSync(dist) ? listReportPages(dist) : []
  const pages = asked.length === 0 ? all : all.filter(({ quarter }) => asked.includes(quarter))
  return isOneFile ? pages.filter(({ path }) => path.startsWith('reports/')).slice(0, 1) : pages
}

/** Nothing here can print. */
class NoBrowser extends Error {
  override readonly message =
    'There is no Chromium here, so no PDF is printed, and the pages of reports say so. See --help.'
}

if (import.meta.main) {
  process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
    if (error instanceof NoBrowser) {
      console.error(error.message)
      return 3
    }
    if (!isWrongLine(error)) throw error
    console.error(`${error.message}\n\n${usage}`)
    return 2
  })
}

/** What parseArgs says of an option that it does not know, or that lacks its value. */
function isWrongLine(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
