// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { quarterOf } from '../records/quarter.ts'
import { assembleCases, assembleRows } from './assemble-rows.ts'
import type { HistoryEngine, SeriesQuestion, StoredSeries } from './engine.ts'
import type { HistoryReader, HistoryRow, QuarterAggregate, RetractedEntry, RunEntry } from './history.ts'
import { createQuarterSums } from './quarter-sums.ts'
import { comparePlaces, compareTexts, pickPlace } from './place-order.ts'
import { seriesIdOf } from './series-id.ts'
import { summariseSeries } from './series-entry.ts'
import type { Tombstone } from './tombstone.ts'

/** A tombstone, of which a spoilt one has only its run. */
export type KnownTombstone = Pick<Tombstone, 'run'> & Partial<Tombstone>

/** Cases and points that are read at once: about 100 MB of them. A series with more is read by itself. */
const readAtOnce = 150_000
/** Rows that are given at once. */
const rowsAtOnce = 2048

/** The reader of an engine. */
export function readThrough(engine: HistoryEngine, tombstones: readonly KnownTombstone[]): HistoryReader {
  const retracted = new Set(tombstones.map(({ run }) => run))
  let listed: Promise<readonly StoredSeries[]> | undefined
  const list = () => (listed ??= listInOrder(engine))
  const assemble = async (question: SeriesQuestion) =>
    assembleRows(await engine.readSeries(question), { order: question.ids, retracted })
  async function* readBatches(benchmark?: string) {
    const asked = (await list()).filter(({ place }) => benchmark === undefined || place.benchmark === benchmark)
    for (const ids of splitSeries(asked)) yield await assemble({ ids })
  }
  const readQuarters = async () => sumQuarters(engine, { list, assemble, retracted: [...retracted].sort() })
  return {
    async *readRows(benchmark) {
      for await (const rows of readBatches(benchmark)) {
        for (let start = 0; start < rows.length; start += rowsAtOnce) yield rows.slice(start, start + rowsAtOnce)
      }
    },
    async *readCases() {
      for (const ids of splitSeries(await list())) {
        const content = await engine.readSeries({ ids, casesOnly: true })
        yield assembleCases(content, { order: ids, retracted })
      }
    },
    async *readSeries() {
      for await (const rows of readBatches()) yield summariseSeries(rows)
    },
    readPoints({ metricRaw, ...series }) {
      const place = pickPlace(series)
      return assemble({ ids: [seriesIdOf(place)], place, metricRaw })
    },
    readQuarters,
    readRuns: async () => (await listRuns(engine)).filter(({ run }) => !retracted.has(run)),
    readRetracted: async () => describeRetracted(tombstones, retracted.size === 0 ? [] : await listRuns(engine)),
    async readStats() {
      const quarters = await readQuarters()
      const runs = (await listRuns(engine)).filter(({ run }) => !retracted.has(run))
      const add = (count: (quarter: QuarterAggregate) => number) => quarters.reduce((sum, one) => sum + count(one), 0)
      return {
        ...(await engine.readSize()),
        cases: await engine.countCases([...retracted]),
        points: add(({ points }) => points),
        gaps: add(({ gaps }) => gaps),
        runs: runs.length,
        projects: [...new Set(runs.map(({ project }) => project))].sort(compareTexts),
      }
    },
    close: () => engine.close(),
  }
}

async function listInOrder(engine: HistoryEngine): Promise<readonly StoredSeries[]> {
  return (await engine.listSeries()).toSorted((a, b) => comparePlaces(a.place, b.place))
}

async function listRuns(engine: HistoryEngine): Promise<readonly RunEntry[]> {
  return (await engine.listRuns()).toSorted((a, b) => compareTexts(a.run, b.run))
}

/** Neighbours that are read together. */
function* splitSeries(series: readonly StoredSeries[]): Generator<readonly string[]> {
  let ids: string[] = []
  let waiting = 0
  for (const { id, rows } of series) {
    if (ids.length > 0 && waiting + rows > readAtOnce) {
      yield ids
      ids = []
      waiting = 0
    }
    ids.push(id)
    waiting += rows
  }
  if (ids.length > 0) yield ids
}

interface QuarterParts {
  readonly list: () => Promise<readonly StoredSeries[]>
  readonly assemble: (question: SeriesQuestion) => Promise<readonly HistoryRow[]>
  readonly retracted: readonly string[]
}

/** What the engine could add up, and the rest point by point. */
async function sumQuarters(engine: HistoryEngine, { list, assemble, retracted }: QuarterParts): Promise<readonly QuarterAggregate[]> {
  const { sums: stored, doubtful } = await engine.sumQuarters(retracted)
  const series = await list()
  const sums = createQuarterSums(series)
  for (const sum of stored) sums.add(sum)
  const quartersOf = Map.groupBy(doubtful, ({ id }) => id)
  const open = series.filter(({ id }) => quartersOf.has(id))
  for (const ids of splitSeries(open)) {
    const asked = new Set(ids.flatMap((id) => (quartersOf.get(id) ?? []).map(({ quarter }) => quarter)))
    for (const row of await assemble({ ids, quarters: [...asked].sort() })) {
      const id = seriesIdOf(row)
      const quarter = quarterOf(row.startedAt)
      if (quartersOf.get(id)?.some((one) => one.quarter === quarter) ?? false) sums.addRow(id, quarter, row)
    }
  }
  return sums.list()
}

function describeRetracted(tombstones: readonly KnownTombstone[], runs: readonly RunEntry[]): readonly RetractedEntry[] {
  const runOf = new Map(runs.map((run) => [run.run, run]))
  return tombstones
    .map((tombstone) => ({ ...runOf.get(tombstone.run), ...tombstone }))
    .sort((a, b) => compareTexts(a.run, b.run))
}

