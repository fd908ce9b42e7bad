// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { findViolations } from './accessibility.ts'
import { measureOverflow, useBrowser } from './browser.ts'

const portal = inject('portal')
const open = useBrowser()
const tutorial = `${portal.address}learn/first-job/`

const scheduler = (page: Page) => page.locator('a.term[href$="/glossary/#scheduler"]')
const explained = (page: Page) => page.locator('.term-tip:popover-open')

describe('a reader who does not know a word', () => {
  test('points at it, reads what it means, and may move onto the explanation', async () => {
    const { page, faults } = await open(tutorial)
    await scheduler(page).hover()
    await explained(page).waitFor()
    expect(await explained(page).textContent()).toContain('decides when and where a job runs')
    expect(await findViolations(page, 'light')).toEqual([])
    expect(await findViolations(page, 'dark')).toEqual([])
    await explained(page).hover()
    await page.waitForTimeout(500)
    expect(await explained(page).count()).toBe(1)
    await page.mouse.move(1, 1)
    await explained(page).waitFor({ state: 'hidden' })
    expect(faults).toEqual([])
  })

  test('needs no mouse: the focus shows it, Escape takes it away, Enter leads to the glossary', async () => {
    const { page } = await open(tutorial)
    await scheduler(page).focus()
    await explained(page).waitFor()
    await page.keyboard.press('Escape')
    expect(await explained(page).count()).toBe(0)
    expect(await scheduler(page).evaluate((term) => term === document.activeElement)).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Shift+Tab')
    expect(await explained(page).count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/glossary/#scheduler')
  })

  test('touches it once to read, and the glossary is one touch further', async () => {
    const phone = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } }
    const { page } = await open(tutorial, phone)
    await scheduler(page).tap()
    await explained(page).waitFor()
    await page.waitForTimeout(500)
    expect(await explained(page).count()).toBe(1)
    expect(page.url()).toBe(tutorial)
    expect(await measureOverflow(page)).toBe(0)
    await page.locator('h1').tap()
    expect(await explained(page).count()).toBe(0)
    await scheduler(page).tap()
    await explained(page).getByRole('link').tap()
    await page.waitForURL('**/glossary/#scheduler')
  })

  test('follows a plain link without scripts, and is told in French on a French page', async () => {
    const { page } = await open(`${portal.address}fr/learn/first-job/`, { javaScriptEnabled: false })
    const term = page.locator('a.term[href$="/fr/glossary/#scheduler"]')
    const id = (await term.getAttribute('aria-describedby')) ?? ''
    expect(await page.locator(`#${id}`).textContent()).toContain('Ordonnanceur')
    expect(await page.locator(`#${id}`).isVisible()).toBe(false)
    await term.click()
    expect(page.url()).toContain('/fr/glossary/#scheduler')
  })
})

test.each(['glossary/', 'errors/schema-unknown-field/', 'catalogue/'])('%s explains no words', async (path) => {
  const { page } = await open(`${portal.address}${path}`, { javaScriptEnabled: false })
  expect(await page.locator('.term').count()).toBe(0)
})

test.each(['learn/deployment-route/', 'guides/commands/', 'faq/', 'fr/faq/'])(
  '%s explains some words, each once, and not too many',
  async (path) => {
    const { page } = await open(`${portal.address}${path}`, { javaScriptEnabled: false })
    const addresses = await page.locator('.term').evaluateAll((terms) => terms.map((term) => term.getAttribute('href')))
    expect(addresses.length).toBeGreaterThan(5)
    expect(addresses.length).toBeLessThanOrEqual(15)
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(await page.locator(':is(h1, h2, h3, a, code, pre) .term').count()).toBe(0)
  },
)
