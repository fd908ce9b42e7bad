// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeReports } from '../../scripts/bench/make-reports.ts'
import { createRandom } from '../../scripts/bench/random.ts'
import { makeInstance, removeInstance, runPortal, writeRun } from './portal-process.ts'

let folder: string

beforeEach(() => {
  folder = makeInstance()
})
afterEach(() => {
  removeInstance(folder)
})

async function exportHistory(history: string): Promise<string> {
  const { code, stdout } = await runPortal(folder, ['history', 'export', '--history', history])
  expect(code).toBe(0)
  return stdout
}

function listFiles(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

describe('ingest', () => {
  test('twice leaves the same bytes, with and without its cache', async () => {
    makeReports({ folder: join(folder, 'artefacts'), count: 60, seed: 3 })
    const ingest = () => runPortal(folder, ['ingest', '--project', 'heat', '--format', 'json'])
    expect(JSON.parse((await ingest()).stdout)).toMatchObject({ files: 60, points: 1200, added: 1200 })
    const bytes = () => listFiles(join(folder, 'history')).map((file) => [file, readFileSync(file, 'hex')])
    const before = bytes()
    expect(JSON.parse((await ingest()).stdout)).toMatchObject({ files: 60, points: 1200, added: 0, duplicates: 1200 })
    renameSync(join(folder, '.portal'), join(folder, '.portal-before'))
    expect(JSON.parse((await ingest()).stdout)).toMatchObject({ points: 1200, added: 0, duplicates: 1200 })
    expect(bytes()).toEqual(before)
  })

  test('reads everything again when the history lost what the cache counts on', async () => {
    makeReports({ folder: join(folder, 'artefacts'), count: 40, seed: 3 })
    await runPortal(folder, ['ingest', '--project', 'heat'])
    renameSync(join(folder, 'history'), join(folder, 'lost'))
    const { stdout } = await runPortal(folder, ['ingest', '--project', 'heat', '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({ added: 800 })
  })

  test('killed at any moment loses nothing once it runs again', async () => {
    makeReports({ folder: join(folder, 'artefacts'), count: 200, seed: 4 })
    const start = performance.now()
    await runPortal(folder, ['ingest', '--project', 'heat', '--history', 'calm'])
    const takes = performance.now() - start
    const expected = await exportHistory('calm')
    const random = createRandom(11)
    const kills: (number | null)[] = []
    for (let round = 0; round < 8; round += 1) {
      const args = ['ingest', '--project', 'heat', '--history', 'killed']
      // From early to late: the first kill comes before the work can be done, also where the calm run was slow to start.
      kills.push((await runPortal(folder, args, (takes * (round + random())) / 8)).code)
      const { stdout } = await runPortal(folder, ['history', 'verify', '--history', 'killed', '--format', 'json'])
      expect(JSON.parse(stdout)).toMatchObject({ corrupt: [] })
    }
    expect(kills).toContain(null)
    await runPortal(folder, ['ingest', '--project', 'heat', '--history', 'killed'])
    expect(await exportHistory('killed')).toBe(expected)
  })

  test('four times at once into one history loses nothing and keeps nothing twice', async () => {
    const sources = ['a', 'b', 'c', 'd']
    for (const name of sources) {
      mkdirSync(join(folder, name))
      for (let run = 0; run < 5; run += 1) writeRun(join(folder, name), `${name}${run}`, run)
      // All four bring this one.
      writeRun(join(folder, name), 'shared', 42)
    }
    const runs = await Promise.all(sources.map((name) => runPortal(folder, ['ingest', name, '--history', 'one'])))
    expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual(sources.map(() => [0, '']))
    await runPortal(folder, ['ingest', ...sources, '--history', 'calm'])
    const exported = await exportHistory('one')
    const measured = exported
      .trimEnd()
      .split('\n')
      .filter((line) => line.includes('"derived":false'))
    expect(measured).toHaveLength(21)
    expect(exported).toBe(await exportHistory('calm'))
  })

  test('in parts of a whole gives the same history as all at once, whatever order the parts come in', async () => {
    makeReports({ folder: join(folder, 'artefacts'), count: 30, seed: 5 })
    await runPortal(folder, ['ingest', '--project', 'heat', '--history', 'whole'])
    const shards = ['3/3', '1/3', '2/3']
    const counts: number[] = []
    for (const shard of shards) {
      const args = [
        'ingest',
        '--project',
        'heat',
        '--history',
        `part-${shard[0] ?? ''}`,
        '--shard',
        shard,
        '--format',
        'json',
      ]
      counts.push((JSON.parse((await runPortal(folder, args)).stdout) as { files: number }).files)
      // The merge is nothing but the union of the files.
      cpSync(join(folder, `part-${shard[0] ?? ''}`), join(folder, 'union'), { recursive: true })
    }
    expect(counts.every((count) => count > 0)).toBe(true)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(30)
    expect(await exportHistory('union')).toBe(await exportHistory('whole'))
  })

  test('refuses a part that is none', async () => {
    expect(await runPortal(folder, ['ingest', '--shard', '5/4'])).toMatchObject({ code: 2 })
  })
})
