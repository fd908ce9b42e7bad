// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { listSeries, readCatalogue } from './site-data.ts'

const fork = inject('fork')
const open = useBrowser()
const base = new URL(fork.address).pathname
const binary = new Set([
  '.woff2',
  '.webp',
  '.png',
  '.avif',
  '.wasm',
  '.parquet',
  '.pf_fragment',
  '.pf_index',
  '.pf_meta',
  '.pagefind',
])

function listFiles(): string[] {
  return readdirSync(fork.dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(fork.dist, file)).isFile())
    .sort()
}

/** True when the site has the page or file that a link of one of its pages points at. */
function exists(link: string, from: string): boolean {
  const url = new URL(link, `http://site${base}${relative(fork.dist, from)}`)
  if (!url.pathname.startsWith(base)) return false
  const path = join(fork.dist, decodeURIComponent(url.pathname.slice(base.length)))
  return (
    statSync(url.pathname.endsWith('/') ? join(path, 'index.html') : path, { throwIfNoEntry: false })?.isFile() === true
  )
}

describe('the portal of another programme', () => {
  test('says nowhere whose portal it came from', () => {
    const found = listFiles()
      .filter((file) => !binary.has(extname(file)))
      .filter((file) => /numpex|exa-ma\b/i.test(readFileSync(join(fork.dist, file), 'utf8')))
    expect(found).toEqual([])
  })

  test('is under its own path, and every link inside it leads somewhere', () => {
    const broken = listFiles()
      .filter((file) => file.endsWith('.html') && file !== '404.html')
      .flatMap((file) => {
        const html = readFileSync(join(fork.dist, file), 'utf8')
        const links = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) => match[1] ?? '')
        const inside = links.filter((link) => !/^[a-z]+:|^\/\/|^#/i.test(link))
        return [...new Set(inside)]
          .filter((link) => !exists(link, join(fork.dist, file)))
          .map((link) => `${file}: ${link}`)
      })
    expect(broken).toEqual([])
  })

  test('can be read from page to page', async () => {
    const { page, faults, foreign } = await open(fork.address)
    expect(await page.title()).toContain('Example')
    await page.locator('a[href$="/catalogue/"]:visible').first().click()
    expect(new URL(page.url()).pathname).toBe(`${base}catalogue/`)
    const [project] = readCatalogue(fork)
    await page
      .locator(`main a[href$="/catalogue/${project?.id ?? ''}/"]`)
      .first()
      .click()
    expect(await page.locator('h1').textContent()).toContain(project?.name)
    const [series] = listSeries(fork)
    await page.goto(fork.address + (series?.path ?? ''))
    await page.locator('main canvas').first().waitFor()
    expect(faults).toEqual([])
    expect(foreign).toEqual([])
  })

  test('draws the releases between its runs whose day a forge tells, and lists them in words', async () => {
    const address = `${fork.address}${listSeries(fork).find(({ path }) => path.includes('time-to-solution'))?.path ?? ''}`
    const { page } = await open(address, { javaScriptEnabled: false })
    expect(await page.locator('.kc-wide path.kc-release').getAttribute('d')).toMatch(/^M[^M]+M[^M]+$/)
    expect(await page.locator('.kc-wide text.kc-release').allTextContents()).toEqual(['1.0.0', '1.1.0'])
    const list = await page.locator('.k-releases').textContent()
    expect(list?.replaceAll(/\s+/g, ' ')).toContain('1.0.0 1 Mar 2026 (Example Forge)')
    const live = await open(address)
    await live.page.locator('main canvas').first().waitFor()
    expect(live.faults).toEqual([])
  })
})
