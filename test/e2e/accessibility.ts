// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import axe from 'axe-core'
import type { RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const guidelines = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** What another palette can break; all else is the same page. */
const palette = ['color-contrast', 'link-in-text-block']

/** Rules of WCAG that a page breaks in a palette, and where. The dark palette is held to what a palette can break. */
export async function findViolations(page: Page, colorScheme: 'light' | 'dark'): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme })
  // An embedded chart follows its style sheet alone and has no theme.
  await page.waitForFunction((scheme) => (document.documentElement.dataset['theme'] ?? scheme) === scheme, colorScheme)
  // Given once for both palettes, and run in the page itself, which takes a fifth of going through axe's own driver.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const options: RunOptions = {
    resultTypes: ['violations'],
    runOnly: colorScheme === 'light' ? { type: 'tag', values: guidelines } : { type: 'rule', values: palette },
  }
  const found = await page.evaluate(runAxe, options)
  return found.map((violation) => `${colorScheme}: ${violation}`)
}

/** Runs in the page. */
async function runAxe(options: RunOptions): Promise<readonly string[]> {
  const { violations } = await window.axe.run(document, options)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' ')}`)
}

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}
