// SPDX-FileCopyrightText: 2026 numpex-portal contributors
// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { SiteReport } from '../../ingest/records/site-reports.ts'
import type { QuarterReport } from '../../schemas/types.gen.ts'
import { makeInstance, removeInstance, runPortal, writeRun } from './portal-process.ts'

let folder: string
const frozenFile = () => join(folder, 'content/reports/2026-q1.json')

beforeAll(async () => {
  folder = makeInstance()
  await addRun('one', 12.5)
})
afterAll(() => {
  removeInstance(folder)
})

async function addRun(session: string, value: number | null) {
  writeRun(join(folder, 'artefacts'), session, value)
  expect((await runPortal(folder, ['ingest'])).code).toBe(0)
}

async function readReport(): Promise<QuarterReport> {
  const { code, stdout, stderr } = await runPortal(folder, ['report', '2026-q1', '--format', 'json'])
  expect([code, stderr]).toEqual([0, ''])
  return JSON.parse(stdout)
}

async function publishReport(): Promise<SiteReport> {
  expect(await runPortal(folder, ['publish'])).toMatchObject({ code: 0, stderr: '' })
  return JSON.parse(readFileSync(join(folder, '.portal/site-data/reports/2026-q1.json'), 'utf8'))
}

function git(...args: readonly string[]): string {
  const identity = ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.org', '-c', 'commit.gpgsign=false']
  return execFileSync('git', ['-C', folder, ...identity, ...args], { encoding: 'utf8' }).trim()
}

describe('portal report', () => {
  test('tells what was measured in a quarter, and writes nothing', async () => {
    expect((await readReport()).measured.programme).toMatchObject({ projects: 1, runs: 1, points: 1, gaps: 0 })
    expect(existsSync(frozenFile())).toBe(false)
  })

  test('gives the same numbers as Markdown to send and as a table', async () => {
    const markdown = await runPortal(folder, ['report', '2026-Q1'])
    expect(markdown.stdout).toContain('In Q1 2026, 1 project of the programme was measured by 1 benchmark in 1 run')
    const csv = await runPortal(folder, ['report', '2026-Q1', '--format', 'csv'])
    expect(csv.stdout).toContain('2026-Q1,measured,programme,,runs,1,1,\r\n')
  })

  test('prints nothing where the site has no page of the quarter, or no browser is there, and says which', async () => {
    const asked = ['report', '2026-Q1', '--format', 'pdf', '--site', 'built', '--output', 'report.pdf']
    const without = await runPortal(folder, asked)
    expect(without).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('report/no-pdf') })
    expect(without.stderr).toContain('has no page of the report of 2026-Q1')
    mkdirSync(join(folder, 'built/reports/2026-q1'), { recursive: true })
    writeFileSync(join(folder, 'built/reports/2026-q1/index.html'), `<title>Made up at ${folder}</title>`)
    vi.stubEnv('CHROMIUM_PATH', join(folder, 'no-browser'))
    expect((await runPortal(folder, asked)).stderr).toContain('There is no Chromium here')
    vi.unstubAllEnvs()
    expect(existsSync(join(folder, 'report.pdf'))).toBe(false)
    expect(await runPortal(folder, [...asked, '--issue'])).toMatchObject({ code: 2 })
  })

  test('names the quarters that there are when asked for another one', async () => {
    expect(await runPortal(folder, ['report', '2019-Q1'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('It goes from 2026-Q1 to 2026-Q1.'),
    })
    expect(await runPortal(folder, ['report', 'spring'])).toMatchObject({ code: 2 })
  })

  test('once issued stays as it is, whatever comes later', async () => {
    expect((await runPortal(folder, ['report', '2026-Q1', '--issue'])).stdout).toContain('revision 1')
    const frozen = readFileSync(frozenFile(), 'utf8')
    await addRun('two', null)
    expect(JSON.parse(frozen)).toEqual(await readReport())
    expect((await publishReport()).report.measured.programme).toMatchObject({ runs: 1, gaps: 0 })
  })

  test('issued again says what it replaces, and the same report is not issued twice', async () => {
    const before: QuarterReport = JSON.parse(readFileSync(frozenFile(), 'utf8'))
    expect((await runPortal(folder, ['report', '2026-Q1', '--issue'])).stdout).toContain('revision 2')
    const text = readFileSync(frozenFile(), 'utf8')
    const after: QuarterReport = JSON.parse(text)
    expect(after.issued).toMatchObject({ revision: 2, previous: before.issued?.hash })
    expect(after.measured.programme).toMatchObject({ runs: 2, gaps: 1 })
    expect((await runPortal(folder, ['report', '2026-Q1', '--issue'])).stdout).toContain('the same already')
    expect(readFileSync(frozenFile(), 'utf8')).toBe(text)
  })

  test('is approved by the commit that brought it, and not while it differs from that', async () => {
    expect((await publishReport()).approval).toBeUndefined()
    git('init', '--quiet')
    git('add', 'content')
    git('commit', '--quiet', '-m', 'Approve')
    expect((await publishReport()).approval).toEqual({ commit: git('rev-parse', 'HEAD'), at: expect.any(String) })
    writeFileSync(frozenFile(), `${readFileSync(frozenFile(), 'utf8')}\n`)
    expect((await publishReport()).approval).toBeUndefined()
  })

  test('shows what people say of it, and refuses a report that somebody changed', async () => {
    mkdirSync(join(folder, 'content/reports'), { recursive: true })
    writeFileSync(join(folder, 'content/reports/2026-q1.md'), '---\ntitle: Said\ndecisions: [Go on.]\n---\n\nWell.\n')
    expect((await publishReport()).commentary).toMatchObject({
      title: 'Said',
      decisions: ['Go on.'],
      markdown: 'Well.',
    })
    writeFileSync(frozenFile(), readFileSync(frozenFile(), 'utf8').replace('"gaps": 1', '"gaps": 0'))
    expect(await runPortal(folder, ['check'])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('report/inconsistent'),
    })
  })

  test('names the line of a commentary that is wrong', async () => {
    writeFileSync(join(folder, 'content/reports/2026-q1.md'), '---\ntitle: Said\nauthor: Somebody\n---\n')
    expect((await runPortal(folder, ['check'])).stdout).toMatch(
      /content\/reports\/2026-q1\.md:3:1 .*schema\/unknown-field/,
    )
  })
})
