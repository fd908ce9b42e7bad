// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { parse } from 'yaml'
import { useBrowser } from './browser.ts'

const portal = inject('portal')
const open = useBrowser()

describe('the tables of a stack', () => {
  test.each([true, false])('show a column when it is asked for, with scripts: %s', async (javaScriptEnabled) => {
    const { page } = await open(`${portal.address}stacks/ai/`, { javaScriptEnabled })
    const name = String(await page.locator('.v-columns input:not(:checked)').first().getAttribute('class'))
    const box = page.locator(`.v-columns .${name}`)
    const column = page.locator(`thead .${name.replace('v-on', 'v-col')}`)
    expect(await column.isVisible()).toBe(false)
    await box.check()
    expect(await column.isVisible()).toBe(true)
    await box.uncheck()
    expect(await column.isVisible()).toBe(false)
  })

  test('keep the name and a version in sight on a phone', async () => {
    const { page } = await open(`${portal.address}stacks/numpex/`, { viewport: { width: 390, height: 844 } })
    const table = page.locator('.v-stack .p-table-box')
    const row = page.locator('.v-stack tbody tr:has(.v-good)').first()
    expect((await row.locator('.v-word').first().boundingBox())?.x).toBeLessThan(390 - 40)
    await table.evaluate((box) => (box.scrollLeft = 300))
    expect((await row.locator('th').boundingBox())?.x).toBeGreaterThanOrEqual(0)
  })
})

describe('the checker of image tags', () => {
  test('says what is wrong with a tag while it is written', async () => {
    const { page } = await open(`${portal.address}stacks/images/`)
    const field = page.getByRole('main').locator('#tag')
    const verdict = page.locator('#verdict')
    const first = await verdict.textContent()
    await field.fill('no such tag!')
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await verdict.textContent()).not.toBe(first)
    const { tagScheme } = JSON.parse(readFileSync(join(portal.siteData, 'images.json'), 'utf8'))
    await field.fill(tagScheme.example)
    expect(await field.getAttribute('aria-invalid')).toBeNull()
  })
})

describe('the form of a peer review', () => {
  test('writes a file that can be copied, and opens a new file on the forge with it', async () => {
    const { page, foreign } = await open(`${portal.address}guidelines/review/`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const link = page.locator('[data-open]')
    expect(await link.isVisible()).toBe(false)
    await page.locator('[name=project]').selectOption('starpu')
    await page.locator('[name=day]').fill('2026-11-20')
    await page.locator('[name=by]').fill('two maintainers: "of others" # é')
    await page.locator('[name="verdict:packaging/packages-exist"]').selectOption('met')
    await page.locator('[name="note:packaging/packages-exist"]').fill("It's there\\n: yes")
    const text = await page.locator('review-form textarea').inputValue()
    expect(parse(text)).toMatchObject({
      project: 'starpu',
      by: 'two maintainers: "of others" # é',
      criteria: [{ id: 'packaging/packages-exist', verdict: 'met', note: "It's there\\n: yes" }],
    })
    await page.locator('[data-copy]').click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text)
    const address = new URL(String(await link.getAttribute('href')))
    expect(address.searchParams.get('value')).toBe(text)
    expect(address.searchParams.get('filename')).toBe('content/reviews/starpu-2026-11-20.yml')
    expect(foreign).toEqual([])
  })
})

test('a badge opened as a document runs nothing and asks nobody', async () => {
  const badges = readdirSync(join(portal.dist, 'badges'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svg') && file.includes('guidelines'))
    .sort()
  const [badge = ''] = badges
  const { page, faults, foreign } = await open(`${portal.address}badges/${badge.replaceAll('\\', '/')}`)
  expect(await page.locator('svg').count()).toBe(1)
  const active = 'script, foreignObject, iframe, image, animate, set'
  expect(await page.locator(active).count()).toBe(0)
  const handlers = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
      [...attributes].map(({ name, value }) => `${name}=${value}`).filter((text) => /^on|javascript:/i.test(text)),
    ),
  )
  expect([handlers, faults, foreign]).toEqual([[], [], []])
})

test.each([
  ['guidelines', 'a[href$="/guidelines/"]'],
  ['stacks', 'a[href$="/stacks/ai/"]'],
  ['images', 'a[href$="/stacks/images/"]'],
])('a stranger reaches %s from the home page in two clicks', async (_name, target) => {
  const { page } = await open(portal.address)
  await page.locator('header a[href$="/catalogue/"]').first().click()
  await page.locator(`main ${target}`).first().click()
  await page.waitForLoadState()
  expect(await page.locator('main a[aria-current=page]').count()).toBe(1)
})
