// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { inFolder } from '../../test/setup/instance-copy.ts'
import { serveFolder } from '../static-server.ts'
import type { BenchRow } from './bench-row.ts'
import { measureLongest, middleOf, openBrowser } from './main-thread.ts'
import { makeText } from './make-content.ts'
import { makePortal } from './make-portal.ts'
import { measureChild } from './measure-child.ts'
import { createRandom } from './random.ts'

const count = 1007
const rounds = 5

/** The list of 1,007 projects: what a reader loads, and what searching and choosing cost the main thread. */
export async function benchCatalogue(command: string): Promise<readonly BenchRow[]> {
  const folder = makePortal({ pages: 1, projects: 2, reports: 2 })
  const { page, pagePacked, list, listPacked, search, choose } = await inFolder(folder, async () => {
    writeFileSync(join(folder, 'content/projects.yml'), makeCatalogue())
    await measureChild(['ingest/cli.ts', 'ingest'], folder)
    await measureChild(['scripts/run-site.mjs', 'build'], folder)
    return measureCatalogue(join(folder, 'dist'), '/portal/')
  })
  const projects = `${count.toLocaleString('en')} projects`
  const row = (id: string, title: string, value: number, unit: string, target?: string): BenchRow => {
    return { id: `catalogue-${id}`, title, value, unit, command, ...(target === undefined ? {} : { target }) }
  }
  return [
    row('page', `Catalogue of ${projects}, its page`, page / 1000, 'kB', 'under 200'),
    row('page-packed', `Catalogue of ${projects}, its page, compressed`, pagePacked / 1000, 'kB'),
    row('list', `Catalogue of ${projects}, what the filter loads`, list / 1000, 'kB'),
    row('list-packed', `Catalogue of ${projects}, what the filter loads, compressed`, listPacked / 1000, 'kB'),
    row(
      'search',
      `Catalogue of ${projects} searched as a person types, CPU time of the longest task`,
      search,
      'ms',
      'under 50',
    ),
    row('choose', `Catalogue of ${projects}, facets chosen, CPU time of the longest task`, choose, 'ms', 'under 50'),
  ]
}

/** What was measured: bytes, and milliseconds in the middle of five rounds. */
export interface CatalogueCost {
  readonly page: number
  readonly pagePacked: number
  readonly list: number
  readonly listPacked: number
  readonly search: number
  readonly choose: number
}

/** Measures the list of a built site. */
export async function measureCatalogue(dist: string, base: string): Promise<CatalogueCost> {
  const page = readFileSync(join(dist, 'catalogue/index.html'))
  const list = readFileSync(join(dist, 'catalogue/list.json'))
  const pack = (bytes: Buffer) => gzipSync(bytes, { level: 9 }).length
  const sizes = { page: page.length, pagePacked: pack(page), list: list.length, listPacked: pack(list) }
  const server = await serveFolder(dist, base)
  const browser = await openBrowser()
  try {
    const times = []
    for (let round = 0; round < rounds; round += 1) times.push(await measureFilter(browser, server.address))
    const search = middleOf(times.map((time) => time.search))
    return { ...sizes, search, choose: middleOf(times.map((time) => time.choose)) }
  } finally {
    await browser.close()
    server.close()
  }
}

async function measureFilter(browser: Browser, address: string): Promise<{ search: number; choose: number }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.setDefaultTimeout(300_000)
  await page.goto(`${address}catalogue/`)
  const words = page.locator('portal-filter input[type=search]')
  // Loading is not searching: the list is there before the first letter that is measured.
  await words.fill('p')
  await page.waitForFunction(() => performance.getEntriesByName('catalogue-filtered').length > 0)
  const search = await measureLongest(browser, page, async () => {
    await words.fill('')
    await words.pressSequentially('lorem 99', { delay: 60 })
    await words.fill('')
    await words.pressSequentially('project 7', { delay: 60 })
    await words.fill('')
  })
  const choose = await measureLongest(browser, page, () => chooseEach(page))
  await page.close()
  return { search, choose }
}

/** Chooses the second value of each facet, one after the other, and takes it back. */
async function chooseEach(page: Page): Promise<void> {
  const selects = await page.locator('portal-filter select').all()
  for (const select of selects) {
    await select.selectOption({ index: 1 })
    await select.selectOption({ index: 0 })
  }
}

const languages = ['C', 'C++', 'Fortran', 'Python', 'Julia', 'Rust']
const licences = ['MIT', 'Apache-2.0', 'BSD-3-Clause', 'LGPL-3.0-or-later', 'GPL-3.0-or-later', 'CECILL-C']
const repositories = ['spack', 'guix', 'pypi', 'conda-forge', 'debian', 'eessi']

/** Entries as long as real ones, with all that one can choose by. Made up: for measuring only. */
function makeCatalogue(): string {
  const random = createRandom(11)
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? ''
  const some = (words: readonly string[]) => [...new Set([pick(words), pick(words)])]
  return Array.from({ length: count }, (_, index) => {
    const id = `project-${String(index + 1).padStart(4, '0')}`
    return `- id: ${id}
  name: Project ${String(index + 1)}
  description: ${makeText(random, 60)}
  repository: https://example.org/${id}
  license: ${pick(licences)}
  languages: [${some(languages).join(', ')}]
  work_packages: [${pick(['A', 'B'])}]
  packages: { ${some(repositories)
    .map((name) => `${name}: ${id}`)
    .join(', ')} }
`
  }).join('')
}
