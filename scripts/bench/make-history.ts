// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
// Writes a compacted history of many points straight through the store, for benches that read one. By hand:
//   node scripts/bench/make-history.ts FOLDER POINTS [SAMPLES]
import { hash } from 'node:crypto'
import { appendCase, createBatch, settleBatch } from '../../ingest/history/case-batch.ts'
import { openDatabase } from '../../ingest/history/database.ts'
import { writeBatch } from '../../ingest/history/segment-writer.ts'
import { openStore } from '../../ingest/history/store.ts'
import type { HistoryStore } from '../../ingest/history/store.ts'
import type { BenchmarkCase, CaseSource, Measure } from '../../ingest/records/benchmark-case.ts'
import { identifyCase } from '../../ingest/records/identity.ts'
import { quarterOf } from '../../ingest/records/quarter.ts'
import { createRandom } from './random.ts'

/** What history to make. The same plan gives the same content. */
export interface HistoryPlan {
  readonly historyDir: string
  /** At least this many; whole runs are written. */
  readonly points: number
  readonly seed: number
  /** Samples beside each value; none when absent. */
  readonly samples?: number
}

/** What was made. */
export interface MadeHistory {
  readonly points: number
  readonly cases: number
  readonly runs: number
}

const metrics = ['setup_time', 'assembly_time', 'solve_time', 'export_time', 'total_time'] as const
const projects = 10
const casesPerProject = 20
/** Series that each made history has: every run measures all of them. */
export const seriesPerHistory = projects * casesPerProject * metrics.length
/** A run every two hours: 10,000,000 points are ten quarters. */
const stepMs = 2 * 3_600_000
const firstRun = Date.UTC(2024, 0, 1)
/** As `history compact` leaves a quarter: a power of two of ranges of case keys, each with about this many points or fewer. */
const pointsPerSegment = 250_000

/** Writes runs of 200 cases with 5 values each: 1,000 series in 10 projects, on two systems, at ten numbers of tasks. */
export async function makeHistory({ historyDir, points, seed, samples = 0 }: HistoryPlan): Promise<MadeHistory> {
  const runs = Math.ceil(points / seriesPerHistory)
  const quarters = Map.groupBy(Array(runs).keys(), (run) => quarterOf(startOf(run)))
  const database = await openDatabase({ memory: 512, threads: 1 })
  try {
    for (const ofQuarter of quarters.values()) {
      const asked = (ofQuarter.length * seriesPerHistory) / pointsPerSegment
      const ranges = 2 ** Math.ceil(Math.log2(Math.max(1, asked)))
      const stores = Array.from({ length: ranges }, () => openStore(historyDir, { database }))
      for (const run of ofQuarter) addRun(stores, makeRun(run, seed, samples))
      for (const store of stores) await store.flush()
    }
  } finally {
    database.close()
  }
  return { points: runs * seriesPerHistory, cases: runs * projects * casesPerProject, runs: runs * projects }
}

/**
 * Writes a history as many small ingests leave it: this many segments, half of them of cases and half of points, each with the
 * twenty cases of one project and run. Nothing asks what is there already, which is what makes it fast.
 */
export async function scatterHistory(historyDir: string, segments: number, seed: number): Promise<MadeHistory> {
  const database = await openDatabase({ memory: 512, threads: 1 })
  const ingests = Math.floor(segments / 2)
  try {
    for (let ingest = 0; ingest < ingests; ingest += 1) {
      const run = Math.floor(ingest / projects)
      const cases = makeProjectRun(run, ingest % projects, seed).toSorted((a, b) => (a.caseKey < b.caseKey ? -1 : 1))
      const batch = createBatch()
      const rows = cases.map((one) => appendCase(batch, one, 'made up'))
      settleBatch(batch)
      await writeBatch(database, batch, { historyDir, quarters: [{ quarter: quarterOf(startOf(run)), rows }] })
    }
  } finally {
    database.close()
  }
  const cases = ingests * casesPerProject
  return { points: cases * metrics.length, cases, runs: ingests }
}

function startOf(run: number): string {
  return new Date(firstRun + run * stepMs).toISOString()
}

/** Each case to the store of its range of keys. */
function addRun(stores: readonly HistoryStore[], cases: readonly BenchmarkCase[]): void {
  for (const one of cases) {
    const range = Math.floor((Number.parseInt(one.caseKey.slice(0, 2), 16) * stores.length) / 256)
    stores[range]?.add([one], 'made up')
  }
}

function makeRun(run: number, seed: number, samples: number): readonly BenchmarkCase[] {
  return Array.from({ length: projects }, (_, project) => makeProjectRun(run, project, seed, samples)).flat()
}

function makeProjectRun(run: number, project: number, seed: number, samples = 0): readonly BenchmarkCase[] {
  const random = createRandom(seed * 1_000_003 + run * projects + project)
  const source = { sha256: hash('sha256', `${seed} ${run} ${project}`, 'hex'), format: 'made-up', formatVersion: '1' }
  return Array.from({ length: casesPerProject }, (_, number) =>
    makeCase({ project, number, session: `run ${run}`, startedAt: startOf(run), source, samples, random }),
  )
}

interface CasePlan {
  readonly project: number
  readonly number: number
  readonly session: string
  readonly startedAt: string
  readonly source: CaseSource
  readonly samples: number
  readonly random: () => number
}

function makeCase({ project, number, session, startedAt, source, samples, random }: CasePlan): BenchmarkCase {
  const tasks = 64 * 2 ** (number % 10)
  const adapted = {
    benchmark: `solver_${project}`,
    parameters: { mesh: 'M2', solver: 'cg' },
    system: number < 10 ? 'example' : 'other',
    partition: 'production',
    environment: 'builtin',
    nodes: Math.ceil(tasks / 128),
    tasks,
    startedAt,
    timeAssumed: false,
    session,
    attempt: 1,
    status: 'pass',
    source,
    measures: metrics.map((metric, level) => addSamples(makeMeasure(metric, level, random), samples, random)),
  } as const
  return identifyCase(adapted, `project-${project}`)
}

/** One in a hundred was not measured. */
function makeMeasure(metricRaw: string, level: number, random: () => number): Measure {
  const value = Number(((level + 1) * 10 * (0.98 + 0.04 * random())).toFixed(5))
  return random() < 0.01 ? { metricRaw, value: null, gap: 'not-measured', unit: 's' } : { metricRaw, value, unit: 's' }
}

/** What was measured on the way to a value; it is not their median, which no reader asks for. */
function addSamples(measure: Measure, count: number, random: () => number): Measure {
  const { value } = measure
  if (value === null || count === 0) return measure
  return { ...measure, samples: Array.from({ length: count }, () => value * (0.99 + 0.02 * random())) }
}

if (import.meta.main) {
  const [historyDir, points, samples = '0'] = process.argv.slice(2)
  if (historyDir === undefined || points === undefined) {
    console.error('node scripts/bench/make-history.ts FOLDER POINTS [SAMPLES]')
    process.exit(2)
  }
  console.log(
    JSON.stringify(await makeHistory({ historyDir, points: Number(points), seed: 7, samples: Number(samples) })),
  )
}
