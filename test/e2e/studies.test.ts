// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, inject, test } from 'vitest'
import { measureOverflow, useBrowser } from './browser.ts'

// What the default instance has no data for: the results of the fork are made up.
const fork = inject('fork')
const open = useBrowser()
const pageOf = (useCase: string) => `${fork.address}kpi/example-sorter/benchmark/merging-${useCase}/`

/** The text of the page with its no-break spaces as plain ones. */
function plain(text: string | null): string {
  return (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')
}

describe('a reader of a study', () => {
  test('sees a problem that grows with the nodes as weak scaling, against the same time as ideal', async () => {
    const { page, faults } = await open(pageOf('growing'), { javaScriptEnabled: false })
    expect(await page.locator('h2', { hasText: 'weak scaling' }).count()).toBe(1)
    const text = plain(await page.locator('main').textContent())
    expect(text).toContain('Efficiency drops below 50 % at 512 tasks (45 %).')
    // The size of the problem is another at each point: no name of the whole, and a flat ideal needs no second logarithm.
    expect(await page.locator('.k-study').first().textContent()).not.toContain('elements')
    expect(text).not.toContain('both on logarithmic axes')
    expect(await measureOverflow(page)).toBe(0)
    expect(faults).toEqual([])
  })

  test('sees where a case lies under the roof of its system, as picture and as table', async () => {
    const { page } = await open(pageOf('growing'), { javaScriptEnabled: false })
    const section = page.locator('section', { has: page.locator('h2', { hasText: 'Roofline' }) })
    expect(await section.locator('svg').count()).toBeGreaterThan(0)
    const rows = await section.locator('tbody tr').allTextContents()
    // 4 TFLOP in 10 s on one node is 400 GFLOP/s at 2 FLOP/B, where the memory allows 800.
    expect(rows).toHaveLength(4)
    expect(plain(rows[0] ?? '')).toMatch(/400/)
    expect(plain(rows[0] ?? '')).toMatch(/50 %/)
  })

  test('sees what a solution costs in energy by nodes and by frequency', async () => {
    const { page } = await open(pageOf('energy'), { javaScriptEnabled: false })
    const text = plain(await page.locator('main').textContent())
    expect(text).toContain('1 node')
    expect(text).toContain('CPU frequency, GHz')
    expect(text).toMatch(/20\.9 kJ/)
  })
})
