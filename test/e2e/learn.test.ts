// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { measureOverflow, useBrowser } from './browser.ts'

const portal = inject('portal')
const open = useBrowser()
const tutorial = `${portal.address}learn/publish-your-software/`
const french = `${portal.address}fr/learn/publish-your-software/`

const question = (page: Page, id: string) => page.locator(`[data-question="${id}"]`)
const verdict = async (page: Page, id: string) => (await question(page, id).locator('.verdict').textContent()) ?? ''

describe('a trainee who answers the quiz', () => {
  test('is told in words what each choice means, and finds the answers again in the other language', async () => {
    const { page, faults, foreign } = await open(tutorial)
    const fields = question(page, 'needed-fields')
    await fields.locator('input').nth(0).check()
    await fields.locator('input').nth(2).check()
    await fields.locator('button').click()
    expect(await verdict(page, 'needed-fields')).toBe('Not right yet.')
    expect(await fields.locator('[data-said]:visible').allInnerTexts()).toEqual([
      'Right: Without a name there is no entry.',
      'Wrong: It is welcome, but an entry can begin without it.',
    ])
    await fields.locator('input').nth(2).uncheck()
    await fields.locator('input').nth(1).check()
    await fields.locator('button').click()
    expect(await verdict(page, 'needed-fields')).toBe('Right.')
    await question(page, 'write-licence').locator('input').fill(' lgpl-3.0-or-later')
    await question(page, 'write-licence').locator('input').press('Enter')
    expect(await verdict(page, 'write-licence')).toBe('Right.')
    expect(await page.locator('.score [role=status]').textContent()).toBe('2 of 5 answered right.')
    await page.goto(french)
    await page.locator('.score [role=status]').filter({ hasText: 'Réponses justes : 2 sur 5.' }).waitFor()
    expect(await question(page, 'needed-fields').locator('input:checked').count()).toBe(2)
    expect(await verdict(page, 'write-licence')).toBe('Juste.')
    expect(faults).toEqual([])
    expect(foreign).toEqual([])
  })

  test('needs no mouse', async () => {
    const { page } = await open(tutorial)
    await question(page, 'warning-only').locator('input').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await verdict(page, 'warning-only')).toBe('Right.')
    const places = question(page, 'steps-in-order').locator('select')
    const count = await places.count()
    for (let at = 0; at < count; at++) {
      const place = places.nth(at)
      await place.focus()
      await page.keyboard.type(String(Number(await place.getAttribute('data-option')) + 1))
    }
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await verdict(page, 'steps-in-order')).toBe('Right.')
  })

  test('can begin again, and nothing of the answers is left', async () => {
    const { page } = await open(tutorial)
    await question(page, 'warning-only').locator('input').nth(1).check()
    await question(page, 'warning-only').locator('button').click()
    await page.locator('[data-again]').click()
    expect(await verdict(page, 'warning-only')).toBe('')
    await page.reload()
    expect(await page.locator('.question input:checked').count()).toBe(0)
  })

  test('reads each question and its answer without scripts', async () => {
    const { page } = await open(tutorial, { javaScriptEnabled: false })
    expect(await page.locator('.question').count()).toBe(5)
    expect(await page.locator('.question :is(input, select, button):visible').count()).toBe(0)
    expect(await page.locator('portal-done button:visible').count()).toBe(0)
    const fold = question(page, 'write-licence').locator('details')
    expect(await fold.locator('code').first().isVisible()).toBe(false)
    await fold.locator('summary').click()
    expect(await fold.locator('code').first().textContent()).toBe('LGPL-3.0-or-later')
  })
})

describe('a trainee who finished a tutorial', () => {
  test('sees it in the lists and on the path, takes it along as a file, and deletes it', async () => {
    const { page, faults } = await open(tutorial)
    await page.locator('portal-done button').click()
    expect(await page.locator('portal-done [role=status]').textContent()).toContain('you finished this tutorial')
    await page.goto(`${portal.address}fr/learn/paths/package-and-publish/`)
    expect(await page.locator('[data-done-mark="publish-your-software"]').textContent()).toContain('Terminé')
    expect(await page.locator('.path-progress').textContent()).toContain('Terminés : 1 sur ')
    await page.goto(`${portal.address}learn/`)
    await page.locator('[data-done-mark="publish-your-software"]').waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-export]').click()])
    const file = await download.path()
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      v: 1,
      pages: { 'publish-your-software': { done: true, quiz: {} } },
    })
    page.on('dialog', (dialog) => void dialog.accept())
    await page.locator('[data-reset]').click()
    await page.locator('[data-done-mark="publish-your-software"]').waitFor({ state: 'hidden' })
    await page.locator('portal-progress input').setInputFiles(file)
    await page.locator('[data-done-mark="publish-your-software"]').waitFor()
    await page.locator('portal-progress input').setInputFiles({
      name: 'other.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"v": 9}'),
    })
    await page.locator('.said').filter({ hasText: 'holds no progress' }).waitFor()
    expect(faults).toEqual([])
  })

  test('is not counted for tutorials that are no more', async () => {
    const { page } = await open(tutorial)
    await page.evaluate(() => {
      localStorage.setItem(
        'portal-progress',
        '{"v":1,"pages":{"ghost":{"done":true,"quiz":{"a":{"chosen":[0],"correct":true}}}}}',
      )
    })
    await page.goto(`${portal.address}learn/`)
    expect(await page.locator('.state').textContent()).toMatch(/^0 of \d+ tutorials finished, 0 questions/)
  })
})

test('what is taught is listed with level, time and outcome, for people and for programs', async () => {
  const { page } = await open(`${portal.address}learn/`, {
    viewport: { width: 390, height: 800 },
    javaScriptEnabled: false,
  })
  const row = page.locator('.tutorial-row').filter({ hasText: 'Publish your software' })
  expect(await row.innerText()).toMatch(/In the end you have a merge request[^]*Beginner\s+45 min/)
  expect(await measureOverflow(page)).toBe(0)
  const read = async (name: string) => (await page.request.get(`${portal.address}api/v1/${name}.json`)).json()
  const { tutorials } = await read('tutorials')
  const { quizzes } = await read('quizzes')
  const { paths } = await read('paths')
  expect(tutorials).toContainEqual(
    expect.objectContaining({ id: 'publish-your-software', level: 'beginner', minutes: 45 }),
  )
  expect(quizzes).toContainEqual(expect.objectContaining({ id: 'publish-your-software' }))
  expect(paths).toContainEqual(expect.objectContaining({ id: 'package-and-publish' }))
})

test('a tutorial that is printed has all of its solutions open', async () => {
  const { page } = await open(tutorial)
  const solution = page.getByText('A colon followed by a space begins a value in YAML')
  expect(await solution.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect((await solution.boundingBox())?.height).toBeGreaterThan(0)
})

describe('a learning path on one page, to print', () => {
  const book = `${portal.address}learn/paths/first-steps/print/`

  test('has its tutorials in order, solutions open, questions without answers, and the answers at the end', async () => {
    const { page, faults } = await open(book, { javaScriptEnabled: false })
    expect(await page.locator('article').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      'first-job',
      'deployment-route',
      'spack-environments',
    ])
    expect(await page.getByText('So write the number of tasks in one place only.').isVisible()).toBe(true)
    const quiz = page.locator('#first-job .printed-quiz')
    const feedback = 'The scheduler gives your job its own processors for the time you asked for.'
    expect(await quiz.textContent()).not.toContain(feedback)
    expect(await page.locator('.book-answers').textContent()).toContain(feedback)
    expect(await page.locator('form, input').count()).toBe(0)
    expect(faults).toEqual([])
  })

  test('has no id twice, keeps links between its tutorials in the page, and links others from where they are', async () => {
    const { page } = await open(book, { javaScriptEnabled: false })
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    const links = await page.locator('.book a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    expect(links.filter((href) => href.startsWith('#') && !ids.includes(href.slice(1)))).toEqual([])
    expect(links.filter((href) => !/^(?:#|\/|https:|mailto:)/.test(href))).toEqual([])
  })

  test('is a copy that neither the search nor search engines find, and the page of the path leads to it', async () => {
    const { page } = await open(`${portal.address}learn/paths/first-steps/`)
    await page.getByRole('link', { name: 'All on one page, to print' }).click()
    await page.waitForURL(book)
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex')
    expect(await page.locator('[data-pagefind-body]').count()).toBe(0)
    expect(readFileSync(`${portal.dist}/sitemap-0.xml`, 'utf8')).not.toContain('/print/')
  })
})
