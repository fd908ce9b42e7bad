// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeReports } from '../../scripts/bench/make-reports.ts'
import { makeArchive } from '../archives.ts'
import { makeInstance, removeInstance, runPortal, writeRun } from './portal-process.ts'

let folder: string

beforeEach(() => {
  folder = makeInstance()
})
afterEach(() => {
  removeInstance(folder)
})

/** Packs the files of a folder of the instance. */
function packFolder(from: string, to: string): void {
  const names = readdirSync(join(folder, from)).sort()
  const entries = names.map((name) => ({ name: `inner/${name}`, content: readFileSync(join(folder, from, name)) }))
  writeFileSync(join(folder, to), makeArchive(entries))
}

async function ingest(...args: readonly string[]) {
  const { stdout } = await runPortal(folder, ['ingest', ...args, '--format', 'json'])
  return JSON.parse(stdout)
}

async function exportHistory(history: string): Promise<string> {
  return (await runPortal(folder, ['history', 'export', '--history', history])).stdout
}

describe('a zip archive', () => {
  test('gives the history that its files give, wherever it is found, and adds nothing to theirs', async () => {
    for (const session of ['monday', 'tuesday']) writeRun(join(folder, 'runs'), session, 2)
    packFolder('runs', 'runs.zip')
    mkdirSync(join(folder, 'artefacts'))
    packFolder('runs', 'artefacts/deep.ZIP')
    expect(await ingest('runs', '--history', 'plain')).toMatchObject({ files: 2, points: 2, added: 2 })
    expect(await ingest('runs.zip', '--history', 'named')).toMatchObject({ files: 2, points: 2, added: 2 })
    expect(await ingest('--history', 'source')).toMatchObject({ files: 2, points: 2, added: 2 })
    const expected = await exportHistory('plain')
    expect(await exportHistory('named')).toBe(expected)
    expect(await exportHistory('source')).toBe(expected)
    expect(await ingest('runs.zip', '--history', 'plain')).toMatchObject({ added: 0, duplicates: 2 })
  })

  test('is one by its place when the source says so', async () => {
    writeRun(join(folder, 'runs'), 'monday', 2)
    packFolder('runs', 'artefact-1234')
    const config = readFileSync(join(folder, 'portal.config.yml'), 'utf8')
    const source = '{ id: ci, type: zip, path: artefact-* }'
    writeFileSync(join(folder, 'portal.config.yml'), config.replace('{ id: artefacts, path: artefacts }', source))
    expect(await ingest()).toMatchObject({ files: 1, added: 1, problems: [] })
  })

  test('is not opened again while nothing of it changed, and says again what it said', async () => {
    makeReports({ folder: join(folder, 'artefacts'), count: 40, seed: 3 })
    const odd = { name: 'inner/odd.json', content: '{"what":1}' }
    const run = { name: 'inner/report.json', content: readFileSync(firstFile(join(folder, 'artefacts'))) }
    writeFileSync(join(folder, 'artefacts/a.zip'), makeArchive([odd, run]))
    const first = await ingest('--project', 'heat')
    expect(first).toMatchObject({ files: 42, unrecognised: 1 })
    expect(first.problems).toMatchObject([{ code: 'artefact/unrecognised', file: 'artefacts/a.zip!inner/odd.json' }])
    const [cache = ''] = readdirSync(join(folder, '.portal/cache'))
    const remembered = readFileSync(join(folder, '.portal/cache', cache), 'utf8')
    expect(remembered).toContain('inner/odd.json')
    // The racy window of the cache: a file of the last two seconds is read again.
    writeFileSync(
      join(folder, '.portal/cache', cache),
      remembered.replace(/"writtenAt":\d+/, '"writtenAt":9999999999999'),
    )
    expect(await ingest('--project', 'heat')).toMatchObject({ files: 42, added: 0, problems: first.problems })
  })

  test('that could do harm is refused whole, named, and leaves nothing anywhere', async () => {
    writeRun(join(folder, 'artefacts'), 'sound', 2)
    const run = readFileSync(join(folder, 'artefacts/sound.json'), 'utf8').replace('sound', 'inside')
    const entries = [
      { name: 'run.json', content: run },
      { name: '../../escaped.json', content: run },
    ]
    writeFileSync(join(folder, 'artefacts/evil.zip'), makeArchive(entries))
    const report = await ingest()
    expect(report).toMatchObject({ files: 2, points: 1, added: 1, unrecognised: 1 })
    expect(report.problems).toMatchObject([
      { code: 'archive/traversal', severity: 'warning', file: 'artefacts/evil.zip' },
    ])
    expect(
      readdirSync(folder, { recursive: true })
        .map(String)
        .filter((name) => name.includes('escaped')),
    ).toEqual([])
  })
})

describe('portal check', () => {
  test('looks into archives, folders and patterns, with the full weight of each problem', async () => {
    writeRun(join(folder, 'runs'), 'monday', 2)
    writeFileSync(join(folder, 'runs/broken.json'), '{"a": }')
    packFolder('runs', 'runs.zip')
    writeFileSync(join(folder, 'evil.zip'), makeArchive([{ name: '/etc/a.json' }]))
    const check = async (...paths: readonly string[]) => {
      const { code, stdout } = await runPortal(folder, ['check', ...paths, '--format', 'json'])
      const problems: { code: string; severity: string; file: string }[] = JSON.parse(stdout).problems
      return { exit: code, problems: problems.map((one) => [one.code, one.severity, one.file]) }
    }
    const broken = (file: string) => ({ exit: 1, problems: [['document/syntax', 'error', file]] })
    expect(await check('runs')).toEqual(broken('runs/broken.json'))
    expect(await check('runs/*.json')).toEqual(broken('runs/broken.json'))
    expect(await check('runs.zip')).toEqual(broken('runs.zip!inner/broken.json'))
    const refused = ['archive/absolute-path', 'error', 'evil.zip']
    expect(await check('evil.zip', 'runs/monday.json')).toEqual({ exit: 1, problems: [refused] })
    expect(await check('absent.zip')).toEqual({ exit: 1, problems: [['document/unreadable', 'error', 'absent.zip']] })
    mkdirSync(join(folder, 'empty'))
    expect(await check('empty')).toEqual({ exit: 0, problems: [['source/absent', 'warning', 'empty']] })
  })
})

function firstFile(path: string): string {
  const found = readdirSync(path, { recursive: true, withFileTypes: true }).find((entry) => entry.isFile())
  return found === undefined ? expect.fail('a report was made') : join(found.parentPath, found.name)
}
