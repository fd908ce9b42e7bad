// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import type { SeriesColumns, SeriesData } from '../../ingest/records/site-data.ts'
import { inFolder } from '../../test/setup/instance-copy.ts'
import { serveFolder } from '../static-server.ts'
import type { BenchRow } from './bench-row.ts'
import { measureHeat } from './heat-bench.ts'
import type { HeatTimes } from './heat-bench.ts'
import { findEvent, listTasks, middleOf, openBrowser, tracePage } from './main-thread.ts'
import { makePortal } from './make-portal.ts'
import { measureChild } from './measure-child.ts'
import { createRandom } from './random.ts'

const astro = 'node_modules/astro/bin/astro.mjs'
const few = 1000
const many = 100_000
const rounds = 5
const painted = 'chart-painted'

/**
 * A series page with 100,000 points: its picture against that of 1,000 points, and what the interactive chart costs the main
 * thread; and the table of 5,000 series.
 */
export async function benchCharts(command: string): Promise<readonly BenchRow[]> {
  // Two projects with a run each are enough: only the pages of two series are looked at, and these get their points here.
  const folder = makePortal({ pages: 1, projects: 2, reports: 2 })
  const { pictures, drawn, heat } = await inFolder(folder, measureCharts)
  const [atFew = 0, atMany = 0] = pictures
  return [
    {
      id: 'site-picture',
      title: `Picture of a series with ${many.toLocaleString('en')} points, compressed, against one with ${few.toLocaleString('en')}`,
      value: atMany / 1000,
      unit: 'kB',
      ratio: atMany / atFew,
      target: 'at most 1.2; 3 to 5 kB',
      command,
    },
    {
      id: 'site-live-chart',
      title: `Interactive chart of ${many.toLocaleString('en')} points, CPU time of the main thread from the arrival of its data to the painted frame, median of ${String(rounds)}`,
      value: drawn,
      unit: 'ms',
      target: 'under 200',
      command,
    },
    {
      id: 'site-heat-filter',
      title: 'Table of 5,000 series filtered and sorted as a person types, CPU time of the longest task, median of 5',
      value: heat.filter,
      unit: 'ms',
      target: 'under 50',
      command,
    },
    {
      id: 'site-heat-scroll',
      title: 'Table of 5,000 series scrolled, CPU time of the longest task, median of 5',
      value: heat.scroll,
      unit: 'ms',
      target: 'under 50',
      command,
    },
  ]
}

interface ChartTimes {
  readonly pictures: readonly number[]
  readonly drawn: number
  readonly heat: HeatTimes
}

async function measureCharts(folder: string): Promise<ChartTimes> {
  await measureChild(['ingest/cli.ts', 'ingest'], folder)
  await measureChild(['ingest/cli.ts', 'publish'], folder)
  const [small, large] = lengthenSeries(folder)
  await measureChild([astro, 'build'], folder)
  return measureBuilt(join(folder, 'dist'), small, large)
}

/** Measures two series pages of a built site, and its table of all series. */
export async function measureBuilt(dist: string, small: string, large: string): Promise<ChartTimes> {
  const pictures = [small, large].map((path) => measurePicture(join(dist, path, 'index.html')))
  const server = await serveFolder(dist, '/portal/')
  const browser = await openBrowser()
  try {
    const drawn = await measureDrawing(browser, `${server.address}${large}`)
    return { pictures, drawn, heat: await measureHeat(browser, dist, server.address) }
  } finally {
    await browser.close()
    server.close()
  }
}

/** Gives two of the published series 1,000 and 100,000 points, since only their pages are measured; their addresses. */
function lengthenSeries(folder: string): readonly [string, string] {
  const inside = join(folder, '.portal/site-data/kpi')
  const [project = ''] = readdirSync(inside)
    .filter((name) => !name.endsWith('.json'))
    .sort()
  const files = readdirSync(join(inside, project)).sort()
  const [first = '', second = ''] = files
  const lengthen = (file: string, points: number): string => {
    const path = join(inside, project, file)
    const series = JSON.parse(readFileSync(path, 'utf8')) as SeriesData
    const trend = { verdict: 'steady', noise: 0.1, changes: [] }
    writeFileSync(path, JSON.stringify({ ...series, points, trend, columns: makeColumns(points) }))
    return `kpi/${project}/${series.id}/`
  }
  return [lengthen(first, few), lengthen(second, many)]
}

function makeColumns(points: number): SeriesColumns {
  const random = createRandom(points)
  const each = <T>(make: (index: number) => T): T[] => Array.from({ length: points }, (_, index) => make(index))
  return {
    time: each((index) => Date.UTC(2020, 0, 1) + index * 1_800_000),
    value: each((index) =>
      index % 997 === 0 ? null : 10 * (1 + 0.1 * Math.sin(index / 300)) * (0.98 + 0.04 * random()),
    ),
    gap: each((index) => (index % 997 === 0 ? 'not measured' : null)),
    status: each(() => 'pass' as const),
    attempt: each(() => 1),
    run: each((index) => index.toString(16).padStart(32, '0')),
    commit: each(() => null),
    reference: each(() => null),
    low: each(() => null),
    high: each(() => null),
  }
}

/** Compressed bytes of the largest drawing of a page. */
function measurePicture(file: string): number {
  const html = readFileSync(file, 'utf8')
  const drawings = html
    .split('<svg')
    .slice(1)
    .map((part) => `<svg${part.slice(0, part.indexOf('</svg>'))}`)
  return Math.max(0, ...drawings.map((drawing) => gzipSync(drawing, { level: 9 }).length))
}

async function measureDrawing(browser: Browser, address: string): Promise<number> {
  const times: number[] = []
  // The first round fills the caches of the browser and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await markCanvas(page)
    const events = await tracePage(browser, page, () => openChart(page, address))
    const { requestId = '' } = findEvent(events, 'ResourceSendRequest', /\/api\/v1\/kpi\/.*\.json$/).args.data ?? {}
    const arrived = events.find(({ name, args }) => name === 'ResourceFinish' && args.data?.requestId === requestId)
    const tasks = listTasks(events, arrived?.ts ?? Number.NaN, findEvent(events, painted))
    times.push(tasks.reduce((sum, task) => sum + task, 0))
    await page.close()
  }
  return middleOf(times.slice(1))
}

async function openChart(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('kpi-chart').scrollIntoViewIfNeeded()
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, painted, { polling: 200 })
}

/** Marks when the first frame with a canvas was painted. */
async function markCanvas(page: Page): Promise<void> {
  await page.addInitScript((name) => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('kpi-chart canvas') === null) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => performance.mark(name)))
    }).observe(document, { childList: true, subtree: true })
  }, painted)
}
