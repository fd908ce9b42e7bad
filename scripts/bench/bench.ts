// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// npm run bench: measures what the project promises, prints a table and keeps it for /about/performance/.
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { BenchRow } from './bench-row.ts'
import { benchCatalogue } from './catalogue-bench.ts'
import { benchChanges } from './change-bench.ts'
import { benchCharts } from './chart-bench.ts'
import { benchCompare } from './compare-bench.ts'
import { benchIngest, benchMillion } from './ingest-bench.ts'
import { benchCompaction, benchLarge } from './large-bench.ts'
import { benchQueries } from './query-bench.ts'
import { benchPages, benchScale } from './site-bench.ts'

const table = fileURLToPath(new URL('../../content/performance.json', import.meta.url))
const benches = {
  ingest: benchIngest,
  million: benchMillion,
  large: benchLarge,
  compaction: benchCompaction,
  queries: benchQueries,
  pages: benchPages,
  scale: benchScale,
  charts: benchCharts,
  changes: benchChanges,
  compare: benchCompare,
  catalogue: benchCatalogue,
}
const usage = `npm run bench: makes its inputs from a seed, measures, and writes content/performance.json.

  npm run bench                  everything, about half an hour on two cores
  npm run bench -- ingest        one part, or several: ${Object.keys(benches).join(' ')}
  npm run bench -- --help        this text

Ratios are measured in one run; a part that is not measured keeps the rows that it has.`

interface Table {
  readonly measuredAt?: string
  readonly machine?: string
  readonly rows: readonly {
    readonly measure: string
    readonly result: string
    readonly goal?: string
    readonly command: string
  }[]
}

function isBench(name: string): name is keyof typeof benches {
  return Object.hasOwn(benches, name)
}

const args = process.argv.slice(2)
if (args.includes('--help') || args.includes('-h')) {
  console.log(usage)
  process.exit(0)
}
const wrong = args.find((name) => !isBench(name))
if (wrong !== undefined) {
  console.error(`npm run bench does not know "${wrong}".\n\n${usage}`)
  process.exit(2)
}
await runBenches(args.length === 0 ? Object.keys(benches) : args)

async function runBenches(names: readonly string[]): Promise<void> {
  for (const name of names.filter(isBench)) {
    console.log(`\n## ${name}\n`)
    const command = `npm run bench -- ${name}`
    const rows = (await benches[name](command)).map(describeRow)
    for (const { measure, result, goal } of rows) console.log(`| ${measure} | ${result} | ${goal ?? ''} |`)
    keepRows(command, rows)
  }
}

function describeRow({ title, value, unit, ratio, target, command }: BenchRow): Table['rows'][number] {
  const amount = `${String(Number(value.toPrecision(3)))} ${unit}`.trim()
  const result = ratio === undefined ? amount : `${ratio.toFixed(2)} times (${amount})`
  return { measure: title, result, ...(target === undefined ? {} : { goal: target }), command }
}

/** The rows of other parts stay, in the order of the parts. */
function keepRows(command: string, rows: Table['rows']): void {
  const order = Object.keys(benches).map((name) => `npm run bench -- ${name}`)
  const others = readTable().rows.filter((row) => row.command !== command)
  const all = [...others, ...rows].toSorted((a, b) => order.indexOf(a.command) - order.indexOf(b.command))
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${String(cpus().length)} cores, ${String(Math.round(totalmem() / 2 ** 30))} GiB, Node ${process.versions.node}, ${process.platform}`
  const measuredAt = new Date().toISOString().slice(0, 10)
  writeFileSync(table, `${JSON.stringify({ machine, measuredAt, rows: all }, undefined, 2)}\n`)
}

function readTable(): Table {
  try {
    return JSON.parse(readFileSync(table, 'utf8')) as Table
  } catch {
    return { rows: [] }
  }
}
