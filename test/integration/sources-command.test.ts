// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startServer } from '../servers/http-server.ts'
import type { TestServer } from '../servers/http-server.ts'
import { startJenkins } from '../servers/jenkins-server.ts'
import type { JenkinsServer } from '../servers/jenkins-server.ts'
import { makeInstance, removeInstance, runPortal, writeRun } from './portal-process.ts'

let folder = ''
let jenkins: JenkinsServer
let nightly: TestServer
let isIll = false

beforeEach(async () => {
  folder = makeInstance()
  jenkins = await startJenkins()
  isIll = false
  nightly = await startServer((_, response) => response.writeHead(isIll ? 500 : 200).end(makeRun('nightly', 3)))
  const config = readFileSync(join(folder, 'portal.config.yml'), 'utf8').replace(/^sources:.*\n/m, '')
  writeFileSync(
    join(folder, 'portal.config.yml'),
    `${config}sources:
  - { id: artefacts, path: artefacts }
  - { id: builds, type: jenkins, url: '${jenkins.job}', tokenEnv: BUILDS_TOKEN }
  - { id: nightly, type: http, url: '${nightly.url}/run.json' }
network: { privateHosts: ['${jenkins.host}', '${nightly.host}'] }
`,
  )
  mkdirSync(join(folder, 'artefacts'))
  process.env['BUILDS_TOKEN'] = 'bot:s3cr3t'
})

afterEach(async () => {
  delete process.env['BUILDS_TOKEN']
  removeInstance(folder)
  await Promise.all([jenkins.close(), nightly.close()])
})

function makeRun(session: string, value: number): string {
  const place = mkdtempSync(join(tmpdir(), 'portal-run-'))
  writeRun(place, session, value)
  const text = readFileSync(join(place, `${session}.json`), 'utf8')
  rmSync(place, { recursive: true })
  return text
}

function build(number: number): void {
  const files = { 'run.json': makeRun(`build-${String(number)}`, number), 'notes.json': '{"nothing":"known"}' }
  jenkins.builds.push({ number, startedAt: `2026-01-0${String(number)}T00:00:00Z`, duration: 1000, files })
}

const readState = (id: string) => JSON.parse(readFileSync(join(folder, `history/sources/${id}.json`), 'utf8'))
const fetchAll = (...args: readonly string[]) => runPortal(folder, ['sources', 'fetch', '--format', 'json', ...args])

async function ingest() {
  const { code, stdout } = await runPortal(folder, ['ingest', '--format', 'json'])
  return { code, ...JSON.parse(stdout) }
}

describe('portal sources fetch', () => {
  test('brings what is new to the ingest, once, and writes down how far it came', async () => {
    build(1)
    build(2)
    const first = await fetchAll()
    expect(first.code).toBe(0)
    const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT/)
    expect(JSON.parse(first.stdout)).toEqual({
      sources: [
        { name: 'artefacts', status: 'ok', fetchedAt: at, artefacts: 0 },
        { name: 'builds', status: 'ok', fetchedAt: at, artefacts: 4 },
        { name: 'nightly', status: 'ok', fetchedAt: at, artefacts: 1 },
      ],
    })
    expect(existsSync(join(folder, 'history'))).toBe(false)
    expect(await ingest()).toMatchObject({ code: 0, added: 3, duplicates: 0, unrecognised: 2 })
    expect(readState('builds')).toMatchObject({
      version: 1,
      id: 'builds',
      type: 'jenkins',
      status: 'ok',
      artefacts: 4,
      unrecognised: ['notes.json'],
    })
    expect(Object.keys(readState('builds'))).toEqual([
      'version',
      'id',
      'type',
      'status',
      'fetchedAt',
      'freshAt',
      'watermark',
      'artefacts',
      'unrecognised',
    ])
    await fetchAll()
    expect(await ingest()).toMatchObject({ added: 0, points: 0 })
    expect(existsSync(join(folder, '.portal/sources/builds/pending.json'))).toBe(false)
  })

  test('goes on where the history stands, on a machine that has nothing else', async () => {
    build(1)
    await fetchAll()
    await ingest()
    rmSync(join(folder, '.portal'), { recursive: true })
    build(2)
    await fetchAll('builds')
    expect(await ingest()).toMatchObject({ added: 1, points: 1 })
    expect(readState('builds')).toMatchObject({ artefacts: 4 })
  })

  test('gives results that tell no time the end of their build, once, also when a folder has them too', async () => {
    const timing = JSON.stringify({
      results: [
        { command: './solve', mean: 1.5, stddev: 0.1, median: 1.5, user: 1.4, system: 0.1, min: 1.4, max: 1.6 },
      ],
    })
    jenkins.builds.push({ number: 1, startedAt: '2026-01-01T00:00:00Z', duration: 60_000, files: { 'h.json': timing } })
    await fetchAll('builds')
    await ingest()
    writeFileSync(join(folder, 'artefacts/same.json'), timing)
    await ingest()
    const { stdout } = await runPortal(folder, ['history', 'export'])
    const points: { startedAt?: string; timeAssumed: boolean; metricRaw: string }[] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(new Set(points.map(({ metricRaw }) => metricRaw)).size).toBe(points.length)
    expect(points.length).toBeGreaterThan(3)
    expect([...new Set(points.map(({ startedAt }) => startedAt))]).toEqual(['2026-01-01T00:01:00.000Z'])
    expect(points.every(({ timeAssumed }) => timeAssumed)).toBe(true)
  })

  test('loses nothing when the ingest is killed, or is only tried', async () => {
    build(1)
    await fetchAll()
    await runPortal(folder, ['ingest', '--dry-run'])
    cpSync(join(folder, '.portal/sources'), join(folder, 'copy'), { recursive: true })
    await ingest()
    // The history was written, and the process ended before it emptied the inbox.
    cpSync(join(folder, 'copy'), join(folder, '.portal/sources'), { recursive: true })
    expect(await ingest()).toMatchObject({ added: 0, duplicates: 2 })
    expect(readState('builds')).toMatchObject({ artefacts: 2 })
  })

  test('tells of a source that has stopped, keeps what it gave, and asks the others', async () => {
    await fetchAll()
    await ingest()
    isIll = true
    build(1)
    const { code, stdout, stderr } = await fetchAll()
    expect(code).toBe(0)
    expect(JSON.parse(stdout).sources).toMatchObject([
      {},
      { status: 'ok', artefacts: 2 },
      { status: 'stale', artefacts: 0 },
    ])
    expect(stderr).toContain('source/unreachable')
    expect(stdout + stderr).not.toMatch(/s3cr3t|Ym90/)
    await ingest()
    expect(readState('nightly')).toMatchObject({
      status: 'stale',
      artefacts: 1,
      message: 'The server answers with an error (500).',
    })
  })

  test('ends with 1 when a source has never answered, and with 2 for a source that there is not', async () => {
    isIll = true
    expect((await fetchAll()).code).toBe(1)
    const { code, stderr } = await fetchAll('nigthly')
    expect([code, stderr]).toEqual([2, expect.stringContaining('Did you mean "nightly"?')])
  })
})
