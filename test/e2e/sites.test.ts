// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { measureOverflow, useBrowser } from './browser.ts'

const portal = inject('portal')
const open = useBrowser()
const tutorial = `${portal.address}learn/first-job/`
const french = `${portal.address}fr/learn/first-job/`
const request = `${portal.address}request/demonstrator-resources/`

const machine = (page: Page) => page.getByLabel(/^(?:Your machine|Votre machine)$/)
/** Machines of the blocks that are seen, a line each. */
const shown = (page: Page) => page.locator('.site-variant:visible .site-variant-name').allInnerTexts()

describe('a trainee who chooses a machine', () => {
  test('sees its commands alone, in the next tutorial and the other language too, until all are asked for', async () => {
    const { page, faults, foreign } = await open(`${portal.address}sites/`)
    await machine(page).selectOption('LUMI')
    expect(await page.locator('portal-site-choice [role=status]').textContent()).toBe('Commands are shown for LUMI.')
    await page.goto(tutorial)
    expect(await machine(page).inputValue()).toBe('lumi')
    expect(new Set(await shown(page))).toEqual(new Set(['LUMI']))
    const submit = page.locator('.site-variant:visible').filter({ hasText: 'hello.sh' })
    expect(await submit.locator('code').textContent()).toContain('sbatch --account=PROJECT --partition=debug --wait')
    await page.goto(french)
    expect(new Set(await shown(page))).toEqual(new Set(['LUMI']))
    await page.getByRole('button', { name: 'Montrer toutes les machines' }).click()
    expect((await shown(page)).length).toBeGreaterThan(8)
    await page.goto(tutorial)
    expect(await machine(page).inputValue()).toBe('')
    expect((await shown(page)).length).toBeGreaterThan(8)
    expect(faults).toEqual([])
    expect(foreign).toEqual([])
  })

  test('needs no mouse', async () => {
    const { page } = await open(tutorial)
    await machine(page).focus()
    await page.keyboard.type('Karo')
    expect(await machine(page).inputValue()).toBe('karolina')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toContain('Show all machines')
    await page.keyboard.press('Enter')
    expect(await machine(page).inputValue()).toBe('')
    expect(await page.locator(':focus').getAttribute('id')).toBe('site-choice')
  })

  test('can be sent to the commands of a machine by an address, which keeps nothing', async () => {
    const { page } = await open(`${tutorial}?site=gaya`)
    expect(await machine(page).inputValue()).toBe('gaya')
    await page.goto(tutorial)
    expect(await machine(page).inputValue()).toBe('')
  })

  test('is told where nothing is confirmed for it, and sees all machines there', async () => {
    const { page } = await open(`${tutorial}?site=adastra`)
    const note = page.locator('.site-variant-none')
    expect(new Set(await note.allInnerTexts())).toEqual(
      new Set(['Nothing here is confirmed for Adastra, so all machines are shown.']),
    )
    expect(await shown(page)).toContain('LUMI')
  })
})

test('without JavaScript all machines are shown under their names, and nothing asks for a choice', async () => {
  const { page } = await open(tutorial, { javaScriptEnabled: false })
  expect((await shown(page)).length).toBe(await page.locator('.site-variant').count())
  expect((await shown(page)).length).toBeGreaterThan(8)
  expect(await machine(page).isVisible()).toBe(false)
})

test('the page of a machine says what is confirmed, what is not, and what was measured', async () => {
  const { page } = await open(`${portal.address}systems/karolina/`)
  const scheduler = page.locator('section', { has: page.getByRole('heading', { name: 'Scheduler' }) })
  expect(await scheduler.getByRole('link', { name: 'Source' }).getAttribute('href')).toContain('docs.it4i.cz')
  expect(await page.getByText('Not confirmed here:').textContent()).toContain('network')
  await page.getByRole('link', { name: 'First job on a supercomputer' }).click()
  expect(new URL(page.url()).search).toBe('?site=karolina')
  await page.goBack()
  await page.getByRole('region', { name: 'Benchmarks with results from here' }).getByRole('link').first().click()
  expect(page.url()).toContain('/kpi/feelpp/benchmark/')
})

test('a system of a project leads to its page', async () => {
  const { page } = await open(`${portal.address}kpi/feelpp/`)
  await page.getByRole('link', { name: 'discoverer', exact: true }).click()
  expect(await page.locator('h1').textContent()).toContain('Discoverer')
})

describe('who asks for resources', () => {
  test('gets a text and an issue of the answers, and the page sends nothing', async () => {
    const { page, faults, foreign } = await open(request)
    await page.getByRole('link', { name: 'Open an issue with this text' }).click()
    expect(await page.locator('portal-request [role=status]').textContent()).toBe('5 required answers are missing.')
    expect(await page.locator(':focus').getAttribute('name')).toBe('demonstrator')
    await page.getByLabel('Demonstrator required').fill('Heat & light')
    await page.getByLabel('L1: mini-app').check()
    await page.getByLabel('WP1').check()
    await page.getByLabel('WP3').check()
    await page.getByLabel('What is to be shown').fill('It scales.\nTo 100 nodes.')
    await page.getByLabel('Node hours').fill('1200')
    const text = await page.getByLabel('The request as text').inputValue()
    expect(text).toContain('### Demonstrator\n\nHeat & light\n')
    expect(text).toContain('### Work packages\n\nWP1, WP3\n')
    expect(text).toContain('### Machine\n\n_No answer_\n')
    const address = new URL((await page.locator('[data-open]').getAttribute('href')) ?? '')
    expect(address.searchParams.get('title')).toBe('Resources: Heat & light')
    expect(address.searchParams.get('body')).toBe(text)
    expect(faults).toEqual([])
    expect(foreign).toEqual([])
  })

  test('finds the form complete without JavaScript and on a telephone, with other ways', async () => {
    const { page } = await open(request, { javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
    expect(await page.getByLabel('Node hours').isVisible()).toBe(true)
    expect(await page.locator('.r-result').isVisible()).toBe(false)
    const ways = await page
      .locator('#other-ways + ul a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(ways).toEqual([
      expect.stringMatching(/issues\/new\?template=demonstrator-resources\.yml$/),
      'https://forms.gle/iBs6YNgb8ZXCLk8L6',
    ])
    expect(await measureOverflow(page)).toBe(0)
  })
})
