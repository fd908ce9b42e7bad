// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, inject, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { chooseSeries, readCatalogue } from './site-data.ts'

const portal = inject('portal')
const open = useBrowser()
const { many, one } = chooseSeries(portal)

describe('without JavaScript', () => {
  const javaScriptEnabled = false

  test('the chart of a series is drawn and its numbers are in a table', async () => {
    const { page } = await open(portal.address + many.path, { javaScriptEnabled })
    const chart = page.locator('main figure svg').first()
    expect(await chart.isVisible()).toBe(true)
    expect((await chart.boundingBox())?.height).toBeGreaterThan(100)
    expect(await page.locator('main table').first().isVisible()).toBe(true)
  })

  test('a series with one point says its value', async () => {
    const { page } = await open(portal.address + one.path, { javaScriptEnabled })
    expect(await page.locator('main').textContent()).toMatch(/\d/)
    expect(await page.locator('main table').first().isVisible()).toBe(true)
  })

  test('the catalogue is complete, and no filter pretends to work', async () => {
    const { page } = await open(`${portal.address}catalogue/`, { javaScriptEnabled })
    const shown = page.locator('main .p-cards > li:has(a[href*="/catalogue/"]):visible')
    expect(await shown.count()).toBe(readCatalogue(portal).length)
    expect(await page.locator('main input[type=search]:visible').count()).toBe(0)
  })
})

describe('without a mouse', () => {
  test('the first key press offers to skip to the content', async () => {
    const { page } = await open(portal.address)
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    expect(await focused.getAttribute('href')).toMatch(/^#/)
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).not.toBe('')
  })

  test('the search opens with its key and closes with Escape', async () => {
    const { page } = await open(portal.address)
    // The field is made when the browser has nothing else to do, which on a busy machine takes a while.
    await page.locator('site-search input').waitFor({ state: 'attached' })
    await page.keyboard.press('Control+k')
    await page.locator('dialog[open] input').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0)
  })

  test('the filter of the catalogue can be reached and used, and the focus can be seen', async () => {
    const { page } = await open(`${portal.address}catalogue/`)
    const field = page.locator('main input[type=search]')
    await field.focus()
    const [first] = readCatalogue(portal)
    await page.keyboard.type(first?.name ?? '')
    await expect
      .poll(() => page.locator('main .p-cards > li:has(a[href*="/catalogue/"]):visible').count())
      .toBeLessThan(3)
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement ?? document.body)
      return `${style.outlineStyle} ${style.outlineWidth} ${style.boxShadow}`
    })
    expect(outline).not.toBe('none 0px none')
  })

  test('the theme can be changed, and is kept on the next page', async () => {
    const { page } = await open(portal.address, { colorScheme: 'light' })
    await page.locator('starlight-theme-select select').first().focus()
    await page.locator('starlight-theme-select select').first().selectOption('dark')
    await page.goto(`${portal.address}catalogue/`)
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  })
})

describe('on paper', () => {
  test('a series has its chart and its numbers, and nothing of the navigation', async () => {
    const { page } = await open(portal.address + many.path)
    await page.emulateMedia({ media: 'print', colorScheme: 'light' })
    expect(await page.locator('main figure svg').first().isVisible()).toBe(true)
    expect(await page.locator('main table').first().isVisible()).toBe(true)
    expect(await page.locator('button[data-open-modal]').isVisible()).toBe(false)
  })
})
