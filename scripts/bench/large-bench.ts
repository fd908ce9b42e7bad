// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// What grows with the history must not be paid at each run: many artefacts at once, and many segments into few.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inFolder, makeFolder } from '../../test/setup/instance-copy.ts'
import type { BenchRow } from './bench-row.ts'
import { makeHistory, scatterHistory } from './make-history.ts'
import { makeReports, valuesPerReport } from './make-reports.ts'
import { measureChild } from './measure-child.ts'
import type { ChildCost } from './measure-child.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
// As `npm run portal` starts it.
const portal = ['--max-semi-space-size=16', join(root, 'ingest/cli.ts')] as const
const seed = 11

/** 100,000 artefacts into an empty history and once more, with the memory of a quarter of them beside it: fewer fit one batch. */
export async function benchLarge(command: string, count = 100_000): Promise<readonly BenchRow[]> {
  return inFolder(makeFolder(root, 'large'), async (folder) => {
    makeReports({ folder: join(folder, 'few'), count: count / 4, seed })
    makeReports({ folder: join(folder, 'many'), count, seed })
    const few = await ingest(folder, 'few')
    const many = await ingest(folder, 'many')
    const again = await ingest(folder, 'many')
    const title = `${count.toLocaleString('en')} artefacts (${(count * valuesPerReport).toLocaleString('en')} points)`
    return [
      { id: 'large-first', title: `${title}, first ingest, CPU time`, value: many.cpuSeconds, unit: 's', command },
      { id: 'large-wall', title: `${title}, first ingest, wall time`, value: many.wallSeconds, unit: 's', command },
      {
        id: 'large-again',
        title: `${title} again, with nothing new, CPU time against the first time`,
        value: again.cpuSeconds,
        unit: 's',
        ratio: again.cpuSeconds / many.cpuSeconds,
        target: 'at most 0.25',
        command,
      },
      ...describePeak({ title, few, many, command }),
    ]
  })
}

/** Compacts a history of 10,000 segments, as many small ingests leave it, and one of points that have ten samples each. */
export async function benchCompaction(
  command: string,
  segments = 10_000,
  points = 250_000,
): Promise<readonly BenchRow[]> {
  return inFolder(makeFolder(root, 'compaction'), async (folder) => {
    const [scattered, sampled] = [join(folder, 'scattered'), join(folder, 'sampled')]
    await scatterHistory(scattered, segments, seed)
    await makeHistory({ historyDir: sampled, points, seed, samples: 10 })
    return [
      ...(await compact(scattered, { id: 'compaction', what: `${segments.toLocaleString('en')} segments`, command })),
      ...(await compact(sampled, {
        id: 'compaction-samples',
        what: `${points.toLocaleString('en')} points with 10 samples each`,
        command,
      })),
    ]
  })
}

async function compact(
  history: string,
  { id, what, command }: { readonly id: string; readonly what: string; readonly command: string },
): Promise<readonly BenchRow[]> {
  const cost = await measureChild([...portal, 'history', 'compact', '--history', history], history)
  const title = `Compaction of ${what}`
  const peak = { id: `${id}-peak`, title: `${title}, peak memory`, unit: 'MB', target: 'at most 400', command }
  return [
    { id: `${id}-cpu`, title: `${title}, CPU time`, value: cost.cpuSeconds, unit: 's', command },
    ...(cost.peakMb === undefined ? [] : [{ ...peak, value: cost.peakMb }]),
  ]
}

interface PeakPlan {
  readonly title: string
  readonly few: ChildCost
  readonly many: ChildCost
  readonly command: string
}

function describePeak({ title, few, many, command }: PeakPlan): readonly BenchRow[] {
  if (few.peakMb === undefined || many.peakMb === undefined) return []
  const ratio = many.peakMb / few.peakMb
  return [
    {
      id: 'large-peak',
      title: `${title}, peak memory against a quarter of them`,
      value: many.peakMb,
      unit: 'MB',
      ratio,
      target: 'at most 1.2',
      command,
    },
  ]
}

function ingest(folder: string, reports: string): Promise<ChildCost> {
  const history = join(folder, `history-${reports}`)
  return measureChild([...portal, 'ingest', reports, '--project', 'bench', '--history', history], folder, {
    INIT_CWD: folder,
  })
}
