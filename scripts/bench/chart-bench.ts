// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium, type Page } from 'playwright-core'
import type { SeriesColumns, SeriesData } from '../../ingest/records/site-data.ts'
import { inFolder } from '../../test/setup/instance-copy.ts'
import { serveFolder } from '../static-server.ts'
import { findChromium } from '../chromium.mjs'
import type { BenchRow } from './bench-row.ts'
import { makePortal } from './make-portal.ts'
import { measureChild } from './measure-child.ts'
import { createRandom } from './random.ts'

const astro = 'node_modules/astro/bin/astro.mjs'
const few = 1000
const many = 100_000
const rounds = 5

/** A series page with 100,000 points: its picture against that of 1,000 points, and how soon the interactive chart is there. */
export async function benchCharts(command: string): Promise<readonly BenchRow[]> {
  const { pictures, drawn } = await inFolder(makePortal({ pages: 1, projects: 2, reports: 400 }), measureCharts)
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
      title: `Interactive chart of ${many.toLocaleString('en')} points, from the arrival of its data to the painted frame, median of ${String(rounds)}`,
      value: drawn,
      unit: 'ms',
      target: 'under 300',
      command,
    },
  ]
}

async function measureCharts(folder: string): Promise<{ pictures: readonly number[]; drawn: number }> {
  await measureChild(['ingest/cli.ts', 'ingest'], folder)
  await measureChild(['ingest/cli.ts', 'publish'], folder)
  const [small, large] = lengthenSeries(folder)
  await measureChild([astro, 'build'], folder)
  const pictures = [small, large].map((path) => measurePicture(join(folder, 'dist', path, 'index.html')))
  const server = await serveFolder(join(folder, 'dist'), '/portal/')
  const drawn = await measureDrawing(`${server.address}${large}`)
  server.close()
  return { pictures, drawn }
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
    writeFileSync(path, JSON.stringify({ ...series, points, columns: makeColumns(points) }))
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

async function measureDrawing(address: string): Promise<number> {
  const executablePath = await findChromium()
  if (executablePath === undefined) throw new Error('No Chromium. `npm test` finds or installs one.')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const times: number[] = []
  // The first round fills the caches of the browser and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await markCanvas(page)
    await page.goto(address)
    await page.locator('kpi-chart').scrollIntoViewIfNeeded()
    times.push(await readDrawingTime(page))
    await page.close()
  }
  await browser.close()
  return times.slice(1).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN
}

/** Remembers when the first frame with a canvas was painted. */
async function markCanvas(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('kpi-chart canvas') === null) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => performance.mark('chart-painted')))
    }).observe(document, { childList: true, subtree: true })
  })
}

function readDrawingTime(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const find = (): number | undefined => performance.getEntriesByName('chart-painted')[0]?.startTime
    while (find() === undefined) await new Promise((resolve) => setTimeout(resolve, 20))
    const resources = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
    const data = resources.find(({ name }) => /\/api\/v1\/kpi\/.*\.json$/.test(name))
    return (find() ?? 0) - (data?.responseEnd ?? 0)
  })
}
