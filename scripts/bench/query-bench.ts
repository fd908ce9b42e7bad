// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// What is asked of a big compacted history. By hand, with another number of points:
//   node scripts/bench/query-bench.ts POINTS
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compactHistory } from '../../ingest/history/compact.ts'
import { openReader } from '../../ingest/history/reader.ts'
import type { BenchRow } from './bench-row.ts'
import { makeHistory } from './make-history.ts'

const repeats = 5
/** Other series each time, so that no page of a file is asked for twice; the first ones also warm up the code. */
const seriesAsked = 25

/** Makes a compacted history of ten million points and asks for all quarters and for single series. */
export async function benchQueries(command: string, points = 10_000_000): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-queries-'))
  try {
    const historyDir = join(folder, 'history')
    await makeHistory({ historyDir, points, seed: 7 })
    await compactHistory(historyDir, Date.now())
    return await askAll(historyDir, { command, points })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function askAll(
  historyDir: string,
  { command, points }: { readonly command: string; readonly points: number },
): Promise<readonly BenchRow[]> {
  const reader = await openReader(historyDir)
  try {
    // The first question also reads the footers of all segments, which is what every other one builds on.
    const quarters = await reader.readQuarters()
    const series = quarters.filter((_, index) => index % Math.ceil(quarters.length / seriesAsked) === 0)
    const all = await time(repeats, () => reader.readQuarters())
    const one = await time(series.length, (index) => reader.readPoints(series[index] ?? raise()))
    const size = `${points.toLocaleString('en')} points, compacted`
    return [
      {
        id: 'quarters',
        title: `All quarters of all series, ${size}`,
        value: all / 1000,
        unit: 's',
        target: 'under 2 s',
        command,
      },
      { id: 'series', title: `One series, ${size}`, value: one, unit: 'ms', target: 'under 100 ms', command },
    ]
  } finally {
    reader.close()
  }
}

/** The time in the middle, ms. */
async function time(count: number, ask: (index: number) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let index = 0; index < count; index += 1) {
    const start = performance.now()
    await ask(index)
    times.push(performance.now() - start)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(count / 2)] ?? Number.NaN
}

function raise(): never {
  throw new Error('There is no series.')
}

if (import.meta.main) {
  const [points = '10000000'] = process.argv.slice(2)
  const rows = await benchQueries(`node scripts/bench/query-bench.ts ${points}`, Number(points))
  for (const { title, value, unit } of rows) console.log(`${title}: ${value.toPrecision(3)} ${unit}`)
}
