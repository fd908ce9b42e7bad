// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse as parseCsv } from 'csv-parse/sync'
import type { BrowserContextOptions } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { buildInstance, serveInstance } from '../setup/built-sites.ts'
import type { BuiltSite } from '../setup/built-sites.ts'
import { makeHostileInstance, writeInstance } from '../setup/hostile-instance.ts'
import { copyInstance, removeFolder } from '../setup/instance-copy.ts'
import { useBrowser } from './browser.ts'
import type { WatchedPage } from './browser.ts'
import { findActive, findActiveInSvg } from './active-content.ts'
import { readKpiProjects } from './site-data.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const instance = makeHostileInstance()
const open = useBrowser()
const formula = /^[=+\-@;\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/
const plainNumber = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/
let site: BuiltSite

beforeAll(async () => {
  const written = mkdtempSync(join(tmpdir(), 'hostile-'))
  writeInstance(written, instance)
  const folder = copyInstance(root, written)
  rmSync(written, { recursive: true })
  buildInstance(folder)
  const served = await serveInstance(folder)
  site = served.site
  return () => {
    served.close()
    removeFolder(folder)
  }
}, 300_000)

describe.each([
  ['with the security policy of the site', {}],
  ['without a security policy', { bypassCSP: true }],
] as const)('texts of others, %s', (_, options) => {
  test('do nothing on a page but be read as they are', async () => {
    const pages = choosePages(listFiles('**/*.html').filter((file) => !/^(?:errors|404)/.test(file)))
    const found = await visitAll(pages, options, async ({ page }, file) => [
      ...(await page.evaluate(findActive)),
      ...listMissing(file, await page.evaluate(() => document.querySelector('main')?.textContent ?? '')),
    ])
    expect(found).toEqual([])
  }, 400_000)

  test('do nothing in what a page asks for later: filters, comparisons, lists, search results', async () => {
    const watched = await watch('catalogue/', options)
    const { page } = watched
    await page.locator('main input[type=search]').fill('window.hit')
    await expect.poll(() => page.locator('main .p-cards > li').count()).toBeGreaterThan(0)
    const found = await page.evaluate(findActive)
    await page.goto(`${site.address}catalogue/compare/?a=hostile-0&b=hostile-1&c=<script>window.hit=1</script>`)
    await page.locator('table.compare').waitFor()
    found.push(...(await page.evaluate(findActive)))
    await page.goto(`${site.address}kpi/series/?q=<img src=x onerror=window.hit=1>`)
    await page.locator('main input[type=search]').fill('window')
    await expect.poll(() => page.locator('main tbody tr').count()).toBeGreaterThan(0)
    found.push(...(await page.evaluate(findActive)))
    await page.locator('site-search input').waitFor({ state: 'attached' })
    await page.keyboard.press('Control+k')
    await page.locator('dialog[open] input').fill('script')
    await page.locator('dialog[open] .pagefind-ui__result-link').first().waitFor()
    found.push(...(await page.evaluate(findActive)))
    expect(await page.locator('dialog[open]').textContent()).toContain('<script>')
    expect([...found, ...watched.faults, ...watched.foreign, ...watched.dialogs]).toEqual([])
  }, 120_000)

  test('would be seen if they ran: the policy stops a script that is put into a page, and nothing else does', async () => {
    const { page } = await watch('', options)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.hit = 1'
      document.body.append(script)
    })
    expect((await page.evaluate(findActive)).includes('a script has run')).toBe('bypassCSP' in options)
  })
})

describe('texts of others', () => {
  test('do nothing in a feed or a badge that is opened as a document', async () => {
    const all = listFiles('{feeds/*.xml,badges/**/*.svg}')
    expect(all.filter((file) => file.endsWith('.svg')).length).toBeGreaterThan(20)
    const files = choosePages(all)
    const found = await visitAll(files, {}, async ({ page }, file) => {
      const problems = file.endsWith('.svg') ? await page.evaluate(findActiveInSvg) : []
      const text = readFileSync(join(site.dist, file), 'utf8')
      const isXml = await page.evaluate((xml) => {
        return new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror') === null
      }, text)
      return isXml ? problems : [...problems, 'is no XML']
    })
    expect(found).toEqual([])
  }, 240_000)

  test('are the names of results as they are', async () => {
    const { page } = await watch('kpi/hostile-0/', {})
    const shown = squeeze((await page.locator('main').textContent()) ?? '')
    const names = readKpiProjects(site).flatMap(({ groups }) =>
      groups.flatMap(({ benchmark, useCase, series }) => [
        benchmark,
        useCase ?? '',
        ...series.map((one) => one.system),
      ]),
    )
    expect(names.length).toBeGreaterThan(20)
    expect(names.map(squeeze).filter((name) => !shown.includes(name))).toEqual([])
  })

  test.each(['learn/', 'learn/hostile-0/', 'learn/paths/hostile/', 'learn/paths/hostile/print/', 'faq/'])(
    'are on %s as they are',
    async (path) => {
      const { page } = await watch(path, {})
      expect(await page.locator('main').innerText()).toContain('<script>window.hit=1</script>')
    },
  )

  test('are never a formula in a CSV file, and come back from it as they were', () => {
    const files = listFiles('**/*.csv')
    expect(files).toContain('api/v1/projects.csv')
    expect(files).toContain('reports/2026-q1.csv')
    const found = files.flatMap((file) =>
      readCsv(file)
        .flat()
        .filter((cell) => formula.test(cell) && !plainNumber.test(cell))
        .map((cell) => `${file}: ${cell}`),
    )
    expect(found).toEqual([])
    const [header = [], ...rows] = readCsv('api/v1/projects.csv')
    const read = rows.map((row) => Object.fromEntries(header.map((name, at) => [name, unguard(row[at] ?? '')])))
    for (const { id, name, description, license = '', topics, institutions } of instance.projects) {
      const [words, places] = [topics, institutions].map((list) => (list ?? []).join(' | '))
      const [row] = read.filter((one) => one['id'] === id)
      expect(row).toMatchObject({ id, name, description, license, topics: words, institutions: places })
    }
  })

  test('break no JSON, JSON-LD or YAML that the site gives to machines', () => {
    for (const file of listFiles('**/*.json')) JSON.parse(readFileSync(join(site.dist, file), 'utf8'))
    for (const { id, name } of instance.projects) {
      const html = readFileSync(join(site.dist, `catalogue/${id ?? ''}/index.html`), 'utf8')
      const [, block = ''] = /<script type="application\/ld\+json">([^]*?)<\/script/i.exec(html) ?? []
      expect(JSON.parse(block)).toMatchObject({ '@type': 'SoftwareSourceCode', name })
      const citation = parseYaml(readFileSync(join(site.dist, `api/v1/projects/${id ?? ''}/citation.cff`), 'utf8')) as {
        title: string
      }
      expect(squeeze(citation.title)).toBe(squeeze(name))
    }
  })
})

function listFiles(pattern: string): readonly string[] {
  return globSync(pattern, { cwd: site.dist }).sort()
}

/**
 * The first three pages of each kind, by their address without what a project, a series or a quarter is called. The nightly
 * sweep, which has the time, asks for all.
 */
function choosePages(files: readonly string[]): readonly string[] {
  if (process.env['PORTAL_TEST_PAGES'] === 'all') return files
  const kinds = Map.groupBy(files, (file) =>
    file
      .split('/')
      .filter((part) => !/\d/.test(part))
      .join('/'),
  )
  return [...kinds.values()].flatMap((ofKind) => ofKind.slice(0, 3))
}

/** Rows of a CSV file; a file that no RFC 4180 reader takes throws. */
function readCsv(file: string): string[][] {
  return parseCsv(readFileSync(join(site.dist, file), 'utf8'), { record_delimiter: '\r\n' })
}

/** Text without the apostrophe that keeps it from being a formula. */
function unguard(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell
}

/** Texts of a project that are not on its page as they were written. */
function listMissing(file: string, main: string): readonly string[] {
  const project = instance.projects.find(({ id }) => file === `catalogue/${id ?? ''}/index.html`)
  if (project === undefined) return []
  const { name, license = '', topics, languages, parallelism, institutions, contacts, publications } = project
  const texts = [name, license, ...[topics, languages, parallelism, institutions].flatMap((list) => list ?? [])]
  const titles = [...(contacts ?? []).map(({ role }) => role), ...(publications ?? []).map(({ title }) => title ?? '')]
  const shown = squeeze(main)
  return [...texts, ...titles].filter((text) => !shown.includes(squeeze(text))).map((text) => `not shown: ${text}`)
}

/** White space as a page shows it, and without what no page can hold. */
function squeeze(text: string): string {
  return text.replaceAll('\0', '').replaceAll(/\s+/g, ' ').trim()
}

type Watched = WatchedPage & { readonly dialogs: string[] }

async function watch(path: string, options: BrowserContextOptions): Promise<Watched> {
  const watched = await open(site.address + path, options)
  const dialogs: string[] = []
  watched.page.on('dialog', (dialog) => {
    dialogs.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  return { ...watched, dialogs }
}

/** Opens files one after the other, two at a time, and says of each what is wrong there. */
async function visitAll(
  files: readonly string[],
  options: BrowserContextOptions,
  look: (watched: Watched, file: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const queue = [...files]
  const work = async () => {
    const watched = await watch('about/', options)
    const found: string[] = []
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      await watched.page.goto(site.address + file.replace(/(^|\/)index\.html$/, '$1'))
      const wrong = [...(await look(watched, file)), ...watched.faults, ...watched.foreign, ...watched.dialogs]
      found.push(...wrong.map((one) => `${file}: ${one}`))
      for (const list of [watched.faults, watched.foreign, watched.dialogs]) list.length = 0
    }
    await watched.page.context().close()
    return found
  }
  return (await Promise.all([work(), work()])).flat()
}
