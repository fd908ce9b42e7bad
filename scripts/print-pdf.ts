// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// npm run pdf: prints quarterly reports and learning paths of the built site to PDF and puts a link to each on its page.
import { copyFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { NoBrowser } from './pdf/print-page.ts'
import { linkPdfs, printPages } from './pdf/print-pages.ts'
import { listPrintable, pdfOf } from './pdf/printable-pages.ts'
import type { PrintablePage } from './pdf/printable-pages.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const usage = `npm run pdf: prints quarterly reports and learning paths of the built site to PDF, each beside its page, with a link to it.

  npm run pdf                                    all reports and paths in dist/
  npm run pdf -- 2026-q1                         a report
  npm run pdf -- first-steps                     a learning path
  npm run pdf -- 2026-q1 --output report.pdf     into a file, and dist/ stays as it is
  npm run pdf -- --site DIR                      those of a site that was built elsewhere
  npm run pdf -- --help                          this text

Needs a Chromium: the system's, Playwright's, or CHROMIUM_PATH. Run \`npm run build\` first.

Ends with 2 when there is no such report or path, and with 3 when there is no Chromium.`

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
  const chosen = choosePages(listPrintable(dist), positionals, values.output !== undefined)
  if (chosen.length === 0) {
    console.error(`${relative(root, dist)}/ has no such report or path. Run \`npm run build\` first.\n\n${usage}`)
    return 2
  }
  const printed = await printPages(dist, chosen)
  const [first] = printed.values()
  if (values.output !== undefined && first !== undefined) copyFileSync(first, resolve(standing, values.output))
  else linkPdfs(printed)
  for (const page of printed.keys()) console.log(values.output ?? relative(root, pdfOf(page)))
  return 0
}

/** Pages with these names, or all; for one file, the page in the first language of the site. */
function choosePages(
  all: readonly PrintablePage[],
  names: readonly string[],
  isOneFile: boolean,
): readonly PrintablePage[] {
  const asked = names.map((name) => name.toLowerCase())
  const pages = asked.length === 0 ? all : all.filter(({ name }) => asked.includes(name))
  return isOneFile ? pages.filter(({ isFirstLanguage }) => isFirstLanguage).slice(0, 1) : pages
}

/** What parseArgs says of an option that it does not know, or that lacks its value. */
function isWrongLine(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof NoBrowser) {
    console.error(error.message)
    return 3
  }
  if (!isWrongLine(error)) throw error
  console.error(`${error.message}\n\n${usage}`)
  return 2
})
