// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, inject, test } from 'vitest'
import { measureOverflow, useBrowser } from './browser.ts'
import { readCatalogue } from './site-data.ts'

const portal = inject('portal')
const open = useBrowser()
const [first, second] = readCatalogue(portal)
const ids = [first?.id ?? '', second?.id ?? '']

describe('a visitor of the catalogue', () => {
  test('can send what they filtered by, and sees how many each further choice would leave', async () => {
    const { page, faults } = await open(`${portal.address}catalogue/?package=spack`)
    const shown = page.locator('.p-cards > li')
    await expect.poll(() => shown.count()).toBeLessThan(readCatalogue(portal).length)
    const chosen = page.locator('select[name=package] option:checked')
    expect(await chosen.textContent()).toContain(String(await shown.count()))
    await page.locator('button[type=reset]').click()
    await expect.poll(() => shown.count()).toBe(readCatalogue(portal).length)
    expect(new URL(page.url()).search).toBe('')
    expect(faults).toEqual([])
  })

  test('compares two projects from an address, and changes one of them', async () => {
    const { page, faults } = await open(`${portal.address}catalogue/compare/?a=${ids[0] ?? ''}&b=${ids[1] ?? ''}`)
    await expect.poll(() => page.locator('table.compare thead th').count()).toBe(3)
    expect(await page.locator('table.compare thead').textContent()).toContain(second?.name)
    await page.locator('select[name=b]').selectOption('')
    await expect.poll(() => page.locator('table.compare').count()).toBe(0)
    expect(new URL(page.url()).search).toBe(`?a=${ids[0] ?? ''}`)
    expect(faults).toEqual([])
  })

  test('prints a comparison without its form, and reads it on a phone', async () => {
    const address = `${portal.address}catalogue/compare/?a=${ids[0] ?? ''}&b=${ids[1] ?? ''}`
    const { page } = await open(address, { viewport: { width: 390, height: 844 } })
    await page.locator('table.compare').waitFor()
    expect(await measureOverflow(page)).toBe(0)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('portal-compare form').isVisible()).toBe(false)
    expect(await page.locator('table.compare').isVisible()).toBe(true)
  })

  test('takes the citation, codemeta and entry of a project along', async () => {
    const { page } = await open(`${portal.address}catalogue/${ids[0] ?? ''}/`)
    for (const file of ['.json', '/codemeta.json', '/citation.bib', '/citation.cff']) {
      const answer = await page.request.get(`${portal.address}api/v1/projects/${ids[0] ?? ''}${file}`)
      expect(answer.status(), file).toBe(200)
      expect(await answer.text(), file).toContain(first?.name)
    }
  })
})

test('without scripts a comparison says what it needs, and where the same facts are', async () => {
  const { page } = await open(`${portal.address}catalogue/compare/`, { javaScriptEnabled: false })
  expect(await page.locator('main form:visible').count()).toBe(0)
  expect(await page.locator('main a[href$="/api/v1/projects.csv"]:visible').count()).toBe(1)
})
