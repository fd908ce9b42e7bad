// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inFolder, makeFolder } from '../../test/setup/instance-copy.ts'
import type { BenchRow } from './bench-row.ts'
import { makeReports, valuesPerReport } from './make-reports.ts'
import { measureChild } from './measure-child.ts'
import type { ChildCost } from './measure-child.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
// As `npm run portal` starts it.
const portal = ['--max-semi-space-size=16', join(root, 'ingest/cli.ts')] as const
const floor = join(root, 'scripts/bench/parse-floor.ts')
const seed = 7

/** 10,000 ReFrame reports into an empty history, the same again, and one more into a short and a long history. */
export async function benchIngest(command: string, count = 10_000): Promise<readonly BenchRow[]> {
  return inFolder(makeFolder(root, 'ingest'), async (folder) => {
    makeReports({ folder: join(folder, 'reports'), count, seed })
    const rounds = await repeat(5, async (round) => {
      const history = join(folder, `history-${String(round)}`)
      const parse = await measureChild([floor, join(folder, 'reports')], folder)
      const first = await ingest(folder, 'reports', history)
      const again = await ingest(folder, 'reports', history)
      return { parse, first, again, ratio: first.cpuSeconds / parse.cpuSeconds }
    })
    const { parse, first, again, ratio } = middle(rounds, (round) => round.ratio)
    const small = await benchOneMore(folder, 100, 'history-small')
    const large = await benchOneMore(folder, count, 'history-large')
    const title = `${count.toLocaleString('en')} ReFrame reports of ${String(valuesPerReport)} values`
    return [
      row('ingest-parse', `${title}: reading and JSON.parse alone, CPU time`, parse.cpuSeconds),
      {
        ...row(
          'ingest-empty',
          `${title} into an empty history, CPU time against reading and parsing`,
          first.cpuSeconds,
        ),
        ratio,
        target: 'at most 5',
      },
      row('ingest-empty-wall', `${title} into an empty history, wall time`, first.wallSeconds),
      ...(first.peakMb === undefined
        ? []
        : [{ ...row('ingest-empty-peak', `${title}, peak memory`, first.peakMb), unit: 'MB', target: 'at most 400' }]),
      {
        ...row('ingest-again', `${title} again, with nothing new, CPU time against the first time`, again.cpuSeconds),
        ratio: again.cpuSeconds / first.cpuSeconds,
        target: 'at most 0.25',
      },
      {
        ...row(
          'ingest-one',
          `One more report with ${count.toLocaleString('en')} runs kept, CPU time against 100 kept`,
          large.cpuSeconds,
        ),
        ratio: large.cpuSeconds / small.cpuSeconds,
        target: 'at most 1.3',
      },
    ]
  })

  function row(id: string, title: string, value: number): BenchRow {
    return { id, title, value, unit: 's', command }
  }
}

/** One more report into 1,000,000 points, compacted. */
export async function benchMillion(command: string): Promise<readonly BenchRow[]> {
  return inFolder(makeFolder(root, 'million'), async (folder) => {
    const one = await benchOneMore(folder, 1_000_000 / valuesPerReport, 'history')
    const title = 'One more report into 1,000,000 points'
    return [{ id: 'ingest-million', title, value: one.wallSeconds, unit: 's', target: 'under 1', command }]
  })
}

/** Cost of one more report, the middle of five, into a compacted history of this many. */
async function benchOneMore(folder: string, kept: number, name: string): Promise<ChildCost> {
  const history = join(folder, name)
  makeReports({ folder: join(folder, `${name}-kept`), count: kept, seed })
  await ingest(folder, `${name}-kept`, history)
  await measureChild([...portal, 'history', 'compact', '--history', history], folder)
  const costs = await repeat(5, (round) => {
    const more = `${name}-more-${String(round)}`
    makeReports({ folder: join(folder, more), count: 1, seed, first: kept + round })
    return ingest(folder, more, history)
  })
  return middle(costs, (cost) => cost.cpuSeconds)
}

function ingest(folder: string, reports: string, history: string): Promise<ChildCost> {
  return measureChild([...portal, 'ingest', reports, '--project', 'bench', '--history', history], folder, {
    INIT_CWD: folder,
  })
}

async function repeat<T>(count: number, work: (round: number) => Promise<T>): Promise<readonly T[]> {
  const results: T[] = []
  for (let round = 0; round < count; round += 1) results.push(await work(round))
  return results
}

/** The one in the middle: a shared machine has bad moments. */
function middle<T>(rounds: readonly T[], measure: (round: T) => number): T {
  const sorted = rounds.toSorted((a, b) => measure(a) - measure(b))
  const chosen = sorted[Math.floor(sorted.length / 2)]
  if (chosen === undefined) throw new Error('Nothing was measured.')
  return chosen
}
