// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BenchRow } from './bench-row.ts'
import { inFolder } from '../../test/setup/instance-copy.ts'
import { makePortal, makeStarter } from './make-portal.ts'
import { measureBytes, measureChild, type ChildCost } from './measure-child.ts'

const astro = 'node_modules/astro/bin/astro.mjs'
const build = [astro, 'build'] as const
// What a person types: publish, then build, or nothing when nothing changed.
const buildPortal = ['scripts/run-site.mjs', 'build'] as const
const mb = 1_000_000

/** 1,000 Markdown pages with search, against a plain Starlight starter of the same pages; and how the output grows. */
export async function benchPages(command: string, count = 1000): Promise<readonly BenchRow[]> {
  const pairs = []
  for (let round = 0; round < 3; round += 1) {
    const ours = await buildPages(makePortal({ pages: count, projects: 1, reports: 0 }), true)
    const plain = await buildPages(makeStarter(count), false)
    pairs.push({ ours, ratio: ours.cost.cpuSeconds / plain.cost.cpuSeconds })
  }
  // The pair in the middle: a shared machine has bad moments.
  const [, middle] = pairs.toSorted((a, b) => a.ratio - b.ratio)
  if (middle === undefined) throw new Error('Nothing was measured.')
  const { ours, ratio } = middle
  const small = await buildPages(makePortal({ pages: count / 10, projects: 1, reports: 0 }), true)
  const exponent = Math.log10(ours.bytes / small.bytes)
  return [
    {
      id: 'site-pages-cpu',
      title: `${count.toLocaleString('en')} Markdown pages with search, CPU time against a plain Starlight starter`,
      value: ours.cost.cpuSeconds,
      unit: 's',
      ratio,
      target: 'at most 1',
      command,
    },
    {
      id: 'site-pages-exponent',
      title: `Growth of the output from ${(count / 10).toLocaleString('en')} to ${count.toLocaleString('en')} pages, as an exponent`,
      value: exponent,
      unit: '',
      target: 'about 1; the starter has about 1.5',
      command,
    },
    ...describeBuild('site-pages', `${count.toLocaleString('en')} Markdown pages`, ours, command),
  ]
}

/** 1,000 projects and 1,000 series from 10,000 reports, all the way to dist/; and again with nothing changed. */
export async function benchScale(command: string, projects = 1000, reports = 10_000): Promise<readonly BenchRow[]> {
  const { cost, bytes, first, again, page } = await inFolder(makePortal({ pages: 20, projects, reports }), measureScale)
  const title = `${projects.toLocaleString('en')} projects, 1,000 series, ${reports.toLocaleString('en')} reports`
  return [
    ...describeBuild('site-scale', `${title}: ingest to dist/`, { cost, bytes }, command),
    {
      id: 'site-rebuild',
      title: `${title}: build again with nothing changed, CPU time against the first`,
      value: again.cpuSeconds,
      unit: 's',
      ratio: again.cpuSeconds / first.cpuSeconds,
      target: 'under 0.33',
      command,
    },
    {
      id: 'site-series-page',
      title: 'Series page with 100 points, compressed, with styles and scripts before the chart library',
      value: page / 1000,
      unit: 'kB',
      target: 'at most 60',
      command,
    },
  ]
}

async function measureScale(folder: string) {
  const ingest = await measureChild(['ingest/cli.ts', 'ingest'], folder)
  const first = await buildAll(folder)
  const bytes = measureBytes(join(folder, 'dist'))
  const again = await buildAll(folder)
  return { cost: add(ingest, first), bytes, first, again, page: measurePage(folder) }
}

interface Built {
  readonly cost: ChildCost
  readonly bytes: number
}

function buildPages(made: string, isPortal: boolean): Promise<Built> {
  return inFolder(made, async (folder) => {
    const cost = isPortal ? await buildAll(folder) : await measureChild(build, folder)
    return { cost, bytes: measureBytes(join(folder, 'dist')) }
  })
}

function buildAll(folder: string): Promise<ChildCost> {
  return measureChild(buildPortal, folder)
}

function add(a: ChildCost, b: ChildCost): ChildCost {
  const peaks = [a.peakMb, b.peakMb].filter((peak) => peak !== undefined)
  return {
    wallSeconds: a.wallSeconds + b.wallSeconds,
    cpuSeconds: a.cpuSeconds + b.cpuSeconds,
    peakMb: peaks.length === 0 ? undefined : Math.max(...peaks),
  }
}

function describeBuild(id: string, title: string, { cost, bytes }: Built, command: string): readonly BenchRow[] {
  return [
    { id: `${id}-wall`, title: `${title}, wall time`, value: cost.wallSeconds, unit: 's', command },
    { id: `${id}-cpu-total`, title: `${title}, CPU time`, value: cost.cpuSeconds, unit: 's', command },
    ...(cost.peakMb === undefined
      ? []
      : [
          {
            id: `${id}-peak`,
            title: `${title}, peak memory of the largest process`,
            value: cost.peakMb,
            unit: 'MB',
            command,
          },
        ]),
    { id: `${id}-bytes`, title: `${title}, output`, value: bytes / mb, unit: 'MB', command },
  ]
}

/** Compressed bytes that a reader gets before the chart library: the page, its styles, the scripts that it names itself. */
function measurePage(folder: string): number {
  const dist = join(folder, 'dist')
  const project = firstOf(folder, 'kpi/index.json', (list) => list)
  const series = firstOf(folder, `kpi/${project}.json`, ({ groups }) => groups?.[0]?.series)
  const html = readFileSync(join(dist, 'kpi', project, series, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:href|src)="([^"]+\.(?:css|js))"/g)].map((match) => match[1] ?? '')
  const files = [...new Set(named)].map((link) => readFileSync(join(dist, link.replace(/^\/portal\//, ''))))
  return [Buffer.from(html), ...files].reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0)
}

interface Listed {
  readonly id: string
  readonly groups?: readonly { readonly series: readonly { readonly id: string }[] }[]
}

function firstOf(
  folder: string,
  file: string,
  choose: (data: Listed & readonly Listed[]) => readonly { id: string }[] | undefined,
): string {
  const data = JSON.parse(readFileSync(join(folder, '.portal/site-data', file), 'utf8')) as Listed & readonly Listed[]
  const [first] = choose(data) ?? []
  if (first === undefined) throw new Error(`${file} lists nothing.`)
  return first.id
}
