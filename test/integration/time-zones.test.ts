// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeInstance, removeInstance } from './portal-process.ts'

const zones = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns', 'Europe/Paris']
const hasFaketime = spawnSync('faketime', ['--version']).status === 0
if (!hasFaketime) console.warn('skipped: the program faketime is not here, so no other day was tried')

const cli = resolve('ingest/cli.ts')
const folders: string[] = []
let source: string

beforeEach(() => {
  source = makeSource()
})
afterEach(() => {
  for (const folder of folders.splice(0)) removeInstance(folder)
})

/** Artefacts of every format, and one whose runs lie around the hour that Paris has not and the one that it has twice. */
function makeSource(): string {
  const folder = makeInstance()
  folders.push(folder)
  cpSync('test/fixtures/sources', join(folder, 'artefacts'), { recursive: true })
  for (const [index, startedAt] of [
    '2026-03-29T01:59:59+01:00',
    '2026-03-29T03:00:00+02:00',
    '2026-10-25T02:30:00+02:00',
    '2026-10-25T02:30:00+01:00',
    '2026-12-31T23:59:59-03:30',
  ].entries()) {
    const cases = [{ measures: [{ metric: 'run_time', value: index + 1, unit: 's' }] }]
    const run = {
      format: 'kpi-run',
      version: '1.0',
      project: 'heat',
      benchmark: 'dst',
      system: 'testbed',
      startedAt,
      cases,
    }
    writeFileSync(join(folder, 'artefacts', `dst-${index}.json`), JSON.stringify(run))
  }
  return folder
}

/** Ingests and publishes as a person in that time zone would, on the day that is given when there is one. */
function work(zone: string, day?: string): Record<string, string> {
  const folder = makeInstance()
  folders.push(folder)
  cpSync(join(source, 'artefacts'), join(folder, 'artefacts'), { recursive: true })
  run(folder, zone, day, ['ingest', '--project', 'heat'])
  run(folder, zone, day, ['publish'])
  const exported = run(folder, zone, day, ['history', 'export'])
  return { exported, ...readFolder(folder, 'history'), ...readFolder(folder, '.portal/site-data') }
}

function run(folder: string, zone: string, day: string | undefined, args: readonly string[]): string {
  const command = [process.execPath, cli, ...args]
  // faketime reads a day on the clock of its process.
  const [program = '', ...rest] = day === undefined ? command : ['faketime', '-f', `@${toLocal(day, zone)}`, ...command]
  const env = { ...process.env, TZ: zone, INIT_CWD: folder, PORTAL_ROOT: folder }
  const { stdout, stderr, status } = spawnSync(program, rest, { cwd: folder, env, encoding: 'utf8', maxBuffer: 1e9 })
  if (status === null || status > 1) expect.fail(stderr)
  return stdout
}

/** The clock on the wall of that zone at an instant, `2026-10-25 02:30:00`. */
function toLocal(day: string, zone: string): string {
  const options = { timeZone: zone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat('sv-SE', options).format(new Date(day))
}

function readFolder(root: string, name: string): Record<string, string> {
  const entries = readdirSync(join(root, name), { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(paths.map((path) => [path.slice(root.length), readFileSync(path).toString('latin1')]))
}

function findDifferences(one: Record<string, string>, other: Record<string, string>): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((file) => one[file] !== other[file])
}

describe('ingest and publish', () => {
  test('give the same bytes in every time zone', { timeout: 300_000 }, () => {
    const [first = {}, ...others] = zones.map((zone) => work(zone))
    expect(Object.keys(first).length).toBeGreaterThan(20)
    expect(first['exported']).toContain('"startedAt":"2026-10-25T00:30:00.000Z"')
    expect(first['exported']).toContain('"startedAt":"2026-10-25T01:30:00.000Z"')
    for (const other of others) expect(findDifferences(first, other)).toEqual([])
  })

  test.skipIf(!hasFaketime)('give the same bytes on whatever day they run', { timeout: 300_000 }, () => {
    const clock = ['-f', '@2038-01-19 03:14:08', process.execPath, '-p', 'new Date().getFullYear()']
    expect(spawnSync('faketime', clock, { encoding: 'utf8' }).stdout).toBe('2038\n')
    // What is published says of some things how old they are; the history does not.
    const [first = {}, second = {}] = ['Europe/Paris', 'Pacific/Kiritimati'].map((zone) =>
      work(zone, '2026-10-25T00:30:00Z'),
    )
    expect(findDifferences(first, second)).toEqual([])
    expect(work('Pacific/Kiritimati', '2038-01-19T03:14:08Z')['exported']).toBe(first['exported'])
  })
})
