// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runPortal } from '../../ingest/commands/run-portal.ts'
import { compactHistory } from '../../ingest/history/compact.ts'
import type { HistoryReader } from '../../ingest/history/history.ts'
import { openConfigured } from '../../ingest/history/open-engine.ts'
import { openReader } from '../../ingest/history/reader.ts'
import { addCases } from '../../ingest/history/store.ts'
import { writeTombstone } from '../../ingest/history/tombstone.ts'
import { publishSite } from '../../ingest/publish/publish.ts'
import type { BenchmarkCase } from '../../ingest/records/benchmark-case.ts'
import { makeCase, makeHash, makeMeasure } from '../builders.ts'
import { readFolder } from '../unit/publish/site-folder.ts'
import { hasClickHouse, startShards, testUser } from '../servers/clickhouse-servers.ts'
import type { Shards } from '../servers/clickhouse-servers.ts'

const environment = { PORTAL_DB_USER: testUser.name, PORTAL_DB_PASSWORD: testUser.password }
const folder = mkdtempSync(join(tmpdir(), 'portal-far-'))
const historyDir = join(folder, 'history')
const outDir = join(folder, '.portal', 'site-data')

if (!hasClickHouse) console.warn('clickhouse-server is not installed: the second engine is not tested here.')

/** Doubles that do not survive being read as text by an old server, gaps, lists, and text that needs care. */
const hard = [
  -2.0060182747841224e-200, 2.415286858036754e-284, 5.530189660073201e45, 5e-324, 1.7976931348623157e308, -0.1, 0,
]

function makeRun(run: number): readonly BenchmarkCase[] {
  const month = String(1 + (run % 9)).padStart(2, '0')
  const shared = {
    run: makeHash(`a${run}`),
    startedAt: `2026-${month}-01T00:00:00.123Z`,
    source: { sha256: makeHash(`5${run}`, 64), format: 'kpi-run', formatVersion: '1' },
  }
  const measures = [
    makeMeasure({
      value: hard[run % hard.length] ?? 0,
      samples: hard.slice(0, run % 4),
      lower: -0.1,
      reference: 1 / 3,
    }),
    makeMeasure({ metricRaw: 'mémoire "pic" \\ 𝛼', value: run % 3 === 0 ? null : run, unit: 'MB', ...gapOf(run) }),
  ]
  return [
    makeCase({
      ...shared,
      caseKey: makeHash(`c${run}`),
      parameters: { mesh: "l'été\n", order: [1, 2.5, null] },
      measures,
    }),
    makeCase({
      ...shared,
      caseKey: makeHash(`d${run}`),
      nodes: 2,
      tasks: 256,
      dirty: false,
      commit: 'abc',
      useCase: '𝛼',
      measures,
    }),
    makeCase({ ...shared, caseKey: makeHash(`e${run}`), status: 'fail', benchmark: 'measures nothing', measures: [] }),
  ]
}

function gapOf(run: number) {
  return run % 3 === 0 ? { gap: 'not-measured' } : {}
}

/** One case that two sources disagree on, and one without a time. */
function makeDispute(value: number): readonly BenchmarkCase[] {
  const source = {
    sha256: makeHash(`9${value}`, 64),
    format: 'kpi-run',
    formatVersion: '1',
    url: `https://example.org/${value}`,
  }
  const { startedAt: _start, ...undated } = makeCase({ caseKey: makeHash('f2'), source })
  return [makeCase({ caseKey: makeHash('f1'), source, measures: [makeMeasure({ value })] }), undated]
}

async function fill(from: number, to: number): Promise<void> {
  for (let run = from; run < to; run += 1) await addCases(historyDir, makeRun(run), `run-${run}.json`)
}

/** Runs a command of the portal in the instance of these tests. */
async function portal(
  ...args: string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const texts = { out: '', err: '' }
  const listen = (name: 'out' | 'err') => ({
    isTerminal: false,
    write: (text: string) => {
      texts[name] += text
      return Promise.resolve()
    },
  })
  const world = { args, repository: folder, environment, standing: folder, now: Date.now() }
  const code = await runPortal({ ...world, stdout: listen('out'), stderr: listen('err') })
  return { code, ...texts }
}

async function collect<Item>(batches: AsyncIterable<readonly Item[]>): Promise<readonly Item[]> {
  const items: Item[] = []
  for await (const batch of batches) items.push(...batch)
  return items
}

/** Everything that the interface can be asked. */
async function askAll(reader: HistoryReader) {
  try {
    const rows = await collect(reader.readRows())
    const [first] = rows
    return {
      rows,
      cases: await collect(reader.readCases()),
      series: await collect(reader.readSeries()),
      one: first === undefined ? [] : await reader.readPoints(first),
      quarters: await reader.readQuarters(),
      runs: await reader.readRuns(),
      retracted: await reader.readRetracted(),
      stats: { ...(await reader.readStats()), segments: 0, bytes: 0 },
    }
  } finally {
    reader.close()
  }
}

/** The same answers and the same site from the folder and from the shards. */
async function expectEqual(shards: Shards): Promise<void> {
  const config = { engine: 'clickhouse', url: shards.urls[0], cluster: shards.cluster, ...secrets } as const
  const near = await askAll(await openReader(historyDir))
  expect(near.rows.length).toBeGreaterThan(0)
  expect(await askAll(await openConfigured({ historyDir, config, environment }))).toEqual(near)
  const nearDir = join(folder, 'near', 'site-data')
  await publishSite({ root: folder, historyDir, outDir: nearDir })
  expect(await portal('publish')).toMatchObject({ code: 0 })
  expect(readFolder(outDir)).toEqual(readFolder(nearDir))
}

const secrets = { userEnv: 'PORTAL_DB_USER', passwordEnv: 'PORTAL_DB_PASSWORD' }

describe.skipIf(!hasClickHouse)('a history in ClickHouse', { timeout: 120_000 }, () => {
  let shards: Shards
  beforeAll(async () => {
    shards = await startShards()
    mkdirSync(join(folder, 'content'), { recursive: true })
    writeFileSync(
      join(folder, 'portal.config.yml'),
      `programme: { name: Made up, shortName: Made up, description: A programme for tests. }
site: { url: https://example.org, base: /, languages: [en] }
history:
  engine: clickhouse
  url: ${shards.urls[0]}
  database: portal
  cluster: ${shards.cluster}
  shards: [${shards.urls.join(', ')}]
  userEnv: PORTAL_DB_USER
  passwordEnv: PORTAL_DB_PASSWORD
`,
    )
  }, 60_000)
  afterAll(async () => {
    await shards.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('gives the same answers and the same site as the folder, whatever is pushed again', async () => {
    await fill(0, 8)
    expect(await portal('history', 'push')).toMatchObject({ code: 0, err: '' })
    await expectEqual(shards)
    const again = await portal('history', 'push', '--format', 'json')
    expect(JSON.parse(again.out)).toMatchObject({ pushed: 0, cases: 0, points: 0 })
    await fill(8, 14)
    await addCases(historyDir, makeDispute(2), 'b.json')
    await addCases(historyDir, makeDispute(1), 'a.json')
    await Promise.all([portal('history', 'push'), portal('history', 'push')])
    await expectEqual(shards)
  })

  test('is the same after a compaction and after a retraction', async () => {
    await compactHistory(historyDir, Date.now())
    expect(JSON.parse((await portal('history', 'push', '--format', 'json')).out)).toMatchObject({
      cases: 46,
      points: 60,
    })
    await expectEqual(shards)
    writeTombstone(historyDir, { run: makeHash('a3'), reason: 'The node was faulty.', at: '2026-11-01T00:00:00.000Z' })
    await portal('history', 'push')
    await expectEqual(shards)
    const config = { engine: 'clickhouse', url: shards.urls[1], cluster: shards.cluster, ...secrets } as const
    const far = await openConfigured({ historyDir: join(folder, 'nowhere'), config, environment })
    expect(await far.readRetracted()).toMatchObject([
      { run: makeHash('a3'), reason: 'The node was faulty.', project: 'example' },
    ])
  })

  test('is spread over both shards', async () => {
    const counts = await Promise.all(
      shards.urls.map((url) => shards.ask(url, 'SELECT count() FROM portal.points_local')),
    )
    expect(counts.every((count) => Number(count) > 0)).toBe(true)
  })

  test('is not published by half when a shard is down', async () => {
    const before = readFolder(outDir)
    await shards.stopSecond()
    const { code, err } = await portal('publish')
    expect([code, err]).toEqual([1, expect.stringContaining('history/engine-failed')])
    expect(err).not.toContain(testUser.password)
    expect(readFolder(outDir)).toEqual(before)
    await fill(14, 16)
    expect(await portal('history', 'push')).toMatchObject({ code: 1 })
    await shards.startSecond()
    expect(await portal('history', 'push')).toMatchObject({ code: 0, err: '' })
    await expectEqual(shards)
  })

  test('asks for the variables that hold its secrets by name', async () => {
    const config = { engine: 'clickhouse', url: shards.urls[0], passwordEnv: 'PORTAL_NOT_SET' } as const
    await expect(openConfigured({ historyDir, config, environment: {} })).rejects.toThrow('PORTAL_NOT_SET')
  })
})
