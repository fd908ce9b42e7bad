// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { AxeBuilder } from '@axe-core/playwright'
import { describe, expect, inject, test } from 'vitest'
import { measureOverflow, useBrowser } from './browser.ts'
import { listPageTypes } from './page-types.ts'

const portal = inject('portal')
const open = useBrowser()
const guidelines = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** What another palette can break; all else is the same page. */
const palette = ['color-contrast', 'link-in-text-block']

// Two pages at once: while the browser looks at one, the other is loaded.
describe.concurrent.each(listPageTypes(portal))('%s (/%s)', (_, path) => {
  test.each(['light', 'dark'] as const)(
    'can be used by everyone, in %s, and asks nobody else for anything',
    async (colorScheme) => {
      const { page, faults, foreign } = await open(portal.address + path, { colorScheme })
      const axe = new AxeBuilder({ page })
      const { violations } = await (
        colorScheme === 'dark' ? axe.withRules(palette) : axe.withTags(guidelines)
      ).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' ')}`),
      ).toEqual([])
      expect(faults).toEqual([])
      expect(foreign).toEqual([])
      expect(await page.locator('h1').count()).toBe(1)
      expect(await page.title()).not.toBe('')
      await page.context().close()
    },
  )

  test('fits a phone of 390 px', async () => {
    const { page } = await open(portal.address + path, { viewport: { width: 390, height: 844 } })
    expect(await measureOverflow(page)).toBe(0)
    await page.context().close()
  })
})
