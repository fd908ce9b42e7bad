// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// Which pages of a built site are printed to PDF, and where the PDF goes.
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A report or a learning path, in one language. */
export interface PrintablePage {
  /** What it is called by: `2026-q1`, `first-steps`. */
  readonly name: string
  readonly kind: 'report' | 'path'
  /** Address of what is printed, below the base path, without a slash at its ends. */
  readonly path: string
  /** File of the page that is printed. */
  readonly file: string
  /** File of the page that keeps a place for the link; the PDF is put beside it. */
  readonly shownOn: string
  /** True for the first language of the site, which has no folder of its own. */
  readonly isFirstLanguage: boolean
}

const report = /^(?<locale>[a-z]{2}\/)?reports\/(?<name>\d{4}-q[1-4])\/index\.html$/
const path = /^(?<locale>[a-z]{2}\/)?learn\/paths\/(?<name>[a-z0-9-]+)\/print\/index\.html$/

/** The pages of a built site that are printed, sorted: `reports/<quarter>/` and `learn/paths/<id>/print/` in each language. */
export function listPrintable(dist: string): readonly PrintablePage[] {
  if (!existsSync(dist)) return []
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  return files.sort().flatMap((file) => describePage(dist, file) ?? [])
}

/** The PDF of a page: beside the page that leads to it. */
export function pdfOf({ shownOn, name }: PrintablePage): string {
  return join(dirname(shownOn), `${name}.pdf`)
}

function describePage(dist: string, file: string): PrintablePage | undefined {
  const found = report.exec(file) ?? path.exec(file)
  const name = found?.groups?.['name']
  if (name === undefined) return undefined
  const kind = report.test(file) ? 'report' : 'path'
  return {
    ...{ name, kind, path: dirname(file), file: join(dist, file) },
    shownOn: join(dist, kind === 'report' ? file : file.replace(/print\/index\.html$/, 'index.html')),
    isFirstLanguage: found?.groups?.['locale'] === undefined,
  }
}
