// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, inject, test } from 'vitest'
import { measureOverflow, useBrowser } from './browser.ts'
import { listSeries } from './site-data.ts'

const portal = inject('portal')
const open = useBrowser()
const changed = listSeries(portal).find(({ verdict, change }) => verdict === 'changed' && change !== undefined)
const address = `${portal.address}${changed?.path ?? ''}`

describe('a reader of a series that changed', () => {
  test('reads the verdict, a line for each change, and how changes are found, without scripts', async () => {
    const { page } = await open(address, { javaScriptEnabled: false })
    expect(await page.locator('.k-verdict').textContent()).toMatch(/^\d+ changes? of level/)
    const rows = await page.locator('.k-changes tbody > tr').count()
    expect(rows).toBeGreaterThan(0)
    expect(await page.locator('.kc-wide [class^="kc-change-"]').count()).toBeGreaterThan(0)
    expect(await page.locator('th', { hasText: 'Against the run before' }).count()).toBe(1)
    await page.locator('main a[href$="/guides/how-changes-are-found/"]').click()
    expect(await page.locator('h1').textContent()).toBe('How changes are found')
  })

  test('opens a run against the one before by keyboard, can send that view, and closes it', async () => {
    const { page, faults } = await open(address)
    await page.locator('kpi-chart').scrollIntoViewIfNeeded()
    const box = page.locator('.kc-canvas')
    await box.waitFor()
    await box.focus()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    const pair = page.locator('.kc-pair')
    const title = await pair.locator('h3').textContent()
    expect(title).toMatch(/ against the run before$/)
    await page.waitForURL(/\?run=[0-9a-f]{12}$/)
    const sent = await open(page.url())
    await sent.page.locator('.kc-pair h3').waitFor()
    expect(await sent.page.locator('.kc-pair h3').textContent()).toBe(title)
    await page.keyboard.press('Escape')
    expect(await pair.isVisible()).toBe(false)
    await page.waitForURL(address)
    expect([...faults, ...sent.faults]).toEqual([])
  })

  test('with a phone taps a run, reads what else changed as it stands, and never scrolls sideways', async () => {
    const viewport = { width: 390, height: 844 }
    const { page, faults } = await open(address, { viewport, hasTouch: true, isMobile: true })
    await page.locator('kpi-chart').scrollIntoViewIfNeeded()
    const canvas = page.locator('.kc-canvas canvas')
    await canvas.waitFor()
    await page.getByText('Tap a run to compare it').waitFor()
    const box = await canvas.boundingBox()
    if (box === null) throw new Error('no chart')
    await page.touchscreen.tap(box.x + box.width * 0.9, box.y + box.height * 0.5)
    await page.waitForURL(/\?run=[0-9a-f]{12}$/)
    const pair = await page.locator('.kc-pair').boundingBox()
    expect((pair?.x ?? 0) + (pair?.width ?? 999)).toBeLessThanOrEqual(viewport.width)
    const cause = page.locator('.k-cause').first()
    await cause.scrollIntoViewIfNeeded()
    const place = await cause.boundingBox()
    expect((place?.x ?? 0) + (place?.width ?? 999)).toBeLessThanOrEqual(viewport.width)
    expect(await measureOverflow(page)).toBe(0)
    expect(faults).toEqual([])
  })

  test('zooms, sends the address, and the other sees the same range', async () => {
    const { page, faults } = await open(address)
    await page.locator('kpi-chart').scrollIntoViewIfNeeded()
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await page.waitForURL(/\?from=[\dT:-]+Z&to=[\dT:-]+Z$/)
    const sent = await open(page.url())
    await sent.page.locator('.kc-canvas').waitFor()
    await sent.page.waitForTimeout(500)
    expect(sent.page.url()).toBe(page.url())
    await page.getByRole('button', { name: 'Whole time' }).click()
    await page.waitForURL(address)
    expect([...faults, ...sent.faults]).toEqual([])
  })
})
