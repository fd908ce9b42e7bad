// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, inject, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { chooseSeries, readCatalogue } from './site-data.ts'

const portal = inject('portal')
const open = useBrowser()
const { many } = chooseSeries(portal)

describe('a visitor', () => {
  test('goes from the home page to a project and to the trend of one of its benchmarks', async () => {
    const project = readCatalogue(portal).find(({ kpi }) => kpi !== undefined)
    expect(project, 'a project of the catalogue with KPI history').toBeDefined()
    const { page, faults } = await open(portal.address)
    await page.locator('main a[href$="/catalogue/"]').first().click()
    await page.waitForURL('**/catalogue/')
    const cards = page.locator('main .p-cards > li:has(a[href*="/catalogue/"])')
    expect(await cards.count()).toBe(readCatalogue(portal).length)
    await page.locator('main input[type=search]').fill(project?.name ?? '')
    await page
      .locator(`main a[href$="/catalogue/${project?.id ?? ''}/"]:visible`)
      .first()
      .click()
    await page.waitForURL(`**/catalogue/${project?.id ?? ''}/`)
    expect(await page.locator('h1').textContent()).toContain(project?.name)
    await page.locator('main a[href*="/kpi/"]').first().click()
    await page.waitForURL('**/kpi/**')
    await page
      .locator(`main a[href*="/kpi/${project?.id ?? ''}/"]:not([href$="/kpi/${project?.id ?? ''}/"])`)
      .first()
      .click()
    await page.waitForURL('**/kpi/*/*/')
    expect(await page.locator('main svg').count()).toBeGreaterThan(0)
    expect(faults).toEqual([])
  })

  test('sees the catalogue shrink while typing, and how many are left', async () => {
    const { page } = await open(`${portal.address}catalogue/`)
    const shown = page.locator('main .p-cards > li:has(a[href*="/catalogue/"]):visible')
    const [first] = readCatalogue(portal)
    await page.locator('main input[type=search]').fill(first?.name ?? '')
    await expect.poll(() => shown.count()).toBeLessThan(readCatalogue(portal).length)
    expect(await shown.first().textContent()).toContain(first?.name)
    await page.locator('main input[type=search]').fill('no project has this name')
    await expect.poll(() => shown.count()).toBe(0)
    expect(await page.locator('[role=status]:visible, [aria-live]:visible').count()).toBeGreaterThan(0)
  })

  test('finds a project by the search of the header', async () => {
    const project = readCatalogue(portal).at(-1)
    const { page, faults } = await open(portal.address)
    await page.locator('button[data-open-modal]').click()
    await page.locator('dialog input').fill(project?.name ?? '')
    const results = page.locator('dialog .pagefind-ui__result-link')
    await results.first().waitFor()
    const links = await results.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
    expect(links.some((link) => link.includes(`/catalogue/${project?.id ?? ''}/`))).toBe(true)
    expect(faults).toEqual([])
  })
})

describe('the steering committee', () => {
  test('reads a trend with its numbers beside it and takes them along', async () => {
    const { page, faults } = await open(`${portal.address}kpi/`)
    await page.locator(`main a[href$="/kpi/${many.project}/"]`).first().click()
    await page.goto(portal.address + many.path)
    const rows = await page
      .locator('main table')
      .evaluateAll((tables) => tables.map((table) => table.querySelectorAll('tbody tr').length))
    expect(Math.max(...rows)).toBeGreaterThan(5)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('main a[href$=".csv"]').first().click(),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array))
    const lines = Buffer.concat(chunks).toString('utf8').trimEnd().split('\r\n')
    expect(lines).toHaveLength(many.points + 1)
    expect(faults).toEqual([])
  })

  test('gets the same numbers as JSON', async () => {
    const { page } = await open(portal.address + many.path)
    const href = await page.locator('main a[href$=".json"]').first().getAttribute('href')
    const answer = await page.request.get(new URL(href ?? '', page.url()).href)
    expect(answer.status()).toBe(200)
    expect(JSON.stringify(await answer.json()).length).toBeGreaterThan(100)
  })

  test('gets an interactive chart in place of the drawing when it comes into view', async () => {
    const { page, faults, foreign } = await open(portal.address + many.path)
    await page.locator('main figure').first().scrollIntoViewIfNeeded()
    await page.locator('main canvas').first().waitFor()
    expect(faults).toEqual([])
    expect(foreign).toEqual([])
  })
})

describe('a trainee', () => {
  test('finds the tutorial from the home page and can copy its commands', async () => {
    const { page, faults } = await open(portal.address)
    await page.locator('main a[href*="/learn/"]').first().click()
    await page.waitForURL('**/learn/**')
    if (!page.url().endsWith('/publish-your-software/')) {
      await page.locator('main a[href$="/learn/publish-your-software/"]').first().click()
    }
    await page.waitForURL('**/publish-your-software/')
    expect(await page.locator('main pre').count()).toBeGreaterThan(0)
    expect(await page.locator('main .copy button').count()).toBeGreaterThan(0)
    expect(faults).toEqual([])
  })

  test('reads it in French and comes back to English on the same page', async () => {
    const { page } = await open(`${portal.address}fr/learn/publish-your-software/`)
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    await page.goto(`${portal.address}learn/publish-your-software/`)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('link[rel=alternate][hreflang=fr]').count()).toBe(1)
  })
})
