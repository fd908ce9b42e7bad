// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, inject, test } from 'vitest'
import { findViolations } from './accessibility.ts'
import { measureOverflow, useBrowser } from './browser.ts'
import { listPageTypes } from './page-types.ts'

const portal = inject('portal')
const open = useBrowser()

// Two pages at once: while the browser looks at one, the other is loaded.
describe.concurrent('a page of each type', () => {
  test.for(listPageTypes(portal))(
    '%s (/%s) can be used by everyone, in light and dark, on a phone of 390 px, and asks nobody else for anything',
    async ([, path], { expect }) => {
      const { page, faults, foreign } = await open(portal.address + path, { colorScheme: 'light' })
      expect(await page.locator('h1').count()).toBe(1)
      expect(await page.title()).not.toBe('')
      expect(await findViolations(page, 'light')).toEqual([])
      expect(await findViolations(page, 'dark')).toEqual([])
      await page.setViewportSize({ width: 390, height: 844 })
      await expect.poll(() => measureOverflow(page)).toBe(0)
      expect(faults).toEqual([])
      expect(foreign).toEqual([])
      await page.context().close()
    },
  )
})
