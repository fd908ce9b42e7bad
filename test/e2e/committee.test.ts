// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { chooseSeries } from './site-data.ts'

const portal = inject('portal')
const open = useBrowser()
const { many } = chooseSeries(portal)
const feed = readFileSync(join(portal.dist, 'feeds/reports.xml'), 'utf8')
const latest = /<entry>[\s\S]*?\/reports\/(\d{4}-q\d)\//.exec(feed)?.[1] ?? ''

describe('a member of a committee', () => {
  test('is led by the home page to the latest report with data, which the feed tells first', async () => {
    const { page, faults } = await open(portal.address)
    await page.locator(`main a[href$="/reports/${latest}/"]`).first().click()
    await page.waitForURL(`**/reports/${latest}/`)
    expect(await page.locator('h1').textContent()).toContain('Quarterly report')
    expect(faults).toEqual([])
  })

  test('reads each cell of a report below the heading of its column', async () => {
    const { page } = await open(`${portal.address}reports/${latest}/`, { viewport: { width: 1280, height: 900 } })
    const shifts = await page.locator('main table').evaluateAll((tables) =>
      tables.flatMap((table) => {
        const [heads, cells] = [table.querySelectorAll('thead th'), table.querySelectorAll('tbody tr:first-child > *')]
        const left = (cell: Element | undefined) => cell?.getBoundingClientRect().left ?? Number.NaN
        return [...heads].map((head, index) => Math.abs(left(head) - left(cells[index])))
      }),
    )
    expect(shifts.length).toBeGreaterThan(10)
    expect(Math.max(...shifts)).toBeLessThan(2)
  })

  test('takes along a report as Markdown and as a table that say what its page says', async () => {
    const { page } = await open(`${portal.address}reports/${latest}/`)
    const take = async (kind: string): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`main a[href$=".${kind}"]`).first().click(),
      ])
      return readFileSync(await download.path(), 'utf8')
    }
    const [said = ''] = (await page.locator('main').textContent())?.match(/In Q\d \d{4}, [^.]*\./) ?? []
    expect(said).not.toBe('')
    expect(await take('md')).toContain(said)
    expect(await take('csv')).toMatch(/^quarter,section,subject,item,measure,value,unit,text\r?\n/)
  })

  test('chooses days on one small chart and sees all of them follow, also whoever gets the address', async () => {
    const charts = join(portal.dist, 'kpi', many.project, 'charts')
    const [benchmark = ''] = existsSync(charts) ? readdirSync(charts).sort() : []
    const { page, faults } = await open(`${portal.address}kpi/${many.project}/charts/${benchmark}/`)
    const small = page.locator('kpi-multiples [data-src]')
    const draw = () =>
      small.evaluateAll((all) =>
        all.map((one) => [...one.querySelectorAll('path')].map((path) => path.getAttribute('d')).join(' ')),
      )
    await page.locator('kpi-multiples form').waitFor()
    const whole = await draw()
    await small.first().scrollIntoViewIfNeeded()
    const box = (await small.first().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await page.mouse.move(box.x + 0.5 * box.width, box.y + 0.5 * box.height)
    await page.mouse.down()
    await page.mouse.move(box.x + 0.9 * box.width, box.y + 0.5 * box.height, { steps: 5 })
    await page.mouse.up()
    await page.waitForURL(/\?from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d$/)
    const isOther = async () => (await draw()).every((drawn, index) => drawn !== whole[index])
    await expect.poll(isOther, { timeout: 10_000 }).toBe(true)
    expect(whole.length).toBeGreaterThan(1)
    const sent = await open(page.url())
    const [from] = /from=[\d-]+/.exec(page.url()) ?? []
    await expect.poll(() => sent.page.locator('kpi-multiples input[name=from]').inputValue()).toBe(from?.slice(5))
    expect([...faults, ...sent.faults]).toEqual([])
  })

  test.each(['light', 'dark'] as const)('can show the badge of a series on a %s page', async (colorScheme) => {
    const { page, faults } = await open(portal.address + many.path, { colorScheme })
    const code = (await page.locator('main details code', { hasText: '[![' }).first().textContent()) ?? ''
    const [path = ''] = /badges\/[^)]+\.svg/.exec(code) ?? []
    const picture = await page.evaluate(async (address) => {
      const image = new Image()
      image.src = address
      await image.decode()
      return image.naturalWidth
    }, portal.address + path)
    expect(picture).toBeGreaterThan(40)
    expect(faults).toEqual([])
  })
})
