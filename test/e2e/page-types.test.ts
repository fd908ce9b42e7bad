// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { measureOverflow, useBrowser } from './browser.ts'
import { listPageTypes } from './page-types.ts'

const portal = inject('portal')
const open = useBrowser()
const guidelines = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** What another palette can break; all else is the same page. */
const palette = ['color-contrast', 'link-in-text-block']

async function findViolations(page: Page, colorScheme: 'light' | 'dark'): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme })
  // An embedded chart follows its style sheet alone and has no theme.
  await page.waitForFunction((scheme) => (document.documentElement.dataset['theme'] ?? scheme) === scheme, colorScheme)
  const axe = new AxeBuilder({ page })
  const { violations } = await (colorScheme === 'dark' ? axe.withRules(palette) : axe.withTags(guidelines)).analyze()
  return violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.map((one) => String(one.target)).join(' ')}`)
}

// Two pages at once: while the browser looks at one, the other is loaded.
describe.concurrent('a page of each type', () => {
  test.each(listPageTypes(portal))(
    '%s (/%s) can be used by everyone, in light and dark, on a phone of 390 px, and asks nobody else for anything',
    async (_, path) => {
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
