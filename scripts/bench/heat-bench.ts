// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { HeatRow, HeatTone } from '../../site/views/kpi/heat-rows.ts'
import { measureLongest, middleOf } from './main-thread.ts'
import { createRandom } from './random.ts'

const count = 5000
const rounds = 5
const tones: readonly HeatTone[] = ['regression', 'improvement', 'change', 'marked', 'steady', 'short']

/** The longest task of the main thread, in milliseconds, while a person filters and scrolls the table of 5,000 series. */
export interface HeatTimes {
  readonly filter: number
  readonly scroll: number
}

/** Gives a built page of all series 5,000 made-up rows, which its script reads, and measures it. */
export async function measureHeat(browser: Browser, dist: string, address: string): Promise<HeatTimes> {
  writeFileSync(join(dist, 'kpi/series.json'), JSON.stringify(makeRows()))
  const filters: number[] = []
  const scrolls: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    page.setDefaultTimeout(300_000)
    await page.goto(`${address}kpi/series/`)
    await page.locator('kpi-heat form:not([hidden])').waitFor()
    filters.push(await measureLongest(browser, page, () => typeWords(page)))
    scrolls.push(await measureLongest(browser, page, () => scrollDown(page)))
    await page.close()
  }
  return { filter: middleOf(filters), scroll: middleOf(scrolls) }
}

/** Rows as long as real ones, with spark lines of 30 values. */
function makeRows(): readonly HeatRow[] {
  const random = createRandom(7)
  return Array.from({ length: count }, (_, index) => {
    const tone = tones[Math.floor(random() * tones.length)] ?? 'steady'
    const project = `project-${String(index % 50)}`
    return {
      path: `${project}/series-${String(index)}/`,
      label: ['Time to solution', 'Energy to solution', 'Memory footprint', 'Assembly time'][index % 4] ?? '',
      detail: `Benchmark ${String(index % 200)} · system-${String(index % 7)} · ${String(2 ** (index % 12))} tasks · order=${String(index % 5)} · mesh=fine`,
      value: `${(100 * random()).toFixed(2)} s`,
      spark: Array.from({ length: 30 }, () => (random() < 0.03 ? null : Math.round(100 * random()))),
      tone,
      relative: random() - 0.5,
      change: tone,
      age: Math.floor(400 * random()),
      date: '24 Oct 2025',
      project,
      packages: [`WP${String((index % 7) + 1)}`],
      demonstrators: [],
      system: `system-${String(index % 7)}`,
      family: 'performance',
      main: index % 3 === 0,
    }
  })
}

/** Types a word, letter by letter, takes it away again, and chooses another order. */
async function typeWords(page: Page): Promise<void> {
  const words = page.locator('kpi-heat input[type=search]')
  await words.pressSequentially('energy 12', { delay: 60 })
  await words.fill('')
  await page.locator('kpi-heat select[name=order]').selectOption('name')
  await page.locator('kpi-heat select[name=order]').selectOption('')
}

/** Turns the wheel to where no row was made before. */
async function scrollDown(page: Page): Promise<void> {
  await page.mouse.move(600, 600)
  for (let turn = 0; turn < 40; turn += 1) {
    await page.mouse.wheel(0, 800)
    await page.waitForTimeout(40)
  }
  const made = await page.locator('kpi-heat tbody tr').count()
  if (made < 300) throw new Error(`Only ${String(made)} rows were made while the page was scrolled.`)
}
