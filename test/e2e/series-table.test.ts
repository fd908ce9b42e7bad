// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { describe, expect, inject, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { chooseSeries } from './site-data.ts'

const portal = inject('portal')
const open = useBrowser()
const { many } = chooseSeries(portal)

describe('the table of all series', () => {
  test('is chosen from by words and fields, and the address keeps the choice', async () => {
    const { page, faults } = await open(`${portal.address}kpi/series/`)
    const count = page.locator('kpi-heat [role=status]')
    await expect.poll(() => count.textContent()).toMatch(/^(\S+) of \1 series$/)
    await page.locator('kpi-heat select[name=tone]').selectOption('regression')
    await expect.poll(() => page.url()).toContain('tone=regression')
    const tones = await page.locator('kpi-heat tbody .kh-tone').allTextContents()
    expect(tones.length).toBeGreaterThan(0)
    expect(tones.every((text) => text.startsWith('worse'))).toBe(true)
    const shown = await count.textContent()
    await page.reload()
    await expect.poll(() => count.textContent()).toBe(shown)
    await page.locator('kpi-heat input[name=q]').fill('no series is called this')
    await expect.poll(() => page.locator('kpi-heat .kh-none').isVisible()).toBe(true)
    expect(faults).toEqual([])
  })

  test('makes more rows as a person comes near them', async () => {
    const { page } = await open(`${portal.address}kpi/series/`)
    const rows = page.locator('kpi-heat tbody tr')
    await expect.poll(() => page.locator('kpi-heat form').isVisible()).toBe(true)
    const first = await rows.count()
    await rows.last().scrollIntoViewIfNeeded()
    await expect.poll(() => rows.count()).toBeGreaterThan(first)
  })
})

test.each(['Parquet', 'SVG', 'PNG'])('a chart or its numbers can be taken along as %s', async (name) => {
  const { page, faults } = await open(`${portal.address}${many.path}`)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name, exact: true }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${name.toLowerCase()}$`))
  const bytes = readFileSync(await file.path())
  const starts = { Parquet: 'PAR1', SVG: '<svg', PNG: '\u0089PNG' }
  expect(bytes.toString('latin1')).toMatch(new RegExp(`^${starts[name as keyof typeof starts]}`))
  expect(faults).toEqual([])
})
