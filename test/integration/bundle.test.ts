// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeInstance, removeInstance, runPortal } from './portal-process.ts'

let folder: string

beforeEach(() => {
  folder = makeInstance()
  cpSync('test/fixtures/sources', join(folder, 'fixtures'), { recursive: true })
})
afterEach(() => {
  removeInstance(folder)
})

async function exportHistory(history: string): Promise<string> {
  return (await runPortal(folder, ['history', 'export', '--history', history])).stdout
}

function readSystems(history: string): readonly (readonly [string, string])[] {
  const place = join(folder, history, 'systems')
  return readdirSync(place)
    .sort()
    .map((name) => [name, readFileSync(join(place, name), 'utf8')])
}

async function ingest(...args: readonly string[]) {
  return JSON.parse((await runPortal(folder, ['ingest', ...args, '--format', 'json'])).stdout)
}

describe('results that are carried in a bundle', () => {
  test('make the history that the artefacts make, and both together add nothing twice', async () => {
    const args = ['fixtures', '--project', 'heat']
    const { stdout } = await runPortal(folder, ['bundle', ...args, '--output', 'carry.json', '--format', 'json'])
    const made = JSON.parse(stdout)
    expect(made).toMatchObject({ written: true, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    const direct = await ingest(...args, '--history', 'direct')
    const carried = await ingest('carry.json', '--history', 'carried')
    expect(direct.added).toBeGreaterThan(100)
    expect(carried).toMatchObject({ files: 1, added: direct.added, gaps: direct.gaps })
    const expected = await exportHistory('direct')
    expect(await exportHistory('carried')).toBe(expected)
    expect(made.systems).toBeGreaterThan(0)
    expect(readSystems('carried')).toEqual(readSystems('direct'))
    expect(await ingest('carry.json', '--history', 'direct')).toMatchObject({ added: 0 })
    expect(await ingest(...args, '--history', 'carried')).toMatchObject({ added: 0 })
    expect(await exportHistory('carried')).toBe(expected)
  })

  test('are told in words before anything is written, and checked where they arrive', async () => {
    const dry = await runPortal(folder, ['bundle', 'fixtures/kpi-run/complete.json', '--dry-run'])
    expect(dry).toMatchObject({ code: 0 })
    expect(dry.stdout).toMatch(/Every text in it:\n {2}projects: sample\n {2}benchmarks: /)
    expect(dry.stdout).toMatch(/Nothing was written\.\n$/)
    await runPortal(folder, ['bundle', 'fixtures/kpi-run/complete.json', '--output', 'carry.json'])
    expect(await runPortal(folder, ['check', 'carry.json'])).toMatchObject({ code: 0 })
    const text = readFileSync(join(folder, 'carry.json'), 'utf8')
    writeFileSync(join(folder, 'carry.json'), text.replace(/"value":[1-9]/, '"value":9'))
    const checked = await runPortal(folder, ['check', 'carry.json'])
    expect(checked).toMatchObject({ code: 1, stdout: expect.stringContaining('bundle/changed') })
    expect(await ingest('carry.json')).toMatchObject({
      added: 0,
      problems: [{ code: 'bundle/changed', severity: 'error' }],
    })
  })

  test('need a file to go to, and something to carry', async () => {
    expect(await runPortal(folder, ['bundle', 'fixtures'])).toMatchObject({ code: 2 })
    const empty = await runPortal(folder, ['bundle', 'fixtures/feelpp-companion/plots.json', '--output', 'carry.json'])
    expect(empty).toMatchObject({ code: 1, stdout: expect.stringContaining('There are no results') })
    expect(() => readFileSync(join(folder, 'carry.json'))).toThrow()
  })
})
