// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import type { Identified } from '../../ingest/records/site-collections.ts'
import type { Demonstrator } from '../../schemas/types.gen.ts'
import { useBrowser } from './browser.ts'

const portal = inject('portal')
const open = useBrowser()
const text = readFileSync(join(portal.siteData, 'demonstrators.json'), 'utf8')
const demonstrators = JSON.parse(text) as readonly Identified<Demonstrator>[]

describe('a visitor of the showroom', () => {
  test('chooses by work package and status, sends the choice, and takes it back', async () => {
    const wanted = demonstrators.filter((one) => one.workPackages.includes('WP1') && one.status === 'planned')
    const { page, faults } = await open(`${portal.address}showroom/?wp=WP1`)
    const shown = page.locator('[data-demonstrator]:visible')
    await page.locator('showroom-filter select[name=status]').selectOption('planned')
    await expect.poll(() => shown.count()).toBe(wanted.length)
    expect(await page.locator('showroom-filter [role=status]').textContent()).toContain(String(wanted.length))
    expect(new URL(page.url()).search).toBe('?wp=WP1&status=planned')
    await page.locator('showroom-filter button[type=reset]').click()
    await expect.poll(() => shown.count()).toBe(demonstrators.length)
    expect(faults).toEqual([])
  })

  test('finds the demonstrators of each work package without scripts, and no filter that pretends to work', async () => {
    const { page } = await open(`${portal.address}showroom/`, { javaScriptEnabled: false })
    expect(await page.locator('main select:visible').count()).toBe(0)
    expect(await page.locator('[data-demonstrator]:visible').count()).toBe(demonstrators.length)
    const ofFirst = page.locator('section[aria-labelledby=by-work-package] dl > div').first().locator('a')
    expect(await ofFirst.count()).toBe(demonstrators.filter((one) => one.workPackages.includes('WP1')).length)
  })
})
